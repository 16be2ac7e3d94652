import type { Ctx } from '#platform/context.ts';
import type { PlansTables } from '../tables.ts';
import { writeAct } from './write-act.ts';

/**
 * Accepts a plan that `lockPlanForAcceptance` has locked in this transaction: the plan in force of the same document is
 * superseded, older reviews of it are dismissed. Announces `plans.plan-accepted` { planId, supersededPlanId }.
 */
export async function markPlanAccepted(ctx: Ctx, planId: string): Promise<void> {
  const db = ctx.tx.withTables<PlansTables>();
  const at = ctx.now.toString();
  const { document_id: documentId, version_ordinal: ordinal } = await db
    .selectFrom('plans.plans')
    .select(['document_id', 'version_ordinal'])
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  const superseded = await db
    .updateTable('plans.plans')
    .set({ state: 'superseded' })
    .where('document_id', '=', documentId)
    .where('state', '=', 'accepted')
    .where('id', '!=', planId)
    .returning('id')
    .execute();
  await db
    .updateTable('plans.plans')
    .set({ state: 'dismissed', dismissed_at: at, dismissed_by: ctx.actor.name, dismissed_reason: null })
    .where('document_id', '=', documentId)
    .where('state', '=', 'in-review')
    .where('version_ordinal', '<', ordinal)
    .execute();
  await db
    .updateTable('plans.plans')
    .set((e) => ({
      state: 'accepted',
      accepted_at: at,
      accepted_by: ctx.actor.name,
      review_version: e('review_version', '+', 1),
    }))
    .where('id', '=', planId)
    .execute();
  const supersededPlanId = superseded[0]?.id ?? null;
  await writeAct(ctx, planId, { name: 'accept', after: { supersededPlanId } });
  await ctx.announce('plans.plan-accepted', { planId, supersededPlanId });
}
