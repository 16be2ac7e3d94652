import type { SubplanOverview } from '#modules/plans/contract.ts';
import { Section } from '../../ui/section.tsx';
import { useWords } from '../../words.tsx';
import { MatrixTable } from '../matrix-table.tsx';

/** Agency × section: how much of what was assigned the plan of the agency carries. */
export function AgencyMatrix({ overview }: { readonly overview: SubplanOverview }) {
  const { t, nameOf } = useWords();
  return (
    <Section title={t('subplans.matrix')} lead={t('subplans.matrix-about')}>
      <MatrixTable
        label={t('subplans.matrix-about')}
        sections={overview.sections}
        rows={overview.agencies.map((agency) => ({
          key: `${agency.organization.id} ${agency.plan?.planId ?? ''}`,
          name: nameOf(agency.organization.name),
          cells: agency.cells.map((cell) =>
            cell.ordered > 0 ? (
              <span
                key={`${cell.carried}/${cell.ordered}`}
                className={cell.carried === cell.ordered ? 'matrix-coordinating' : 'matrix-lead'}
              >
                {t('subplans.carried-of', cell)}
              </span>
            ) : null,
          ),
        }))}
      />
    </Section>
  );
}
