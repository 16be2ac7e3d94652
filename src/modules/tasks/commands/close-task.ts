import type { Ctx } from '#platform/context.ts';
import type { HouseTables, TaskRecord } from '../tables.ts';
import { settleTask } from './settle-task.ts';
import { writeHistory } from './write-history.ts';

/** Không còn thực hiện: the task stays readable with why and who decided; nothing of it stands in an inbox any more. */
export async function closeTask(
  ctx: Ctx,
  task: Pick<TaskRecord, 'id' | 'is_historic'>,
  reason: string,
  decidedBy: string,
): Promise<void> {
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('tasks.tasks')
    .set({
      progress: 'cancelled',
      cancelled_at: ctx.now.toString(),
      cancelled_by: ctx.actor.name,
      cancelled_reason: reason,
      cancelled_decided_by: decidedBy,
      done_at: null,
      done_on: null,
    })
    .where('id', '=', task.id)
    .execute();
  await settleTask(ctx, { ...task, progress: 'cancelled', done_at: null });
  await writeHistory(ctx, [{ taskId: task.id, act: 'cancelled', note: reason, after: decidedBy }]);
}

/** Locks the tasks of an obligation that are neither done nor given up, in a fixed order. */
export const lockOpenTasks = (ctx: Ctx, obligationId: string) =>
  ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.tasks')
    .selectAll()
    .where('obligation_id', '=', obligationId)
    .where('progress', 'in', ['not-started', 'in-progress'])
    .where('is_historic', '=', false)
    .orderBy('id')
    .forUpdate()
    .execute();
