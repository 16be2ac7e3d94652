import type { Ctx } from '#platform/context.ts';
import { refuse, Refusal } from '#platform/errors.ts';
import { writeAct, type Act } from '../../commands/write-act.ts';
import type { SeenSubplanBody } from '../../contract-subplans.ts';
import { canReview } from '../../policy.ts';
import type { Review } from '../../review.ts';
import { readInForce, tables } from '../queries/read-subplans.ts';
import type { SubplansTable } from '../tables.ts';

/**
 * The tie of a plan to its parent, locked until the end of the transaction, for who reviews plans.
 * @throws {Refusal} `not-permitted`, `not-found`, `plans.subplan-not-linked`, `stale-version`.
 */
export async function lockSubplan(
  ctx: Ctx,
  { planId, version }: SeenSubplanBody,
): Promise<{ own: Review; subplan: SubplansTable }> {
  if (!canReview(ctx.actor)) throw new Refusal('not-permitted');
  const own = await readInForce(ctx, planId);
  const subplan = await tables(ctx)
    .selectFrom('plans.subplans')
    .selectAll()
    .where('document_id', '=', own.plan.document_id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!subplan) refuse('plans.subplan-not-linked', undefined, 'conflict');
  if (subplan.version !== version) refuse('plans.subplan-changed-meanwhile', undefined, 'stale-version');
  return { own, subplan };
}

/** Counts the change, and leaves it in the history of the agency's plan and in the audit trail. */
export async function leaveSubplanTrace(ctx: Ctx, own: Review, subplan: SubplansTable, act: Act): Promise<void> {
  await tables(ctx)
    .updateTable('plans.subplans')
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('id', '=', subplan.id)
    .execute();
  await writeAct(ctx, own.plan.id, act);
}
