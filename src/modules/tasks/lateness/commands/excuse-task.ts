import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type { EndExcuseBody, ExcuseTaskBody, LatenessView } from '../../contract.ts';
import { isFocalOfficer } from '../../policy.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { HouseTables } from '../../tables.ts';
import { latenessTables } from '../queries/find-rules.ts';
import { readLateness } from '../queries/read-lateness.ts';
import { settleLateness } from './settle-lateness.ts';

/** Lý do khách quan: the focal officer records why the task does not count as late, and who decided that. */
export async function excuseTask(ctx: Ctx, input: ExcuseTaskBody): Promise<LatenessView> {
  await lockTask(ctx, input.taskId);
  if (await findExcuse(ctx, input.taskId)) refuse('tasks.excused-already', undefined, 'conflict');
  await latenessTables(ctx)
    .insertInto('tasks.excuses')
    .values({
      id: newId(),
      task_id: input.taskId,
      reason: input.reason,
      decided_by: input.decidedBy,
      recorded_at: ctx.now.toString(),
      recorded_by: ctx.actor.name,
      ended_at: null,
      ended_by: null,
    })
    .execute();
  return settled(ctx, input.taskId, 'excused', input.reason, input.decidedBy);
}

/** The reason no longer stands: the task counts again from its own day. */
export async function endExcuse(ctx: Ctx, input: EndExcuseBody): Promise<LatenessView> {
  await lockTask(ctx, input.taskId);
  const excuse = await findExcuse(ctx, input.taskId);
  if (!excuse) refuse('tasks.not-excused', undefined, 'conflict');
  await latenessTables(ctx)
    .updateTable('tasks.excuses')
    .set({ ended_at: ctx.now.toString(), ended_by: ctx.actor.name })
    .where('id', '=', excuse.id)
    .execute();
  return settled(ctx, input.taskId, 'excuse-ended', input.note, null);
}

/** @throws {Refusal} `not-found`; `not-permitted`; `tasks.task-cancelled`; `tasks.historic`. */
async function lockTask(ctx: Ctx, taskId: string): Promise<void> {
  if (!(await canSeeTask(ctx, taskId))) notFound();
  if (!isFocalOfficer(ctx.actor)) throw new Refusal('not-permitted');
  const task = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.tasks')
    .select(['progress', 'is_historic'])
    .where('id', '=', taskId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (task.progress === 'cancelled') refuse('tasks.task-cancelled', undefined, 'conflict');
  if (task.is_historic) refuse('tasks.historic');
}

const findExcuse = (ctx: Ctx, taskId: string) =>
  latenessTables(ctx)
    .selectFrom('tasks.excuses')
    .select('id')
    .where('task_id', '=', taskId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

async function settled(
  ctx: Ctx,
  taskId: string,
  act: 'excused' | 'excuse-ended',
  note: string,
  decidedBy: string | null,
): Promise<LatenessView> {
  await settleLateness(ctx, [taskId]);
  await writeHistory(ctx, [{ taskId, act, note, after: decidedBy }]);
  await ctx.record({
    verb: `tasks.${act}`,
    subjectType: 'task',
    subjectId: taskId,
    details: { note, ...(decidedBy ? { decidedBy } : {}) },
  });
  return readLateness(ctx, taskId);
}
