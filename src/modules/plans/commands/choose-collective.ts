import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { ChooseCollectiveBody, ReviewChange } from '../contract.ts';
import { readBodies } from '../queries/read-review.ts';
import type { PlansTables } from '../tables.ts';
import { changeReview } from './change-review.ts';
import { assigneeAndLike, countChange } from './find-assignees.ts';

/**
 * Says whether a group acts when asked or each of its members must hand something in; for one place, or everywhere in the
 * plan in the same role. A group without members today (former districts) can only be asked: it is never turned into communes.
 */
export function chooseCollective(ctx: Ctx, input: ChooseCollectiveBody): Promise<ReviewChange> {
  return changeReview(ctx, input, 'choose-collective', async () => {
    const { one, reached } = await assigneeAndLike(
      ctx,
      input.planId,
      input.assigneeId,
      input.all,
      (a, b) => b.collective_id === a.collective_id && b.role === a.role,
    );
    if (one.collective_id === null) refuse('plans.not-a-collective');
    const group = (await readBodies(ctx)).collectives.get(one.collective_id);
    if (input.obligation === 'each-must-submit' && !group?.members)
      refuse('plans.collective-has-no-members', { name: group?.name.vi ?? one.name });
    await ctx.tx
      .withTables<PlansTables>()
      .updateTable('plans.assignees')
      .set({ obligation: input.obligation, obligation_decided: true })
      .where(
        'id',
        'in',
        reached.map((assignee) => assignee.id),
      )
      .execute();
    const touched = [...new Set(reached.map((assignee) => assignee.assignment_id))];
    await countChange(ctx, touched);
    return { touched, after: { name: one.name, obligation: input.obligation, count: reached.length } };
  });
}
