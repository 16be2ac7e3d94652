import type { Ctx } from '#platform/context.ts';
import type { SetExternalNumberBody, TaskDetail } from '../contract.ts';
import type { HouseTables } from '../tables.ts';
import { changeTask } from './change-task.ts';
import { holdNumbers, refuseTakenNumber } from './hold-numbers.ts';
import { writeHistory } from './write-history.ts';

/**
 * Keeps the number under which the People's Committee's own system tracks the task; no other task bears it.
 * @throws {Refusal} `tasks.number-taken`.
 */
export async function setExternalNumber(ctx: Ctx, input: SetExternalNumberBody): Promise<TaskDetail> {
  await holdNumbers(ctx);
  return changeTask(ctx, input, 'set-external-number', async (task) => {
    if (input.number !== null) await refuseTakenNumber(ctx, task.id, input.number);
    await writeNumber(ctx, task.id, input.number);
    await writeHistory(ctx, [
      { taskId: task.id, act: 'number-set', before: task.external_number, after: input.number },
    ]);
    return { number: input.number, before: task.external_number };
  });
}

/** The number alone, of a locked task. */
export async function writeNumber(ctx: Ctx, taskId: string, number: string | null): Promise<void> {
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('tasks.tasks')
    .set((e) => ({ external_number: number, updated_at: ctx.now.toString(), version: e('version', '+', 1) }))
    .where('id', '=', taskId)
    .execute();
}
