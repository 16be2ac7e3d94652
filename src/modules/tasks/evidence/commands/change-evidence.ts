import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type { EvidenceOfTask, HistoryEntry } from '../../contract.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { EvidenceSharesTable, EvidenceTable, HouseTables } from '../../tables.ts';
import { evidenceRights, type PartOfTask } from '../policy.ts';
import { evidenceOfTask } from '../queries/list-evidence.ts';
import { lockForProof, settleProof } from './settle-proof.ts';

/** A piece as it was seen at a task. */
export interface SeenEvidence {
  readonly evidenceId: string;
  readonly taskId: string;
}

/** A piece with its use for the task it was seen at. */
export interface Held {
  readonly evidence: EvidenceTable;
  readonly share: EvidenceSharesTable;
}

/**
 * One act on one piece of evidence: locks every task that it serves, then the piece, refuses what the actor may not do, lets
 * `work` write, and makes all figures anew that were built on it. History stands at each task that it serves.
 * @param work what it changes; answers with what the history says.
 * @throws {Refusal} `not-found`; `not-permitted`; `tasks.evidence-not-in-this-state`; `stale-version` where it began to serve another task meanwhile.
 */
export async function changeEvidence(
  ctx: Ctx,
  seen: SeenEvidence,
  act: HistoryEntry['act'],
  right: keyof ReturnType<typeof evidenceRights>,
  work: (held: Held) => Promise<{ readonly note?: string | null }>,
): Promise<EvidenceOfTask> {
  if (!(await canSeeTask(ctx, seen.taskId))) notFound();
  const served = await listServed(ctx, seen.evidenceId);
  if (!served.some((one) => one.task_id === seen.taskId)) notFound();
  const taskIds = served.map((one) => one.task_id);
  const tasks = await lockForProof(ctx, taskIds);
  const held = await lockEvidence(ctx, seen, taskIds);
  await authorise(ctx, held, right);
  const { note } = await work(held);
  await sql`update tasks.evidence_shares s set counts = e.state = 'standing' and s.ended_at is null from tasks.evidence e
    where e.id = s.evidence_id and e.id = ${seen.evidenceId} and s.counts <> (e.state = 'standing' and s.ended_at is null)`.execute(
    ctx.tx,
  );
  await settleProof(ctx, taskIds);
  // What concerns one use is told where it is used, what concerns the piece everywhere.
  const concerned = right === 'assign' || right === 'endShare' || right === 'takeAgain' ? [seen.taskId] : taskIds;
  const said = [held.evidence.title, note].filter(Boolean).join(' – ');
  await writeHistory(
    ctx,
    concerned.map((taskId) => ({
      taskId,
      ...(taskId === seen.taskId ? { partId: held.share.part_id } : {}),
      act,
      note: said,
    })),
  );
  await ctx.record({
    verb: `tasks.${act}`,
    subjectType: 'task',
    subjectId: seen.taskId,
    details: { title: tasks.get(seen.taskId)?.title, evidence: held.evidence.title, ...(note ? { note } : {}) },
  });
  return evidenceOfTask(ctx, seen.taskId, {});
}

const listServed = (ctx: Ctx, evidenceId: string): Promise<EvidenceSharesTable[]> =>
  ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.evidence_shares')
    .selectAll()
    .where('evidence_id', '=', evidenceId)
    .where('ended_at', 'is', null)
    .execute();

async function lockEvidence(ctx: Ctx, seen: SeenEvidence, taskIds: readonly string[]): Promise<Held> {
  const evidence = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.evidence')
    .selectAll()
    .where('id', '=', seen.evidenceId)
    .forUpdate()
    .executeTakeFirst();
  const served = await listServed(ctx, seen.evidenceId);
  if (served.some((one) => !taskIds.includes(one.task_id))) throw new Refusal('stale-version');
  const share = served.find((one) => one.task_id === seen.taskId);
  if (!evidence || !share) notFound();
  return { evidence, share };
}

async function authorise(ctx: Ctx, held: Held, right: keyof ReturnType<typeof evidenceRights>): Promise<void> {
  const parts = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.parts')
    .select(['id', 'task_id', 'organization_id', 'role', 'state'])
    .where((e) => e.or([e('task_id', '=', held.share.task_id), e('id', '=', held.evidence.part_id)]))
    .execute();
  const byId = new Map<string, PartOfTask>(parts.map((part) => [part.id, part]));
  const home = byId.get(held.evidence.part_id);
  const served = byId.get(held.share.part_id);
  if (!home || !served) throw new Error(`evidence ${held.evidence.id} has no part`);
  const ofTask = parts.filter((part) => part.task_id === held.share.task_id);
  const mayIn = (state: EvidenceTable['state']) => evidenceRights(ctx.actor, { state, home, served }, ofTask)[right];
  if (mayIn(held.evidence.state)) return;
  if (mayIn('standing') || mayIn('contested')) refuse('tasks.evidence-not-in-this-state', undefined, 'conflict');
  throw new Refusal('not-permitted');
}

/** Writes a piece's new state with who, when and why. */
export async function setState(
  ctx: Ctx,
  evidenceId: string,
  state: EvidenceTable['state'],
  reason: string | null,
): Promise<void> {
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('tasks.evidence')
    .set({ state, state_reason: reason, state_at: ctx.now.toString(), state_by: ctx.actor.name })
    .where('id', '=', evidenceId)
    .execute();
}
