import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import { taskState, type Count, type TaskCounts, type TaskFilters } from '../contract.ts';
import { conditionsOf, stateCondition, type Conditions } from './filters.ts';
import { partsOfBranch } from './reach.ts';

/** Counting stops here, so that the largest list costs no more than this. */
export const MOST_COUNTED = 1_000;

/** How many tasks fulfil the conditions, at most {@link MOST_COUNTED}. */
export async function countConditions(ctx: Ctx, { counted, isMany, reach }: Conditions): Promise<Count> {
  if (isMany) return { count: MOST_COUNTED, isCapped: true };
  // With the day before it the parts are read along the index of their order, and no further than is counted.
  const found = reach
    ? sql`select 1 from (${sql.join(
        reach.branches.map(
          (branch) =>
            sql`(select distinct p.task_due_sort, p.task_id from tasks.parts p where ${partsOfBranch(branch, reach)} limit ${MOST_COUNTED + 1})`,
        ),
        sql` union `,
      )}) each limit ${MOST_COUNTED + 1}`
    : sql`select 1 from tasks.tasks t where ${counted} limit ${MOST_COUNTED + 1}`;
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (${found}) found`.execute(ctx.tx);
  return capped(rows[0]?.count ?? 0);
}

export const capped = (found: number): Count => ({
  count: Math.min(found, MOST_COUNTED),
  isCapped: found > MOST_COUNTED,
});

/** How many per state under the filters, in one round trip. */
export async function countTasks(ctx: Ctx, filters: TaskFilters): Promise<TaskCounts> {
  const today = dayInVietnam(ctx.now);
  const conditions = await conditionsOf(ctx, { ...filters, state: undefined });
  const select = conditions.isNarrow ? countedTogether(conditions, today) : countedApart(conditions, today);
  const { rows } = await select.execute(ctx.tx);
  const counts = taskState.options.map((state) => [state, capped(rows[0]?.[state] ?? 0)] as const);
  const total = counts.reduce((sum, [, one]) => sum + one.count, 0);
  const isCapped = total > MOST_COUNTED || counts.some(([, one]) => one.isCapped);
  return {
    total: { count: Math.min(total, MOST_COUNTED), isCapped },
    states: Object.fromEntries(counts) as TaskCounts['states'],
  };
}

type PerState = Record<string, number>;

/** Of a part of the tasks, all in one reading. */
const countedTogether = ({ counted }: Conditions, today: Day): RawBuilder<PerState> =>
  sql<PerState>`select ${sql.join(
    taskState.options.map(
      (state) => sql`(count(*) filter (where ${stateCondition(state, today)}))::int as ${sql.ref(state)}`,
    ),
  )} from tasks.tasks t where ${counted}`;

/** Of very many, each state by itself, and none further than counts go. */
const countedApart = ({ counted }: Conditions, today: Day): RawBuilder<PerState> =>
  sql<PerState>`select ${sql.join(
    taskState.options.map(
      (
        state,
      ) => sql`(select count(*)::int from (select 1 from tasks.tasks t where ${stateCondition(state, today)} and ${counted}
        limit ${MOST_COUNTED + 1}) found) as ${sql.ref(state)}`,
    ),
  )}`;
