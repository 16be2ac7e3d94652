import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, VIETNAM, type Day } from '#platform/values/day.ts';
import { getSetting } from '#modules/settings/index.ts';
import type { TaskState } from '../contract.ts';

type Condition = RawBuilder<unknown>;

/** What the state of a part depends on beside the part. */
export interface PartStateRules {
  readonly today: Day;
  /** A part is done on the day of its confirmation, as `settleLateness` counts it. */
  readonly confirmDayCounts: boolean;
}

/** Today and the province's rule, for {@link partStateCondition}. */
export const partStateRules = async (ctx: Ctx): Promise<PartStateRules> => ({
  today: dayInVietnam(ctx.now),
  confirmDayCounts: await getSetting(ctx, 'lateness.confirm-day'),
});

/**
 * How an agency's own part stands, in the words of tasks, as a condition on `tasks.parts p`: who has done its part of a task is not
 * late for those who have not.
 */
export function partStateCondition(state: TaskState, { today, confirmDayCounts }: PartStateRules): Condition {
  const isCancelled = sql`p.task_standing = 'cancelled'`;
  const confirmedOn = sql`(p.confirmed_at at time zone ${sql.lit(VIETNAM)})::date`;
  const doneOn = confirmDayCounts ? sql`greatest(p.done_on, ${confirmedOn})` : sql`p.done_on`;
  const isDoneLate = sql`(p.can_be_late and ${doneOn} > p.late_after)`;
  const isOpen = sql`not ${isCancelled} and p.state <> 'done'`;
  const isOverdue = sql`(p.can_be_late and p.late_after < ${today}::date)`;
  // An extension of the task moves the days of all but those that have a day of their own.
  const isExtended = sql`(p.due_before_extension is not null or not p.has_own_deadline and p.task_id in (select x.id from tasks.tasks x
    where x.due_before_extension is not null and x.progress in ('not-started', 'in-progress')))`;
  switch (state) {
    case 'cancelled':
      return isCancelled;
    case 'done-late':
      return sql`(not ${isCancelled} and p.state = 'done' and ${isDoneLate})`;
    case 'done-on-time':
      return sql`(not ${isCancelled} and p.state = 'done' and not ${isDoneLate})`;
    case 'overdue':
      return sql`(${isOpen} and ${isOverdue})`;
    case 'extended':
      return sql`(${isOpen} and not ${isOverdue} and ${isExtended})`;
    case 'not-started':
      return sql`(${isOpen} and p.state = 'not-started' and not ${isOverdue} and not ${isExtended})`;
    case 'in-progress':
      return sql`(${isOpen} and p.state <> 'not-started' and not ${isOverdue} and not ${isExtended})`;
  }
}
