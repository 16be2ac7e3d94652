import type { Ctx } from '#platform/context.ts';
import type { RemoveStepBody, StepsOfTask } from '../../contract.ts';
import { stepsOfTask } from '../queries/list-steps.ts';
import { lockStep, steps } from './lock-step.ts';
import { recordStep, settleStep } from './write-step.ts';

/** Takes a step away; the history keeps its words. */
export async function removeStep(ctx: Ctx, input: RemoveStepBody): Promise<StepsOfTask> {
  const { step, ...open } = await lockStep(ctx, input);
  await steps(ctx)
    .updateTable('tasks.steps')
    .set({ removed_at: ctx.now.toString(), removed_by: ctx.actor.name, version: step.version + 1 })
    .where('id', '=', step.id)
    .execute();
  await settleStep(ctx, step.id);
  await recordStep(ctx, open, step, 'step-removed');
  return stepsOfTask(ctx, open.task.id);
}
