import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { mayDirect } from '../../policy.ts';
import type { HouseTables, ObligationsTable, TaskRecord } from '../../tables.ts';
import type { TaskOfRule } from '../rule-change.ts';

/**
 * Locks an obligation that may be changed.
 * @throws {Refusal} `not-found`, `not-permitted`, `stale-version`; `tasks.obligation-over`, `tasks.not-returning`.
 */
export async function lockObligation(
  ctx: Ctx,
  seen: { readonly obligationId: string; readonly version?: number },
): Promise<ObligationsTable> {
  if (!mayDirect(ctx.actor)) throw new Refusal('not-permitted');
  const obligation = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.obligations')
    .selectAll()
    .where('id', '=', seen.obligationId)
    .forUpdate()
    .executeTakeFirst();
  if (!obligation) notFound();
  if (seen.version !== undefined && obligation.version !== seen.version) throw new Refusal('stale-version');
  if (obligation.ended_at !== null) refuse('tasks.obligation-over', undefined, 'conflict');
  if (obligation.rhythm === 'once') refuse('tasks.not-returning', undefined, 'conflict');
  return obligation;
}

/** A locked task with what a change of rule needs to know. */
export interface LockedTask extends TaskOfRule {
  readonly row: TaskRecord;
}

/** All tasks of an obligation, locked in a fixed order; those who work on one of them wait. */
export async function lockTasks(ctx: Ctx, obligationId: string): Promise<LockedTask[]> {
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.tasks')
    .selectAll()
    .where('obligation_id', '=', obligationId)
    .orderBy('id')
    .forUpdate()
    .execute();
  // Only now: what was done while we waited for the locks counts too.
  const touched = await touchedTasks(ctx, obligationId);
  const today = dayInVietnam(ctx.now);
  return rows.map((row) => ({
    id: row.id,
    key: row.period_key,
    start: row.period_start,
    end: row.period_end,
    hasBegun:
      row.progress === 'in-progress' ||
      row.progress === 'done' ||
      touched.has(row.id) ||
      (row.period_start !== null && row.period_start <= today),
    closed: row.progress !== 'cancelled' ? 'no' : row.replaced_by_rule === null ? 'given-up' : 'replaced',
    row,
  }));
}

/** On which something was received, reported, proven, extended, asked for, or numbered. */
async function touchedTasks(ctx: Ctx, obligationId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select t.id from tasks.tasks t where t.obligation_id = ${obligationId} and (
      t.evidence_count > 0 or t.contested_count > 0 or t.due_before_extension is not null or t.external_number is not null
      or exists (select 1 from tasks.parts p where p.task_id = t.id and (p.received_at is not null
        or p.started_at is not null or p.last_report_at is not null or p.has_own_deadline))
      or exists (select 1 from tasks.extension_requests e where e.task_id = t.id)
      or exists (select 1 from tasks.obstacles o where o.task_id = t.id))`.execute(ctx.tx);
  return new Set(rows.map((row) => row.id));
}
