import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { HouseTables, ObligationsTable } from '../../tables.ts';
import { resultsOf, type ResultSeed } from '../expected-result.ts';
import { lockForProof, settleProof } from './settle-proof.ts';

type Asking = Pick<ObligationsTable, 'id' | 'rhythm' | 'deliverables'>;
/** A task that results may be proposed for. */
export interface ForTask {
  readonly id: string;
  readonly period_start: string | null;
  readonly period_end: string | null;
}

/** Who proposed what the text itself names. */
const BY_TEXT = 'Theo văn bản';

/**
 * Proposes the deliverables that the text names as expected results, of tasks that were just opened and of the obligation as a
 * whole. Nothing is proposed twice, and what somebody declared, agreed or took off stays as it is.
 */
export async function proposeResults(ctx: Ctx, obligationId: string, tasks: readonly ForTask[]): Promise<void> {
  const obligation = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.obligations')
    .select(['id', 'rhythm', 'deliverables'])
    .where('id', '=', obligationId)
    .executeTakeFirstOrThrow();
  const seeds = resultsOf(obligation.deliverables, obligation.rhythm);
  const whole = seeds.filter((seed) => seed.scope === 'obligation');
  const each = seeds.filter((seed) => seed.scope === 'task');
  const known = await listKnown(ctx, obligation.id);
  const rows = [
    ...whole.map((seed, ordinal) => toRow(ctx, obligation, null, seed, ordinal)),
    ...tasks.flatMap((task) => each.map((seed, ordinal) => toRow(ctx, obligation, task, seed, ordinal))),
  ].filter((row) => !known.has(keyOf(row.task_id, row.title)));
  await insertResults(ctx, rows);
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('tasks.obligations')
    .set({ results_proposed_at: ctx.now.toString() })
    .where('id', '=', obligation.id)
    .where('results_proposed_at', 'is', null)
    .execute();
  // Also where nothing new is proposed: a task that opens later shares what is counted over all periods.
  if (tasks.length > 0)
    await settleProof(
      ctx,
      tasks.map((task) => task.id),
    );
}

const keyOf = (taskId: string | null, title: string): string => `${taskId ?? ''} ${title}`;

async function listKnown(ctx: Ctx, obligationId: string): Promise<Set<string>> {
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.expected_results')
    .select(['task_id', 'title'])
    .where('obligation_id', '=', obligationId)
    .execute();
  return new Set(rows.map((row) => keyOf(row.task_id, row.title)));
}

type NewResult = HouseTables['tasks.expected_results'];

function toRow(ctx: Ctx, obligation: Asking, task: ForTask | null, seed: ResultSeed, ordinal: number): NewResult {
  const { scope: _scope, atLeast, ...rest } = seed;
  return {
    id: newId(),
    obligation_id: obligation.id,
    task_id: task?.id ?? null,
    ordinal,
    ...rest,
    at_least: atLeast,
    period_start: task?.period_start ?? null,
    period_end: task?.period_end ?? null,
    origin: 'deliverable',
    state: 'proposed',
    declared_at: ctx.now.toString(),
    declared_by: BY_TEXT,
    agreed_at: null,
    agreed_by: null,
    withdrawn_at: null,
    withdrawn_by: null,
    withdrawn_reason: null,
    proven: 0,
    pieces: 0,
    version: 1,
  };
}

const BATCH = 500;

async function insertResults(ctx: Ctx, rows: readonly NewResult[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH)
    await ctx.tx
      .withTables<HouseTables>()
      .insertInto('tasks.expected_results')
      .values(rows.slice(at, at + BATCH))
      .execute();
}

/**
 * A new version of the plan changed what is to be brought: what only the old text proposed and nobody agreed goes, what the new
 * one names is proposed. Agreed results stay until the focal agency changes them.
 */
export async function followDeliverables(
  ctx: Ctx,
  obligation: Pick<Asking, 'id' | 'rhythm'>,
  deliverables: Asking['deliverables'],
  reason: string,
): Promise<void> {
  const { rows: tasks } = await sql<ForTask>`select id, period_start, period_end from tasks.tasks
    where obligation_id = ${obligation.id} and progress in ('not-started', 'in-progress') and not is_historic order by id`.execute(
    ctx.tx,
  );
  const wanted = new Set(resultsOf(deliverables, obligation.rhythm).map((seed) => seed.title));
  await sql`update tasks.expected_results r set state = 'withdrawn', withdrawn_at = ${ctx.now.toString()}::timestamptz,
      withdrawn_by = ${ctx.actor.name}, withdrawn_reason = ${reason}, version = version + 1
    where r.obligation_id = ${obligation.id} and r.state = 'proposed' and r.origin = 'deliverable'
      and not (r.title = any(${sql.val([...wanted])}::text[]))
      and (r.task_id is null or r.task_id = any(${sql.val(tasks.map((task) => task.id))}::uuid[]))`.execute(ctx.tx);
  await proposeResults(ctx, obligation.id, tasks);
  const ids = tasks.map((task) => task.id);
  if (ids.length > 0) await settleProof(ctx, ids);
}

const OBLIGATIONS_AT_ONCE = 100;

/**
 * The same for obligations accepted before results were kept, one batch in one transaction: their open tasks and those done get
 * what the text names as proposals.
 * @returns how many obligations were looked at; 0 when none is left.
 */
export async function proposeMissingResults(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ id: string }>`select id from tasks.obligations where results_proposed_at is null
    order by id limit ${OBLIGATIONS_AT_ONCE} for no key update skip locked`.execute(ctx.tx);
  for (const obligation of rows) {
    const { rows: tasks } = await sql<ForTask>`select id, period_start, period_end from tasks.tasks
      where obligation_id = ${obligation.id} and progress <> 'cancelled' order by id`.execute(ctx.tx);
    if (tasks.length > 0)
      await lockForProof(
        ctx,
        tasks.map((task) => task.id),
      );
    await proposeResults(ctx, obligation.id, tasks);
  }
  return rows.length;
}
