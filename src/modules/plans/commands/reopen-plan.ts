import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { canReview } from '../policy.ts';
import type { PlansTable, PlansTables } from '../tables.ts';
import { leaveTrace, type Seen } from './change-review.ts';

/**
 * Takes up again a review that was closed without giving out work: it goes on where it stood.
 * @throws {Refusal} `conflict` for a plan that is not dismissed, or whose document has gone on since: it was read anew, or
 * a later version is in force; `stale-version`; `not-permitted`.
 */
export async function reopenPlan(ctx: Ctx, seen: Seen): Promise<{ version: number }> {
  if (!canReview(ctx.actor)) throw new Refusal('not-permitted');
  const db = ctx.tx.withTables<PlansTables>();
  const plan = await db
    .selectFrom('plans.plans')
    .selectAll()
    .where('id', '=', seen.planId)
    .forUpdate()
    .executeTakeFirst();
  if (!plan) notFound();
  if (plan.state !== 'dismissed') refuse('plans.not-dismissed', undefined, 'conflict');
  if (plan.review_version !== seen.version) refuse('plans.changed-meanwhile', undefined, 'stale-version');
  await refuseIfOvertaken(ctx, plan);
  await db
    .updateTable('plans.plans')
    .set({ state: 'in-review', dismissed_at: null, dismissed_by: null, dismissed_reason: null })
    .where('id', '=', plan.id)
    .execute();
  await leaveTrace(ctx, plan, 'reopen', { touched: [], before: { reason: plan.dismissed_reason } });
  return { version: plan.review_version + 1 };
}

/** Of one version there is one review, and what a later version has replaced is not given out any more. */
async function refuseIfOvertaken(ctx: Ctx, plan: PlansTable): Promise<void> {
  const others = await ctx.tx
    .withTables<PlansTables>()
    .selectFrom('plans.plans')
    .select(['version_id', 'version_ordinal', 'state'])
    .where('document_id', '=', plan.document_id)
    .where('state', '!=', 'dismissed')
    .forUpdate()
    .execute();
  if (others.some((one) => one.version_id === plan.version_id))
    refuse('plans.read-again-meanwhile', undefined, 'conflict');
  if (others.some((one) => one.state === 'accepted' && one.version_ordinal > plan.version_ordinal))
    refuse('plans.later-version-in-force', undefined, 'conflict');
}
