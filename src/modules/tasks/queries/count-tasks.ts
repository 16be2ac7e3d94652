import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import { taskState, type Count, type TaskCounts, type TaskFilters, type TaskState } from '../contract.ts';
import { conditionsOf, stateCondition, type Conditions } from './filters.ts';
import { OPEN_STATES, OVER_STATES, partsOfBranch, type Reach } from './reach.ts';

/** Counting stops here, so that the largest list costs no more than this. */
export const MOST_COUNTED = 1_000;
/** The same for each state where words must be looked for in every task. */
const MOST_OF_WORDS = 400;

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

export const capped = (found: number, most = MOST_COUNTED): Count => ({
  count: Math.min(found, most),
  isCapped: found > most,
});

/** How many per state under the filters, in one round trip. */
export async function countTasks(ctx: Ctx, filters: TaskFilters): Promise<TaskCounts> {
  const today = dayInVietnam(ctx.now);
  const conditions = await conditionsOf(ctx, { ...filters, state: undefined });
  const select = selectCounts(conditions, today);
  const most = conditions.isNarrow ? MOST_COUNTED : mostOf(conditions);
  const { rows } = await select.execute(ctx.tx);
  const counts = taskState.options.map((state) => [state, capped(rows[0]?.[state] ?? 0, most)] as const);
  const total = counts.reduce((sum, [, one]) => sum + one.count, 0);
  const isCapped = total > MOST_COUNTED || counts.some(([, one]) => one.isCapped);
  return {
    total: { count: Math.min(total, MOST_COUNTED), isCapped },
    states: Object.fromEntries(counts) as TaskCounts['states'],
  };
}

const mostOf = ({ isWordy }: Conditions): number => (isWordy ? MOST_OF_WORDS : MOST_COUNTED);

type PerState = Record<string, number>;

function selectCounts(conditions: Conditions, today: Day): RawBuilder<PerState> {
  if (conditions.reach?.rest?.length === 0) return countedByStanding(conditions.reach, today);
  return conditions.isNarrow ? countedTogether(conditions, today) : countedApart(conditions, today);
}

/** What is over is counted in the index of the parts alone; only what is open has a state that depends on the day. */
function countedByStanding(reach: Reach, today: Day): RawBuilder<PerState> {
  const over = reach.branches.map(
    (branch) =>
      sql`select p.task_standing as standing, p.task_id from tasks.parts p where ${partsOfBranch(branch, reach)} and p.task_standing <> 'open'`,
  );
  const open = reach.branches.map(
    (branch) =>
      sql`select p.task_id from tasks.parts p where ${partsOfBranch(branch, reach)} and p.task_standing = 'open'`,
  );
  const ofOver = (state: TaskState) =>
    sql`coalesce((select o.count from over o where o.standing = ${state}), 0) as ${sql.ref(state)}`;
  const ofOpen = (state: TaskState) =>
    sql`(count(*) filter (where ${stateCondition(state, today)}))::int as ${sql.ref(state)}`;
  return sql<PerState>`with over as (select f.standing, count(distinct f.task_id)::int as count from (${sql.join(over, sql` union all `)}) f group by 1)
    select ${sql.join([...OVER_STATES.map(ofOver), ...OPEN_STATES.map((state) => sql.ref(`u.${state}`))])}
    from (select ${sql.join(OPEN_STATES.map(ofOpen))} from tasks.tasks t where t.id in (${sql.join(open, sql` union `)})) u`;
}

/** Of a part of the tasks, all in one reading. */
const countedTogether = ({ counted }: Conditions, today: Day): RawBuilder<PerState> =>
  sql<PerState>`select ${sql.join(
    taskState.options.map(
      (state) => sql`(count(*) filter (where ${stateCondition(state, today)}))::int as ${sql.ref(state)}`,
    ),
  )} from tasks.tasks t where ${counted}`;

/** Of very many, each state by itself, and none further than counts go. */
const countedApart = (conditions: Conditions, today: Day): RawBuilder<PerState> =>
  sql<PerState>`select ${sql.join(
    taskState.options.map(
      (
        state,
      ) => sql`(select count(*)::int from (select 1 from tasks.tasks t where ${stateCondition(state, today)} and ${conditions.counted}
        limit ${mostOf(conditions) + 1}) found) as ${sql.ref(state)}`,
    ),
  )}`;
