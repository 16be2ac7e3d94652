import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import { forAcceptance, headForAcceptance, type PlanForAcceptance } from '../acceptance.ts';
import { allBlockers } from '../blockers.ts';
import type { PlansTable, PlansTables } from '../tables.ts';
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
  const before = inForce ? await listAccepted(ctx, inForce.id) : [];
  const ready = forAcceptance(assignments, assignees, before);
  const kept = new Set(ready.map((one) => one.previousAssignmentId));
  return {
    ...headForAcceptance(plan),
    supersedesPlanId: inForce?.id ?? null,
    goneAssignmentIds: before.map((one) => one.id).filter((id) => !kept.has(id)),
    assignments: ready,
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

function listAccepted(ctx: Ctx, planId: string) {
  return ctx.tx
    .withTables<PlansTables>()
    .selectFrom('plans.assignments')
    .select(['id', 'previous_assignment_id'])
    .where('plan_id', '=', planId)
    .where('state', '=', 'confirmed')
    .orderBy('ordinal')
    .execute();
}
