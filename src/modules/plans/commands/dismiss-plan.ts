import type { Ctx } from '#platform/context.ts';
import type { PlansTables } from '../tables.ts';
import { leaveTrace, lockReview, type Seen } from './change-review.ts';

/** Ends a review without giving out any work; the document and what was read in it stay. */
export async function dismissPlan(
  ctx: Ctx,
  input: Seen & { readonly reason?: string | undefined },
): Promise<{ version: number }> {
  const plan = await lockReview(ctx, input);
  const reason = input.reason?.trim() || null;
  await ctx.tx
    .withTables<PlansTables>()
    .updateTable('plans.plans')
    .set({
      state: 'dismissed',
      dismissed_at: ctx.now.toString(),
      dismissed_by: ctx.actor.name,
      dismissed_reason: reason,
    })
    .where('id', '=', plan.id)
    .execute();
  await leaveTrace(ctx, plan, 'dismiss', { touched: [], after: { reason } });
  return { version: plan.review_version + 1 };
}
