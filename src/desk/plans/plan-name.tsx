import type { PlanHeader, Summary } from '#modules/plans/contract.ts';
import { showDay } from '../format.ts';
import { useWords } from '../words.tsx';

type Named = Pick<PlanHeader, 'type' | 'number' | 'title'>;

/** What a plan is called: Kế hoạch 46/KH-UBND; without a number its title. */
export function usePlanName(): (plan: Named) => string {
  const { t } = useWords();
  return ({ type, number, title }) =>
    number ? `${type ?? t('plans.document')} ${number}` : title || (type ?? t('plans.document'));
}

interface Props {
  readonly plan: Pick<PlanHeader, 'title' | 'number' | 'issuer' | 'issuedOn' | 'state'>;
  readonly summary: Summary;
}

/** The line on top: title and day, then 16 nhiệm vụ · 8 cơ quan chủ trì · 4 chỗ cần anh/chị quyết (while in review). */
export function PlanSummary({ plan, summary }: Props) {
  const { t, language } = useWords();
  const open = t(summary.questions > 0 ? 'plans.to-decide' : 'plans.nothing-to-decide', { count: summary.questions });
  const facts = [
    t('plans.count-assignments', { count: summary.assignments }),
    t('plans.count-leads', { count: summary.leadAgencies }),
    ...(summary.requested > 0 ? [t('plans.count-requested', { count: summary.requested })] : []),
    ...(plan.state === 'in-review' ? [open] : []),
  ];
  const origin = [plan.issuer, plan.issuedOn ? showDay(plan.issuedOn, language) : null].filter((one) => one !== null);
  return (
    <>
      {plan.number && plan.title ? <div className="plan-title">{plan.title}</div> : null}
      {origin.length > 0 ? <div>{origin.join(', ')}</div> : null}
      <div className="plan-facts">{facts.join(' · ')}</div>
    </>
  );
}
