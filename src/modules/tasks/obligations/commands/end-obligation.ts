import type { Ctx } from '#platform/context.ts';
import { closeTask } from '../../commands/close-task.ts';
import type { EndObligationBody, ObligationDetail } from '../../contract.ts';
import type { HouseTables } from '../../tables.ts';
import { getObligation } from '../queries/get-obligation.ts';
import { lockObligation, lockTasks } from './lock-obligation.ts';

/**
 * Thôi không lặp nữa: no further period comes, those that have not begun are closed; what has begun goes on.
 * @throws {Refusal} as `lockObligation`.
 */
export async function endObligation(ctx: Ctx, input: EndObligationBody): Promise<ObligationDetail> {
  const obligation = await lockObligation(ctx, input);
  for (const task of await lockTasks(ctx, obligation.id))
    if (!task.hasBegun && task.closed === 'no')
      await closeTask(ctx, task.row, `Thôi không lặp nữa: ${input.reason}`, input.decidedBy);
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('tasks.obligations')
    .set((e) => ({
      ended_at: ctx.now.toString(),
      ended_by: ctx.actor.name,
      ended_reason: input.reason,
      ended_decided_by: input.decidedBy,
      opened_through: null,
      version: e('version', '+', 1),
    }))
    .where('id', '=', obligation.id)
    .execute();
  await ctx.record({
    verb: 'tasks.end-obligation',
    subjectType: 'obligation',
    subjectId: obligation.id,
    details: { title: obligation.title, reason: input.reason, decidedBy: input.decidedBy },
  });
  return getObligation(ctx, obligation.id);
}
