import type { Ctx } from '#platform/context.ts';
import type { SetExternalNumberBody, TaskDetail } from '../contract.ts';
import type { HouseTables } from '../tables.ts';
import { changeTask } from './change-task.ts';
import { writeHistory } from './write-history.ts';

/** Keeps the number under which the People's Committee's own system tracks the task. */
export const setExternalNumber = (ctx: Ctx, input: SetExternalNumberBody): Promise<TaskDetail> =>
  changeTask(ctx, input, 'set-external-number', async (task) => {
    await ctx.tx
      .withTables<HouseTables>()
      .updateTable('tasks.tasks')
      .set((e) => ({
        external_number: input.number,
        updated_at: ctx.now.toString(),
        version: e('version', '+', 1),
      }))
      .where('id', '=', task.id)
      .execute();
    await writeHistory(ctx, [
      { taskId: task.id, act: 'number-set', before: task.external_number, after: input.number },
    ]);
    return { number: input.number };
  });
