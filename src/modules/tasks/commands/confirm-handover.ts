import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import { settleNotices } from '#modules/notifications/index.ts';
import type { ConfirmHandoverBody, Handover } from '../contract.ts';
import { getHandover } from '../queries/list-handovers.ts';
import type { HouseTables } from '../tables.ts';

/**
 * The person to whom work was handed over says that they have it. Nobody can say so for them.
 * @throws {Refusal} `not-found` also for whoever is not the receiver; `tasks.handover-confirmed`.
 */
export async function confirmHandover(ctx: Ctx, { id }: ConfirmHandoverBody): Promise<Handover> {
  const db = ctx.tx.withTables<HouseTables>();
  const row = await db
    .selectFrom('tasks.handovers')
    .select(['to_person_id', 'from_name', 'organization_id', 'received_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row || row.to_person_id !== ctx.actor.personId) notFound();
  if (row.received_at !== null) refuse('tasks.handover-confirmed');
  await db.updateTable('tasks.handovers').set({ received_at: ctx.now.toString() }).where('id', '=', id).execute();
  await ctx.record({
    verb: 'tasks.confirm-handover',
    subjectType: 'handover',
    subjectId: id,
    organizationId: row.organization_id,
    details: { from: row.from_name },
  });
  await settleNotices(ctx, [`handed-over:${id}:`]);
  return getHandover(ctx, id);
}
