import type { SubplanOverview } from '#modules/plans/contract.ts';
import { Section } from '../../ui/section.tsx';
import { useWords } from '../../words.tsx';

/** Agency × section: how much of what was assigned the plan of the agency carries. */
export function AgencyMatrix({ overview }: { readonly overview: SubplanOverview }) {
  const { t, nameOf } = useWords();
  return (
    <Section title={t('subplans.matrix')} lead={t('subplans.matrix-about')}>
      <div className="matrix-scroll" tabIndex={0} role="region" aria-label={t('subplans.matrix')}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">{t('desk.organization')}</th>
              {overview.sections.map((section) => (
                <th key={section.clauseId ?? ''} scope="col">
                  {section.path ? `${section.path}. ` : ''}
                  {section.title || t('plans.outside-outline')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {overview.agencies.map((agency) => (
              <tr key={`${agency.organization.id} ${agency.plan?.planId ?? ''}`}>
                <th scope="row">{nameOf(agency.organization.name)}</th>
                {agency.cells.map((cell, index) => (
                  <td key={overview.sections[index]?.clauseId ?? index}>
                    {cell.ordered > 0 ? (
                      <span className={cell.carried === cell.ordered ? 'matrix-coordinating' : 'matrix-lead'}>
                        {t('subplans.carried-of', cell)}
                      </span>
                    ) : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
