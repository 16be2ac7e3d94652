import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import type { ObligationDetail } from '../../contract.ts';
import { findNotedOrder } from '../../orders/queries/find-noted-order.ts';
import { mayDirect } from '../../policy.ts';
import { listSources } from '../../queries/list-sources.ts';
import { withinSight } from '../../queries/sight.ts';
import { stateOf } from '../../task-state.ts';
import type { HouseTables, ObligationsTable, TaskRecord } from '../../tables.ts';
import { daysOfRule } from '../rule-choice.ts';

/** Periods shown on one page: a week's worth of more years would help nobody. */
const MOST_PERIODS = 240;

/**
 * An obligation with its words, its rules through time and its periods, for whoever sees one of its tasks.
 * @throws {Refusal} `not-found`, also where nothing of it is in sight.
 */
export async function getObligation(ctx: Ctx, id: string): Promise<ObligationDetail> {
  const periods = await listPeriods(ctx, id);
  if (periods.length === 0) notFound();
  const row = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.obligations')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const mayChange = mayDirect(ctx.actor) && row.ended_at === null && row.rhythm !== 'once';
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    rhythm: row.rhythm,
    rules: await listRules(ctx, id),
    periods,
    sources: await listSources(ctx, id),
    noted: await findNotedOrder(ctx, id),
    ended: endOf(row),
    may: { changeRule: mayChange, end: mayChange },
  };
}

const endOf = (row: ObligationsTable): ObligationDetail['ended'] =>
  row.ended_at === null
    ? null
    : { at: row.ended_at, by: row.ended_by ?? '', reason: row.ended_reason ?? '', decidedBy: row.ended_decided_by };

async function listRules(ctx: Ctx, id: string): Promise<ObligationDetail['rules']> {
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.rules')
    .selectAll()
    .where('obligation_id', '=', id)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    from: row.valid_from,
    rhythm: row.schedule.rhythm,
    ...daysOfRule(row.schedule),
    text: row.schedule.text,
    setAt: row.set_at,
    setBy: row.set_by,
    reason: row.reason,
    decidedBy: row.decided_by,
  }));
}

async function listPeriods(ctx: Ctx, id: string): Promise<ObligationDetail['periods']> {
  const { rows } = await sql<TaskRecord>`
    select t.* from tasks.tasks t where t.obligation_id = ${id} and ${withinSight(ctx)}
    order by coalesce(t.period_start, t.due_on) desc, t.id desc limit ${MOST_PERIODS}`.execute(ctx.tx);
  const today = dayInVietnam(ctx.now);
  return rows.map((row) => ({
    taskId: row.id,
    period: { key: row.period_key, start: row.period_start, end: row.period_end },
    state: stateOf(row, today),
    dueOn: row.due_on,
  }));
}
