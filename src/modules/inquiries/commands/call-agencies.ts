import { listHolders } from '#modules/access/index.ts';
import { notify, type NoticeKind } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { officialDay } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import { tables } from '../queries/sight.ts';
import type { AddresseesTable, CallsTable, InquiriesTable } from '../tables.ts';

const kinds = {
  asked: 'inquiry-asked',
  reminded: 'inquiry-reminded',
  returned: 'inquiry-returned',
} as const satisfies Record<CallsTable['kind'], NoticeKind>;

/** The beginning of the keys of all notices that ask one agency; they are settled when it has answered. */
export const callKey = (inquiryId: string, organizationId: string): string =>
  `inquiry-asked:${inquiryId}/${organizationId}:`;

const BATCH = 200;

/**
 * Asks agencies in a new round each: leaves the call, and tells their officers, once a round.
 * @param called lines with their new round.
 */
export async function callAgencies(
  ctx: Ctx,
  inquiry: InquiriesTable,
  called: readonly Pick<AddresseesTable, 'id' | 'organization_id' | 'round'>[],
  kind: CallsTable['kind'],
  reason: string | null = null,
): Promise<void> {
  for (let at = 0; at < called.length; at += BATCH)
    await tables(ctx)
      .insertInto('inquiries.calls')
      .values(
        called.slice(at, at + BATCH).map(({ id, round }) => ({
          id: newId(),
          addressee_id: id,
          round,
          kind,
          reason,
          at: ctx.now.toString(),
          by: ctx.actor.name,
        })),
      )
      .execute();
  for (const { organization_id, round } of called)
    await notify(ctx, [
      {
        personIds: await listHolders(ctx, 'inquiries.answer', organization_id),
        kind: kinds[kind],
        params: {
          title: inquiry.title,
          by: ctx.actor.name,
          due: officialDay(inquiry.due_on),
          reason: reason ?? '',
        },
        level: kind === 'reminded' ? 'late' : 'due',
        subject: { type: 'inquiry', id: inquiry.id },
        path: `/inquiries/${inquiry.id}`,
        dedupeKey: `${callKey(inquiry.id, organization_id)}${round}`,
      },
    ]);
}
