import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import { writeHistory } from '../../commands/write-history.ts';
import { isOnBehalf } from '../../policy.ts';
import { canSeeTask } from '../../queries/sight.ts';
import { toJsonb, type HouseTables, type TaskRecord } from '../../tables.ts';
import { fittingResult, type LivingResult } from '../expected-result.ts';
import { sameness, type Piece } from '../piece.ts';
import { mayAttachFor, type PartOfTask } from '../policy.ts';
import { askForPages } from './take-pages.ts';
import { lockForProof, settleProof } from './settle-proof.ts';

/** What became of the pieces: those that stood for their task already were not added again. */
export interface Attached {
  readonly attached: number;
  readonly already: number;
}

/** A piece with the part that hands it in and the result that it counts towards. */
interface Placed {
  readonly piece: Piece;
  readonly part: PartOfTask;
  readonly resultId: string | null;
  readonly occurredOn: Day;
  readonly evidenceId: string;
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

/** Without those that stand for their task already: the same page, the same bytes, the same thing of another module. */
async function leaveOutKnown(ctx: Ctx, placed: readonly Placed[]): Promise<Placed[]> {
  const { rows } = await sql<{ key: string }>`select s.task_id || ' ' || e.source_kind || ' ' ||
      coalesce(e.source_id || ':' || coalesce(e.source_version, ''), case when e.source_kind = 'link' then e.url else e.file->>'sha256' end) as key
    from tasks.evidence_shares s join tasks.evidence e on e.id = s.evidence_id
    where s.task_id = any(${sql.val([...new Set(placed.map((one) => one.piece.taskId))])}::uuid[]) and s.ended_at is null
      and e.state <> 'withdrawn' and (e.source_id = any(${sql.val(placed.flatMap((one) => one.piece.sourceId ?? []))}::uuid[])
        or e.url = any(${sql.val(placed.flatMap((one) => one.piece.url ?? []))}::text[])
        or e.file->>'sha256' = any(${sql.val(placed.flatMap((one) => one.piece.file?.sha256 ?? []))}::text[]))`.execute(
    ctx.tx,
  );
  const known = new Set(rows.map((row) => row.key));
  return placed.filter(({ piece }) => {
    const what = piece.sourceId ? `${piece.sourceId}:${piece.sourceVersion ?? ''}` : sameness(piece);
    if (what === null) return true;
    const key = `${piece.taskId} ${piece.sourceKind} ${what}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

const BATCH = 500;

/** Writes the pieces that are new; of those that another task has already, the one that is there is used. */
async function keepPieces(ctx: Ctx, placed: readonly Placed[]): Promise<Placed[]> {
  const db = ctx.tx.withTables<HouseTables>();
  const written = new Set<string>();
  for (let at = 0; at < placed.length; at += BATCH) {
    const rows = await db
      .insertInto('tasks.evidence')
      .values(placed.slice(at, at + BATCH).map((one) => rowOf(ctx, one)))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    for (const row of rows) written.add(row.id);
  }
  const others = placed.filter((one) => !written.has(one.evidenceId));
  if (others.length === 0) return [...placed];
  const { rows } = await sql<{
    id: string;
    key: string;
  }>`select id, source_kind || ' ' || source_id || ' ' || coalesce(source_version, '') as key
    from tasks.evidence where source_id = any(${sql.val(others.flatMap((one) => one.piece.sourceId ?? []))}::uuid[])
      and state <> 'withdrawn' order by id for update`.execute(ctx.tx);
  const there = new Map(rows.map((row) => [row.key, row.id]));
  return placed.map((one) => {
    const { sourceKind, sourceId, sourceVersion } = one.piece;
    return written.has(one.evidenceId)
      ? one
      : { ...one, evidenceId: there.get(`${sourceKind} ${sourceId} ${sourceVersion ?? ''}`) ?? one.evidenceId };
  });
}

function rowOf(ctx: Ctx, { piece, part, occurredOn, evidenceId }: Placed): HouseTables['tasks.evidence'] {
  return {
    id: evidenceId,
    task_id: piece.taskId,
    part_id: part.id,
    source_kind: piece.sourceKind,
    source_id: piece.sourceId ?? null,
    source_version: piece.sourceVersion ?? null,
    title: piece.title,
    url: piece.url ?? null,
    file: piece.file ? toJsonb(piece.file) : null,
    letter_number: piece.letter?.number ?? null,
    letter_issued_on: piece.letter?.issuedOn ?? null,
    note: piece.note ?? null,
    occurred_on: occurredOn,
    occurred_at: piece.occurredAt ?? null,
    quantity: piece.quantity ?? 1,
    unit: piece.unit ?? null,
    language: piece.language ?? null,
    channel: piece.channel ?? null,
    circular_channel: piece.circularChannel ?? null,
    theme: piece.theme ?? null,
    audience: piece.audience ?? null,
    market: piece.market ?? null,
    information_kind: piece.informationKind ?? null,
    snapshot_hash: null,
    state: 'standing',
    state_reason: null,
    state_at: null,
    state_by: null,
    attached_at: ctx.now.toString(),
    attached_by: ctx.actor.name,
    attached_person_id: ctx.actor.personId,
    attached_organization_id: ctx.actor.organizationId,
    on_behalf: isOnBehalf(ctx.actor, part),
  };
}

/** The uses of the pieces; one that is being made clear does not count here either. */
async function addShares(ctx: Ctx, placed: readonly Placed[]): Promise<Placed[]> {
  const added = new Set<string>();
  for (let at = 0; at < placed.length; at += BATCH) {
    const some = placed.slice(at, at + BATCH);
    const { rows } = await sql<{ evidence_id: string; task_id: string }>`
      insert into tasks.evidence_shares (id, evidence_id, task_id, part_id, expected_result_id, quantity, occurred_on, counts, shared_at, shared_by)
      select n.id, e.id, n.task_id, n.part_id, n.result_id, n.quantity, e.occurred_on, e.state = 'standing',
        ${ctx.now.toString()}::timestamptz, ${ctx.actor.name}
      from jsonb_to_recordset(${JSON.stringify(some.map(shareOf))}::jsonb)
          as n (id uuid, evidence_id uuid, task_id uuid, part_id uuid, result_id uuid, quantity double precision)
        join tasks.evidence e on e.id = n.evidence_id
      on conflict do nothing returning evidence_id, task_id`.execute(ctx.tx);
    for (const row of rows) added.add(`${row.evidence_id} ${row.task_id}`);
  }
  return placed.filter((one) => added.has(`${one.evidenceId} ${one.piece.taskId}`));
}

const shareOf = ({ piece, part, resultId, evidenceId }: Placed) => ({
  id: newId(),
  evidence_id: evidenceId,
  task_id: piece.taskId,
  part_id: part.id,
  result_id: resultId,
  quantity: piece.quantity ?? 1,
});

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
