import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { taskState, type Count, type TaskCounts, type TaskFilters } from '../contract.ts';
import { conditionsOf, stateCondition } from './filters.ts';

/** Counting stops here, so that the largest list costs no more than this. */
export const MOST_COUNTED = 1_000;

/** How many tasks fulfil a condition, at most {@link MOST_COUNTED}. */
export async function countWhere(ctx: Ctx, where: RawBuilder<unknown>): Promise<Count> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from
    (select 1 from tasks.tasks t where ${where} limit ${MOST_COUNTED + 1}) found`.execute(ctx.tx);
  return capped(rows[0]?.count ?? 0);
}

export const capped = (found: number): Count => ({
  count: Math.min(found, MOST_COUNTED),
  isCapped: found > MOST_COUNTED,
});

/** How many per state under the filters, in one round trip. */
export async function countTasks(ctx: Ctx, filters: TaskFilters): Promise<TaskCounts> {
  const today = dayInVietnam(ctx.now);
  const rest = await conditionsOf(ctx, { ...filters, state: undefined });
  const states = taskState.options;
  const each = states.map(
    (
      state,
    ) => sql`(select count(*)::int from (select 1 from tasks.tasks t where ${stateCondition(state, today)} and ${rest}
      limit ${MOST_COUNTED + 1}) found) as ${sql.ref(state)}`,
  );
  const { rows } = await sql<Record<string, number>>`select ${sql.join(each)}`.execute(ctx.tx);
  const counts = states.map((state) => [state, capped(rows[0]?.[state] ?? 0)] as const);
  const total = counts.reduce((sum, [, one]) => sum + one.count, 0);
  const isCapped = total > MOST_COUNTED || counts.some(([, one]) => one.isCapped);
  return {
    total: { count: Math.min(total, MOST_COUNTED), isCapped },
    states: Object.fromEntries(counts) as TaskCounts['states'],
  };
}
