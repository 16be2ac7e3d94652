import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { ReopenTaskBody, TaskDetail } from '../contract.ts';
import type { HouseTables } from '../tables.ts';
import { changeTask } from './change-task.ts';
import { settleTask } from './settle-task.ts';
import { writeHistory } from './write-history.ts';

/**
 * Takes a cancellation back: the task stands where its parts stood.
 * @throws {Refusal} `tasks.obligation-ended` where the plan in force no longer orders it.
 */
export const reopenTask = (ctx: Ctx, input: ReopenTaskBody): Promise<TaskDetail> =>
  changeTask(ctx, input, 'reopen', async (task) => {
    if (task.progress !== 'cancelled') refuse('tasks.not-in-this-state', undefined, 'conflict');
    const db = ctx.tx.withTables<HouseTables>();
    const obligation = await db
      .selectFrom('tasks.obligations')
      .select('ended_at')
      .where('id', '=', task.obligation_id)
      .executeTakeFirstOrThrow();
    if (obligation.ended_at) refuse('tasks.obligation-ended', undefined, 'conflict');
    await db
      .updateTable('tasks.tasks')
      .set({
        progress: 'not-started',
        cancelled_at: null,
        cancelled_by: null,
        cancelled_reason: null,
        cancelled_decided_by: null,
        replaced_by_rule: null,
      })
      .where('id', '=', task.id)
      .execute();
    await settleTask(ctx, { ...task, progress: 'not-started' });
    await writeHistory(ctx, [{ taskId: task.id, act: 'reopened', note: input.note }]);
    return { note: input.note };
  });
