import type { Ctx } from '#platform/context.ts';
import type { StepsOfTask, TickStepBody } from '../../contract.ts';
import { stepsOfTask } from '../queries/list-steps.ts';
import { lockStep, steps } from './lock-step.ts';
import { recordStep, settleStep } from './write-step.ts';

/** Ticks a step off, or takes the tick back; who and when stay with it. It says nothing about the part. */
export async function tickStep(ctx: Ctx, input: TickStepBody): Promise<StepsOfTask> {
  const { step, ...open } = await lockStep(ctx, input);
  const isDone = step.done_at !== null;
  if (input.done !== isDone) {
    await steps(ctx)
      .updateTable('tasks.steps')
      .set({
        done_at: input.done ? ctx.now.toString() : null,
        done_by: input.done ? ctx.actor.name : null,
        version: step.version + 1,
      })
      .where('id', '=', step.id)
      .execute();
    if (input.done) await settleStep(ctx, step.id);
    await recordStep(ctx, open, step, input.done ? 'step-done' : 'step-reopened');
  }
  return stepsOfTask(ctx, open.task.id);
}
