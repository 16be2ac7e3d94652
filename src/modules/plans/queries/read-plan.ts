import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { canRead, canReview } from '../policy.ts';
import type { Review } from '../review.ts';
import { readReview } from './read-review.ts';

/**
 * A plan as the actor may see it: reviewers see everything, others accepted plans with what was confirmed of them.
 * @throws {Refusal} `not-found`, also for a plan that is not this person's to see.
 */
export async function readPlan(ctx: Ctx, planId: string): Promise<Review> {
  const review = await readReview(ctx, planId);
  if (!canRead(ctx.actor, review.plan.state)) notFound();
  if (canReview(ctx.actor)) return review;
  return { ...review, assignments: review.assignments.filter((one) => one.state === 'confirmed') };
}
