import { listHolders } from '#modules/access/index.ts';
import { notify } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { officialDay } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import { tables } from '../queries/sight.ts';
import type { AddresseesTable, CallsTable, RoundsTable } from '../tables.ts';

/** The beginning of the keys of all notices that ask one agency; they are settled when it has replied. */
export const callKey = (roundId: string, organizationId: string): string =>
  `consultation-asked:${roundId}/${organizationId}:`;

/**
 * Asks agencies, or asks them once more: leaves the call, and tells their officers, once a call.
 * @param called lines with how many times they are asked by now.
 */
export async function callAgencies(
  ctx: Ctx,
  round: RoundsTable,
  called: readonly Pick<AddresseesTable, 'id' | 'organization_id' | 'asked'>[],
  kind: CallsTable['kind'],
): Promise<void> {
  await tables(ctx)
    .insertInto('consultations.calls')
    .values(
      called.map(({ id, asked }) => ({
        id: newId(),
        addressee_id: id,
        number: asked,
        kind,
        at: ctx.now.toString(),
        by: ctx.actor.name,
      })),
    )
    .execute();
  for (const { organization_id, asked } of called)
    await notify(ctx, [
      {
        personIds: await listHolders(ctx, 'consultations.reply', organization_id),
        kind: kind === 'asked' ? 'consultation-asked' : 'consultation-reminded',
        params: { title: round.title, by: ctx.actor.name, due: officialDay(round.due_on) },
        level: kind === 'reminded' ? 'late' : 'due',
        subject: { type: 'consultation', id: round.id },
        path: `/consultations/${round.id}`,
        dedupeKey: `${callKey(round.id, organization_id)}${asked}`,
      },
    ]);
}
