import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import { writeHistory } from '../../commands/write-history.ts';
import { isOnBehalf } from '../../policy.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { HouseTables, TaskRecord } from '../../tables.ts';
import { fittingResult, type LivingResult } from '../expected-result.ts';
import { sameness, type Piece } from '../piece.ts';
import { mayAttachFor, type PartOfTask } from '../policy.ts';
import { addShares, keepPieces, type Placed } from './keep-pieces.ts';
import { askForPages } from './take-pages.ts';
import { lockForProof, settleProof } from './settle-proof.ts';

/** What became of the pieces: those that stood for their task already were not added again. */
export interface Attached {
  readonly attached: number;
  readonly already: number;
}

/**
 * Hands pieces of evidence in, each for a task and a part of it, in one transaction: the tasks are locked, so that of many
 * writers none loses a line and every figure is the sum of what stands. Pages of links are taken down afterwards by a job.
 * @throws {Refusal} `not-found` where a task is not the actor's to see or a part not of it; `not-permitted` for another agency's
 *   part; `tasks.task-cancelled`; `tasks.evidence-in-future`.
 */
export async function attachPieces(ctx: Ctx, pieces: readonly Piece[]): Promise<Attached> {
  const taskIds = [...new Set(pieces.map((piece) => piece.taskId))];
  for (const id of taskIds) if (!(await canSeeTask(ctx, id))) notFound();
  const tasks = await lockForProof(ctx, taskIds);
  const parts = await readParts(ctx, taskIds);
  const results = await readResults(ctx, taskIds);
  const placed = pieces.map((piece) => place(ctx, piece, tasks, parts, results));
  const fresh = await leaveOutKnown(ctx, placed);
  const kept = await keepPieces(ctx, fresh);
  const shared = await addShares(ctx, kept);
  await askForPages(
    ctx,
    shared.filter((one) => one.piece.sourceKind === 'link').map((one) => ({ id: one.evidenceId, url: one.piece.url! })),
  );
  await settleProof(ctx, taskIds);
  await tell(ctx, shared, tasks);
  return { attached: shared.length, already: pieces.length - shared.length };
}

async function readParts(ctx: Ctx, taskIds: readonly string[]): Promise<Map<string, PartOfTask[]>> {
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.parts')
    .select(['id', 'task_id', 'organization_id', 'role', 'state'])
    .where('task_id', 'in', [...taskIds])
    .orderBy('ordinal')
    .execute();
  return Map.groupBy(rows, (row) => row.task_id);
}

/** Results that pieces of these tasks may count towards, by task. */
async function readResults(ctx: Ctx, taskIds: readonly string[]): Promise<Map<string, LivingResult[]>> {
  const { rows } = await sql<LivingResult & { task: string }>`select t.id as task, r.id, r.unit, r.language, r.kind
    from tasks.tasks t join tasks.expected_results r on r.obligation_id = t.obligation_id and r.state <> 'withdrawn'
      and (r.task_id = t.id or r.task_id is null)
    where t.id = any(${sql.val([...taskIds])}::uuid[]) order by r.ordinal, r.id`.execute(ctx.tx);
  return Map.groupBy(rows, (row) => row.task);
}

function place(
  ctx: Ctx,
  piece: Piece,
  tasks: ReadonlyMap<string, TaskRecord>,
  parts: ReadonlyMap<string, readonly PartOfTask[]>,
  results: ReadonlyMap<string, readonly LivingResult[]>,
): Placed {
  const ofTask = parts.get(piece.taskId) ?? [];
  const part = piece.partId
    ? ofTask.find((one) => one.id === piece.partId)
    : ofTask.find((one) => one.role === 'lead' && one.state !== 'cancelled');
  if (!part) notFound();
  if (!mayAttachFor(ctx.actor, part)) throw new Refusal('not-permitted');
  if (tasks.get(piece.taskId)?.progress === 'cancelled') refuse('tasks.task-cancelled', undefined, 'conflict');
  const today = dayInVietnam(ctx.now);
  const occurredOn = piece.occurredOn ?? today;
  if (occurredOn > today) refuse('tasks.evidence-in-future');
  const resultId = chooseResult(piece, results.get(piece.taskId) ?? []);
  return { piece, part, resultId, occurredOn, evidenceId: newId() };
}

