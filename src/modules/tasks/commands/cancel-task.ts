import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { CancelTaskBody, TaskDetail } from '../contract.ts';
import { changeTask } from './change-task.ts';
import { closeTask } from './close-task.ts';

/** Không còn thực hiện, with the reason and who decided. */
export const cancelTask = (ctx: Ctx, input: CancelTaskBody): Promise<TaskDetail> =>
  changeTask(ctx, input, 'cancel', async (task) => {
    if (task.progress === 'cancelled') refuse('tasks.task-cancelled', undefined, 'conflict');
    await closeTask(ctx, task, input.reason, input.decidedBy);
    return { reason: input.reason, decidedBy: input.decidedBy };
  });
