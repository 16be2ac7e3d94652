import type { Ctx } from '#platform/context.ts';
import type { ChangeStepBody, StepsOfTask } from '../../contract.ts';
import { stepsOfTask } from '../queries/list-steps.ts';
import { lockStep, steps } from './lock-step.ts';
import { checkPerson, recordStep, settleStep, tellOfStep } from './write-step.ts';

/** Other words, another person, another day. @throws {Refusal} as `lockStep`; `tasks.not-of-this-agency`. */
export async function changeStep(ctx: Ctx, input: ChangeStepBody): Promise<StepsOfTask> {
  const { step, ...open } = await lockStep(ctx, input);
  if (input.personId !== step.person_id) {
    await checkPerson(ctx, open.part, input.personId);
    await settleStep(ctx, step.id);
  }
  const changed = { title: input.title, person_id: input.personId, due_on: input.dueOn, version: step.version + 1 };
  await steps(ctx).updateTable('tasks.steps').set(changed).where('id', '=', step.id).execute();
  if (step.done_at === null) await tellOfStep(ctx, open, { ...step, ...changed });
  await recordStep(ctx, open, { ...step, ...changed }, 'step-changed');
  return stepsOfTask(ctx, open.task.id);
}
