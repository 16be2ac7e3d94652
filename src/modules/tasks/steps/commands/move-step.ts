import type { Ctx } from '#platform/context.ts';
import type { MoveStepBody, StepsOfTask } from '../../contract.ts';
import { stepsOfTask } from '../queries/list-steps.ts';
import { lockStep, steps } from './lock-step.ts';

/** One place up or down among the steps of its part; at the end of the line nothing happens. */
export async function moveStep(ctx: Ctx, input: MoveStepBody): Promise<StepsOfTask> {
  const { step, ...open } = await lockStep(ctx, input);
  const isUp = input.to === 'up';
  const other = await steps(ctx)
    .selectFrom('tasks.steps')
    .select(['id', 'ordinal'])
    .where('part_id', '=', step.part_id)
    .where('removed_at', 'is', null)
    .where('ordinal', isUp ? '<' : '>', step.ordinal)
    .orderBy('ordinal', isUp ? 'desc' : 'asc')
    .limit(1)
    .executeTakeFirst();
  if (other) {
    const place = (id: string, ordinal: number) =>
      steps(ctx).updateTable('tasks.steps').set({ ordinal }).where('id', '=', id).execute();
    await place(step.id, other.ordinal);
    await place(other.id, step.ordinal);
    await ctx.record({
      verb: 'tasks.step-moved',
      subjectType: 'task',
      subjectId: open.task.id,
      organizationId: open.part.organization_id,
      details: { stepId: step.id, title: step.title, to: input.to },
    });
  }
  return stepsOfTask(ctx, open.task.id);
}
