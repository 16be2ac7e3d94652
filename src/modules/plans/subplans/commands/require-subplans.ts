import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { writeAct } from '../../commands/write-act.ts';
import type { RequireSubplansBody, SubplanOverview } from '../../contract-subplans.ts';
import { canReview } from '../../policy.ts';
import { listSubplans } from '../queries/list-subplans.ts';
import { readInForce, tables } from '../queries/read-subplans.ts';

/**
 * Says which agencies must have a plan of their own for this one, and by when; who was in the list before and is not now need
 * not. @throws {Refusal} `not-permitted`; `not-found` for a plan or an agency that is not there.
 */
export async function requireSubplans(ctx: Ctx, input: RequireSubplansBody): Promise<SubplanOverview> {
  if (!canReview(ctx.actor)) throw new Refusal('not-permitted');
  const { plan, bodies } = await readInForce(ctx, input.planId);
  const wanted = new Set(input.organizationIds);
  if ([...wanted].some((id) => !bodies.organizations.has(id))) notFound();
  // Two lists at once: the later one stands.
  await tables(ctx).selectFrom('plans.plans').select('id').where('id', '=', plan.id).forUpdate().execute();
  await tables(ctx)
    .updateTable('plans.subplan_duties')
    .set({ ended_at: ctx.now.toString(), ended_by: ctx.actor.name })
    .where('parent_document_id', '=', plan.document_id)
    .where('ended_at', 'is', null)
    .execute();
  if (wanted.size > 0)
    await tables(ctx)
      .insertInto('plans.subplan_duties')
      .values(
        [...wanted].map((organization_id) => ({
          id: newId(),
          parent_document_id: plan.document_id,
          organization_id,
          due_on: input.dueOn,
          set_at: ctx.now.toString(),
          set_by: ctx.actor.name,
          ended_at: null,
          ended_by: null,
        })),
      )
      .execute();
  await writeAct(ctx, plan.id, { name: 'require-subplans', after: { agencies: wanted.size, dueOn: input.dueOn } });
  return listSubplans(ctx, plan.id);
}
