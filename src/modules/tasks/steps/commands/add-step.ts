import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import type { AddStepBody, StepsOfTask } from '../../contract.ts';
import { stepsOfTask } from '../queries/list-steps.ts';
import { MOST_STEPS } from '../step.ts';
import type { StepsTable } from '../tables.ts';
import { lockOpenPart, steps } from './lock-step.ts';
import { checkPerson, recordStep, tellOfStep } from './write-step.ts';

/** Adds a step at the end of a part's. @throws {Refusal} as `lockOpenPart`; `tasks.too-many-steps`, `tasks.not-of-this-agency`. */
export async function addStep(ctx: Ctx, input: AddStepBody): Promise<StepsOfTask> {
  const open = await lockOpenPart(ctx, input.partId);
  await checkPerson(ctx, open.part, input.personId);
  const { count, last } = await steps(ctx)
    .selectFrom('tasks.steps')
    .select((e) => [e.fn.countAll<number>().as('count'), e.fn.max('ordinal').as('last')])
    .where('part_id', '=', open.part.id)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_STEPS) refuse('tasks.too-many-steps', { count: MOST_STEPS });
  const step: StepsTable = {
    id: newId(),
    task_id: open.task.id,
    part_id: open.part.id,
    ordinal: (last ?? 0) + 1,
    title: input.title,
    person_id: input.personId,
    due_on: input.dueOn,
    made_at: ctx.now.toString(),
    made_by: ctx.actor.name,
    done_at: null,
    done_by: null,
    removed_at: null,
    removed_by: null,
    version: 1,
  };
  await steps(ctx).insertInto('tasks.steps').values(step).execute();
  await tellOfStep(ctx, open, step);
  await recordStep(ctx, open, step, 'step-added');
  return stepsOfTask(ctx, open.task.id);
}
