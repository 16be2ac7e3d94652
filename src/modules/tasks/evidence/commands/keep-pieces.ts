import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { Day } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import { isOnBehalf } from '../../policy.ts';
import { toJsonb, type HouseTables } from '../../tables.ts';
import type { Piece } from '../piece.ts';
import type { PartOfTask } from '../policy.ts';

/** A piece with the part that hands it in and the result that it counts towards. */
export interface Placed {
  readonly piece: Piece;
  readonly part: PartOfTask;
  readonly resultId: string | null;
  readonly occurredOn: Day;
  readonly evidenceId: string;
}

const BATCH = 500;

/** Writes the pieces that are new; of those that another task has already, the one that is there is used. */
export async function keepPieces(ctx: Ctx, placed: readonly Placed[]): Promise<Placed[]> {
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
    snapshot_hash: piece.snapshotHash ?? null,
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
export async function addShares(ctx: Ctx, placed: readonly Placed[]): Promise<Placed[]> {
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
