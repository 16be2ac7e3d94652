import { Fragment } from 'react';
import type { AssigneeView } from '#modules/plans/contract.ts';
import { capitalised } from '../format.ts';
import { useWords } from '../words.tsx';

/** Agencies after one another, each as it stands in the province today; what is not settled yet says so. */
export function AgencyNames({ agencies }: { readonly agencies: readonly AssigneeView[] }) {
  return withoutDoubles(agencies).map((one, index) => (
    <Fragment key={one.id}>
      {index > 0 ? '; ' : ''}
      <AgencyName agency={one} begins={index === 0} />
    </Fragment>
  ));
}

/** Two names of the text may have become one agency here: it is said once. */
function withoutDoubles(agencies: readonly AssigneeView[]): readonly AssigneeView[] {
  const first = new Map<string, string>();
  for (const { id, organization, resolution } of agencies)
    if (organization && resolution === 'resolved' && !first.has(organization.id)) first.set(organization.id, id);
  return agencies.filter(
    ({ id, organization, resolution }) =>
      !organization || resolution !== 'resolved' || first.get(organization.id) === id,
  );
}

/** A group that begins a cell is written with a capital, as a line of its own. */
function AgencyName({ agency, begins }: { readonly agency: AssigneeView; readonly begins: boolean }) {
  const { t, nameOf } = useWords();
  const { resolution, through, organization, collective } = agency;
  if (resolution === 'left-out') return <s title={t('plans.left-out')}>{agency.name}</s>;
  if (resolution === 'unresolved')
    return (
      <span className="unresolved" title={t('plans.unresolved')}>
        {agency.name}
      </span>
    );
  const name = organization ? nameOf(organization.name) : collective ? nameOf(collective.name) : agency.name;
  return (
    <span>
      {begins ? capitalised(name) : name}
      {agency.isFocal ? <small> ({t('plans.focal')})</small> : null}
      {resolution === 'successor' && through ? <small> ({t('plans.formerly', { name: through })})</small> : null}
      {collective && agency.obligation ? <small> ({t(`plans.obligation.${agency.obligation}`)})</small> : null}
    </span>
  );
}
