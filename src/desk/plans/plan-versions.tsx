import type { PlanDetail } from '#modules/plans/contract.ts';
import { TextLink } from '../ui/links.tsx';
import { useWords } from '../words.tsx';
import { PlanStateBadge } from './plan-rows.tsx';

/** Other versions of the same plan, and the way to what became of their clauses. */
export function PlanVersions({ detail }: { readonly detail: PlanDetail }) {
  const { t } = useWords();
  const others = detail.versions.filter((one) => one.planId !== detail.plan.id);
  if (others.length === 0) return null;
  return (
    <div className="plan-versions off-paper">
      <span>{t('plans.other-versions')}</span>
      {others.map((one) => (
        <span key={one.planId}>
          <TextLink to={one.state === 'in-review' ? '/plans/$id/review' : '/plans/$id'} params={{ id: one.planId }}>
            {one.number ?? t('plans.version-n', { number: one.versionOrdinal })}
          </TextLink>{' '}
          <PlanStateBadge state={one.state} />
        </span>
      ))}
      {detail.map ? (
        <TextLink to="/plans/$id/map" params={{ id: detail.plan.id }}>
          {t('plans.open-map')}
        </TextLink>
      ) : null}
    </div>
  );
}
