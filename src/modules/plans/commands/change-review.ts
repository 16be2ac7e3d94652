import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import type { ReviewChange } from '../contract.ts';
import { canReview } from '../policy.ts';
import { getReviewChange } from '../queries/review-change.ts';
import type { AssignmentsTable, PlansTable, PlansTables } from '../tables.ts';
import { writeAct } from './write-act.ts';

/** The plan as the person saw it. */
export interface Seen {
  readonly planId: string;
  readonly version: number;
}

/** What an act did. */
export interface Acted {
  /** Assignments that look different now. */
  readonly touched: readonly string[];
  /** Assignments that are no longer there. */
  readonly removed?: readonly string[];
  /** The one that the act was about; left out where it was about several or about the plan. */
  readonly assignmentId?: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/**
 * One act of a review: locks the plan, refuses a plan that has changed since the person saw it, lets `work` write, and
 * leaves the act in the plan's history and in the audit trail. All of it commits together.
 * @param act name of the act (`confirm`); shown by the key `plans.act.<act>`, audited as `plans.<act>`.
 */
export async function changeReview(
  ctx: Ctx,
  seen: Seen,
  act: string,
  work: (plan: PlansTable) => Promise<Acted>,
): Promise<ReviewChange> {
  const plan = await lockReview(ctx, seen);
  const acted = await work(plan);
  await leaveTrace(ctx, plan, act, acted);
  return getReviewChange(ctx, plan.id, acted.touched, acted.removed ?? []);
}

/** The plan, locked until the end of the transaction. @throws {Refusal} where the actor may not review, or it is not in review, or stale. */
export async function lockReview(ctx: Ctx, seen: Seen): Promise<PlansTable> {
  if (!canReview(ctx.actor)) throw new Refusal('not-permitted');
  const plan = await ctx.tx
    .withTables<PlansTables>()
    .selectFrom('plans.plans')
    .selectAll()
    .where('id', '=', seen.planId)
    .forUpdate()
    .executeTakeFirst();
  if (!plan) notFound();
  refuseUnlessInReview(plan, seen.version);
  return plan;
}

/** @throws {Refusal} `conflict` for a plan that is accepted or dismissed, `stale-version` for one that was changed since. */
export function refuseUnlessInReview(plan: PlansTable, version: number): void {
  if (plan.state !== 'in-review') throw new Refusal('conflict', [{ code: `plans.not-in-review-${plan.state}` }]);
  if (plan.review_version !== version) throw new Refusal('stale-version', [{ code: 'plans.changed-meanwhile' }]);
}

/** Counts the change, and writes it into the plan's history and the audit trail. */
export async function leaveTrace(ctx: Ctx, plan: PlansTable, act: string, acted: Acted): Promise<void> {
  await ctx.tx
    .withTables<PlansTables>()
    .updateTable('plans.plans')
    .set({ review_version: plan.review_version + 1 })
    .where('id', '=', plan.id)
    .execute();
  await writeAct(ctx, plan.id, { name: act, ...acted });
}

/** The assignment of this plan. @throws {Refusal} `not-found`, also for one that was merged away. */
export async function getAssignment(ctx: Ctx, planId: string, id: string): Promise<AssignmentsTable> {
  const row = await ctx.tx
    .withTables<PlansTables>()
    .selectFrom('plans.assignments')
    .selectAll()
    .where('id', '=', id)
    .where('plan_id', '=', planId)
    .where('state', '!=', 'merged')
    .executeTakeFirst();
  return row ?? notFound();
}