function chooseResult(piece: Piece, results: readonly LivingResult[]): string | null {
  if (piece.expectedResultId === undefined)
    return fittingResult(results, { unit: piece.unit ?? null, language: piece.language ?? null });
  if (piece.expectedResultId !== null && !results.some((one) => one.id === piece.expectedResultId)) notFound();
  return piece.expectedResultId;
}

/**
 * Without those that stand for their task already: the same page, the same bytes, the same thing of another module. Of a result
 * that is counted over all periods together, also without what counts towards it in another period.
 */
async function leaveOutKnown(ctx: Ctx, placed: readonly Placed[]): Promise<Placed[]> {
  const { rows } = await sql<{ task: string; result: string | null; what: string }>`
    select s.task_id as task, s.expected_result_id as result, e.source_kind || ' ' ||
      coalesce(e.source_id || ':' || coalesce(e.source_version, ''), case when e.source_kind = 'link' then e.url else e.file->>'sha256' end) as what
    from tasks.evidence_shares s join tasks.evidence e on e.id = s.evidence_id
    where (s.task_id = any(${sql.val([...new Set(placed.map((one) => one.piece.taskId))])}::uuid[])
        or s.expected_result_id = any(${sql.val([...new Set(placed.flatMap((one) => one.resultId ?? []))])}::uuid[]))
      and s.ended_at is null
      and e.state <> 'withdrawn' and (e.source_id = any(${sql.val(placed.flatMap((one) => one.piece.sourceId ?? []))}::uuid[])
        or e.url = any(${sql.val(placed.flatMap((one) => one.piece.url ?? []))}::text[])
        or e.file->>'sha256' = any(${sql.val(placed.flatMap((one) => one.piece.file?.sha256 ?? []))}::text[]))`.execute(
    ctx.tx,
  );
  const known = new Set(rows.flatMap(({ task, result, what }) => keysOf(task, result, what)));
  return placed.filter(({ piece, resultId }) => {
    const thing = piece.sourceId ? `${piece.sourceId}:${piece.sourceVersion ?? ''}` : sameness(piece);
    if (thing === null) return true;
    const keys = keysOf(piece.taskId, resultId, `${piece.sourceKind} ${thing}`);
    if (keys.some((key) => known.has(key))) return false;
    for (const key of keys) known.add(key);
    return true;
  });
}

const keysOf = (task: string, result: string | null, what: string): string[] =>
  [task, result].flatMap((one) => (one === null ? [] : `${one} ${what}`));

/** One line of history and audit for each part, however many pieces it handed in. */
async function tell(ctx: Ctx, placed: readonly Placed[], tasks: ReadonlyMap<string, TaskRecord>): Promise<void> {
  if (placed.length === 0) return;
  const taskIds = [...new Set(placed.map((one) => one.piece.taskId))];
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('tasks.tasks')
    .set({ updated_at: ctx.now.toString() })
    .where('id', 'in', taskIds)
    .execute();
  const byPart = Map.groupBy(placed, (one) => one.part.id);
  await writeHistory(
    ctx,
    [...byPart.values()].map((some) => ({
      taskId: some[0]!.piece.taskId,
      partId: some[0]!.part.id,
      organizationId: some[0]!.part.organization_id,
      onBehalf: isOnBehalf(ctx.actor, some[0]!.part),
      act: 'evidence-attached' as const,
      note: said(some),
    })),
  );
  for (const some of byPart.values()) {
    const { piece, part } = some[0]!;
    await ctx.record({
      verb: 'tasks.evidence-attached',
      subjectType: 'task',
      subjectId: piece.taskId,
      organizationId: part.organization_id,
      details: {
        title: tasks.get(piece.taskId)?.title,
        partId: part.id,
        evidence: said(some),
        source: piece.sourceKind,
      },
    });
  }
}

const said = (some: readonly Placed[]): string =>
  some.length === 1 ? some[0]!.piece.title : `${some.length} minh chứng, trong đó: ${some[0]!.piece.title}`;
