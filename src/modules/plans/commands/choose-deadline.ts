import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { ChooseDeadlineBody, ReviewChange } from '../contract.ts';
import { toJsonb, type PlansTables } from '../tables.ts';
import { isOngoing, statesDeadline } from '../timing.ts';
import { changeReview, getAssignment } from './change-review.ts';

/** Says when work is due of which the document does not say it; a day we set is marked as ours. */
export function chooseDeadline(ctx: Ctx, input: ChooseDeadlineBody): Promise<ReviewChange> {
  return changeReview(ctx, input, 'choose-deadline', async () => {
    const ids = [...new Set(input.assignmentIds)];
    for (const id of ids) {
      const row = await getAssignment(ctx, input.planId, id);
      if (input.deadline.kind === 'document' && !statesDeadline(row.timing) && !isOngoing(row.timing))
        refuse('plans.no-deadline-in-document', { task: row.task.slice(0, 80) });
    }
    await ctx.tx
      .withTables<PlansTables>()
      .updateTable('plans.assignments')
      .set((e) => ({ deadline: toJsonb(input.deadline), version: e('version', '+', 1) }))
      .where('id', 'in', ids)
      .execute();
    const about = ids.length === 1 ? { assignmentId: ids[0]! } : {};
    return { touched: ids, ...about, after: { deadline: input.deadline, count: ids.length } };
  });
}
