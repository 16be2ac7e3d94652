import { isGranted, type Actor } from '#platform/context.ts';
import type { PlanState } from './contract.ts';

/** May the actor take part in a review, and see plans that nobody accepted yet? */
export const canReview = (actor: Actor): boolean => isGranted(actor, 'plans.review');

/** Accepted plans are everyone's who reads plans; a plan in review or dismissed is the reviewers' alone. */
export function canRead(actor: Actor, state: PlanState): boolean {
  if (canReview(actor)) return true;
  return isGranted(actor, 'plans.read') && (state === 'accepted' || state === 'superseded');
}
