import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type {
  EndEvidenceShareBody,
  EvidenceOfTask,
  ShareEvidenceBody,
  ShareEvidenceWidelyBody,
} from '../../contract.ts';
import { isOnBehalf } from '../../policy.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { EvidenceTable, HouseTables } from '../../tables.ts';
import { fittingResult, type LivingResult } from '../expected-result.ts';
import { mayAttachFor, type PartOfTask } from '../policy.ts';
import { canSeeEvidence } from '../queries/can-see-evidence.ts';
import { evidenceOfTask } from '../queries/list-evidence.ts';
import { changeEvidence } from './change-evidence.ts';
import { lockForProof, settleProof } from './settle-proof.ts';

/**
 * Lets a piece serve another task too: one deed may count for several clauses and plans. Whoever may hand evidence in for the
 * other task's part and sees the piece may do so.
 * @throws {Refusal} `not-found`; `not-permitted`; `tasks.evidence-already`; `tasks.evidence-not-in-this-state`; `tasks.task-cancelled`.
 */
export async function shareEvidence(ctx: Ctx, input: ShareEvidenceBody): Promise<EvidenceOfTask> {
  if (!(await canSeeTask(ctx, input.taskId)) || !(await canSeeEvidence(ctx, input.evidenceId))) notFound();
  const task = (await lockForProof(ctx, [input.taskId])).get(input.taskId)!;
  const db = ctx.tx.withTables<HouseTables>();
  const evidence = await db
    .selectFrom('tasks.evidence')
    .selectAll()
    .where('id', '=', input.evidenceId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const part = await partFor(ctx, input);
  if (task.progress === 'cancelled') refuse('tasks.task-cancelled', undefined, 'conflict');
  if (evidence.state !== 'standing') refuse('tasks.evidence-not-in-this-state', undefined, 'conflict');
  const { rows } =
    await sql`insert into tasks.evidence_shares (id, evidence_id, task_id, part_id, expected_result_id, quantity,
      occurred_on, counts, shared_at, shared_by)
    values (${newId()}, ${evidence.id}, ${task.id}, ${part.id}, ${await resultFor(ctx, input, evidence)},
      ${input.quantity ?? evidence.quantity}, ${evidence.occurred_on}, true, ${ctx.now.toString()}, ${ctx.actor.name})
    on conflict do nothing returning id`.execute(ctx.tx);
  if (rows.length === 0) refuse('tasks.evidence-already', undefined, 'conflict');
  await settleProof(ctx, [task.id]);
  const { organization_id: organizationId } = part;
  await writeHistory(ctx, [
    {
      taskId: task.id,
      partId: part.id,
      organizationId,
      onBehalf: isOnBehalf(ctx.actor, part),
      act: 'evidence-shared',
      note: evidence.title,
    },
  ]);
  await ctx.record({
    verb: 'tasks.evidence-shared',
    subjectType: 'task',
    subjectId: task.id,
    organizationId,
    details: { title: task.title, evidence: evidence.title },
  });
  return evidenceOfTask(ctx, task.id, {});
}

/**
 * Lets a piece serve several other tasks at once, in each for the part of the agency whose deed it is; all of them or none.
 * @throws {Refusal} as {@link shareEvidence}
 * @returns the evidence of the task at which one stands
 */
export async function shareEvidenceWidely(ctx: Ctx, input: ShareEvidenceWidelyBody): Promise<EvidenceOfTask> {
  if (!(await canSeeEvidence(ctx, input.evidenceId))) notFound();
  // In one order, so that two who do this at once wait for one another.
  for (const taskId of input.otherTaskIds.toSorted()) {
    const partId = await partOfDoer(ctx, input.evidenceId, taskId);
    await shareEvidence(ctx, { evidenceId: input.evidenceId, taskId, ...(partId ? { partId } : {}) });
  }
  return evidenceOfTask(ctx, input.taskId, {});
}

/** The part that the agency whose deed it is has in another task. */
async function partOfDoer(ctx: Ctx, evidenceId: string, taskId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select o.id from tasks.evidence e join tasks.parts p on p.id = e.part_id
    join tasks.parts o on o.organization_id = p.organization_id and o.task_id = ${taskId} and o.state <> 'cancelled'
    where e.id = ${evidenceId}`.execute(ctx.tx);
  return rows[0]?.id ?? null;
}

/** Ends one use of a piece; where it was first handed in it is withdrawn instead. */
export const endEvidenceShare = (ctx: Ctx, input: EndEvidenceShareBody): Promise<EvidenceOfTask> =>
  changeEvidence(ctx, input, 'evidence-share-ended', 'endShare', async ({ share }) => {
    await ctx.tx
      .withTables<HouseTables>()
      .updateTable('tasks.evidence_shares')
      .set({
        counts: false,
        ended_at: ctx.now.toString(),
        ended_by: ctx.actor.name,
        ended_reason: input.reason,
      })
      .where('id', '=', share.id)
      .execute();
    return { note: input.reason };
  });

async function partFor(ctx: Ctx, input: ShareEvidenceBody): Promise<PartOfTask> {
  const parts = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.parts')
    .select(['id', 'organization_id', 'role', 'state'])
    .where('task_id', '=', input.taskId)
    .where('state', '!=', 'cancelled')
    .orderBy('ordinal')
    .execute();
  const own = parts.filter((part) => mayAttachFor(ctx.actor, part));
  const part = input.partId
    ? parts.find((one) => one.id === input.partId)
    : (own.find((one) => one.organization_id === ctx.actor.organizationId) ??
      own.find((one) => one.role === 'lead') ??
      own[0]);
  if (!part || !mayAttachFor(ctx.actor, part)) throw new Refusal('not-permitted');
  return part;
}

async function resultFor(ctx: Ctx, input: ShareEvidenceBody, evidence: EvidenceTable): Promise<string | null> {
  if (input.expectedResultId === null) return null;
  const { rows } =
    await sql<LivingResult>`select r.id, r.unit, r.language, r.kind from tasks.expected_results r join tasks.tasks t
      on t.obligation_id = r.obligation_id and (r.task_id = t.id or r.task_id is null)
    where t.id = ${input.taskId} and r.state <> 'withdrawn' order by r.ordinal, r.id`.execute(ctx.tx);
  if (input.expectedResultId === undefined) return fittingResult(rows, evidence);
  return rows.find((one) => one.id === input.expectedResultId)?.id ?? notFound();
}
