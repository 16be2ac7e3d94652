import type { PlanDetail, planHistory } from '#modules/plans/contract.ts';
import type { z } from 'zod';
import { capitalised } from '../format.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { InstantText } from '../ui/day-text.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { useHistory } from './data.ts';

type Item = z.output<typeof planHistory>['items'][number];

/** Who did what in the review, newest first. */
export function PlanHistory({ detail }: { readonly detail: PlanDetail }) {
  const { t } = useWords();
  const query = useHistory(detail.plan.id);
  const tasks = new Map(detail.assignments.map((one) => [one.id, one.task]));
  return (
    <Section title={t('plans.tab.history')}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('plans.history-none')} />
          ) : (
            <ol className="history">
              {items.map((one) => (
                <Line key={one.id} item={one} task={one.assignmentId ? tasks.get(one.assignmentId) : undefined} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Section>
  );
}

function Line({ item, task }: { readonly item: Item; readonly task: string | undefined }) {
  const { t, tOr } = useWords();
  const reason = item.after?.['reason'];
  return (
    <li>
      <InstantText instant={item.at} /> <strong>{item.by}</strong> {tOr(`plans.act.${item.act}`, item.act)}
      {task ? <div className="history-task">{capitalised(task)}</div> : null}
      {typeof reason === 'string' && reason !== '' ? <div>{t('plans.reason-was', { reason })}</div> : null}
    </li>
  );
}
