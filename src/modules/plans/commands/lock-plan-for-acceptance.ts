import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import { forAcceptance, headForAcceptance, type PlanForAcceptance } from '../acceptance.ts';
import { allBlockers } from '../blockers.ts';
import type { AssignmentsTable, PlansTable, PlansTables } from '../tables.ts';
import { refuseUnlessInReview } from './change-review.ts';

/**
 * Locks a reviewed plan until the end of the transaction and answers with everything that work is made of.
 * @param version the plan's version that the person saw.
 * @throws {Refusal} `stale-version`; `conflict` where it is no longer in review or a newer version is in force;
 *   `refused` with one issue per blocker.
 */
export async function lockPlanForAcceptance(ctx: Ctx, planId: string, version: number): Promise<PlanForAcceptance> {
  const db = ctx.tx.withTables<PlansTables>();
  const plan = await db.selectFrom('plans.plans').selectAll().where('id', '=', planId).forUpdate().executeTakeFirst();
  if (!plan) notFound();
  refuseUnlessInReview(plan, version);
  const inForce = await planInForce(ctx, plan);
  if (inForce && inForce.version_ordinal > plan.version_ordinal)
    throw new Refusal('conflict', [{ code: 'plans.newer-version-accepted' }]);
  const assignments = await db
    .selectFrom('plans.assignments')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('state', '!=', 'merged')
    .orderBy('ordinal')
    .execute();
  const assignees = await db
    .selectFrom('plans.assignees as e')
    .innerJoin('plans.assignments as a', 'a.id', 'e.assignment_id')
    .selectAll('e')
    .where('a.plan_id', '=', planId)
    .orderBy('e.ordinal')
    .execute();
  const blockers = allBlockers(assignments, assignees);
  if (blockers.length > 0)
    throw new Refusal(
      'refused',
      blockers.map(({ code, params }) => ({ code, params })),
    );
  return {
    ...headForAcceptance(plan),
    supersedesPlanId: inForce?.id ?? null,
    goneAssignmentIds: inForce ? await listGone(ctx, inForce.id, assignments) : [],
    assignments: forAcceptance(assignments, assignees),
  };
}

function planInForce(ctx: Ctx, plan: PlansTable) {
  return ctx.tx
    .withTables<PlansTables>()
    .selectFrom('plans.plans')
    .select(['id', 'version_ordinal'])
    .where('document_id', '=', plan.document_id)
    .where('state', '=', 'accepted')
    .where('id', '!=', plan.id)
    .executeTakeFirst();
}

async function listGone(ctx: Ctx, planId: string, now: readonly AssignmentsTable[]): Promise<string[]> {
  const before = await ctx.tx
    .withTables<PlansTables>()
    .selectFrom('plans.assignments')
    .select('id')
    .where('plan_id', '=', planId)
    .where('state', '=', 'confirmed')
    .orderBy('ordinal')
    .execute();
  const kept = new Set(now.filter((one) => one.state === 'confirmed').map((one) => one.previous_assignment_id));
  return before.map((one) => one.id).filter((id) => !kept.has(id));
}
