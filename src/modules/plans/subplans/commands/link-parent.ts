import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { writeAct } from '../../commands/write-act.ts';
import type { LinkParentBody, ParentView, SeenSubplanBody } from '../../contract-subplans.ts';
import { canReview } from '../../policy.ts';
import { getParent } from '../queries/get-parent.ts';
import { readInForce, tables } from '../queries/read-subplans.ts';
import { leaveSubplanTrace, lockSubplan } from './lock-subplan.ts';

/**
 * Says that a plan is an agency's own implementation plan of another one.
 * @throws {Refusal} `not-permitted`, `not-found`; `plans.subplan-of-itself`, `plans.subplan-linked-already`,
 *   `plans.parent-not-accepted`, `plans.parent-is-subplan` (a parent that is itself tied to this one).
 */
export async function linkParent(ctx: Ctx, input: LinkParentBody): Promise<ParentView> {
  if (!canReview(ctx.actor)) throw new Refusal('not-permitted');
  const own = await readInForce(ctx, input.planId);
  const parent = await readInForce(ctx, input.parentPlanId);
  const { document_id: documentId } = own.plan;
  const { document_id: parentDocumentId } = parent.plan;
  if (documentId === parentDocumentId) refuse('plans.subplan-of-itself');
  if (parent.plan.state !== 'accepted') refuse('plans.parent-not-accepted');
  if (!own.bodies.organizations.has(input.organizationId)) notFound();
  // Two who tie the same plans to one another at once wait for each other here.
  const plans = await tables(ctx)
    .selectFrom('plans.plans')
    .select('id')
    .where('id', 'in', [own.plan.id, parent.plan.id])
    .orderBy('id')
    .forUpdate()
    .execute();
  if (plans.length < 2) notFound();
  const tied = await tables(ctx)
    .selectFrom('plans.subplans')
    .select(['document_id', 'parent_document_id'])
    .where('document_id', 'in', [documentId, parentDocumentId])
    .where('ended_at', 'is', null)
    .execute();
  if (tied.some((one) => one.document_id === documentId)) refuse('plans.subplan-linked-already', undefined, 'conflict');
  if (tied.some((one) => one.parent_document_id === documentId)) refuse('plans.parent-is-subplan');
  await tables(ctx)
    .insertInto('plans.subplans')
    .values({
      id: newId(),
      document_id: documentId,
      parent_document_id: parentDocumentId,
      organization_id: input.organizationId,
      version: 1,
      linked_at: ctx.now.toString(),
      linked_by: ctx.actor.name,
      ended_at: null,
      ended_by: null,
    })
    .execute();
  await writeAct(ctx, own.plan.id, {
    name: 'link-parent',
    after: { parentPlanId: parent.plan.id, number: parent.plan.number, organizationId: input.organizationId },
  });
  return getParent(ctx, own.plan.id);
}

/** Takes a plan off the one above it. What was said of its lines is kept, and counts no more. @throws {Refusal} as {@link lockSubplan}. */
export async function unlinkParent(ctx: Ctx, seen: SeenSubplanBody): Promise<ParentView> {
  const { own, subplan } = await lockSubplan(ctx, seen);
  await tables(ctx)
    .updateTable('plans.subplans')
    .set({ ended_at: ctx.now.toString(), ended_by: ctx.actor.name })
    .where('id', '=', subplan.id)
    .execute();
  await leaveSubplanTrace(ctx, own, subplan, { name: 'unlink-parent' });
  return getParent(ctx, own.plan.id);
}
