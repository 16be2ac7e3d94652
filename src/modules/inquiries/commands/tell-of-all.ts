import { notify } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { tables } from '../queries/sight.ts';

/** Once nobody owes an answer any more, whoever asked is told; not of each agency, which would be a flood. */
export async function tellOfAll(ctx: Ctx, inquiryId: string): Promise<void> {
  const inquiry = await tables(ctx)
    .selectFrom('inquiries.inquiries')
    .select(['id', 'title', 'asked_person_id', 'closed_at'])
    .where('id', '=', inquiryId)
    .executeTakeFirst();
  if (!inquiry || inquiry.asked_person_id === null || inquiry.closed_at !== null) return;
  const owing = await tables(ctx)
    .selectFrom('inquiries.addressees')
    .select((e) => [
      e.fn.countAll<number>().as('asked'),
      e.fn.countAll<number>().filterWhere('state', '<>', 'answered').as('owing'),
      e.fn.sum<number>('round').as('rounds'),
    ])
    .where('inquiry_id', '=', inquiry.id)
    .executeTakeFirstOrThrow();
  if (Number(owing.owing) > 0) return;
  await notify(ctx, [
    {
      personIds: [inquiry.asked_person_id],
      kind: 'inquiry-complete',
      params: { title: inquiry.title, count: Number(owing.asked) },
      level: 'info',
      subject: { type: 'inquiry', id: inquiry.id },
      path: `/inquiries/${inquiry.id}`,
      // Complete anew after an answer was sent back, which raises a round.
      dedupeKey: `inquiry-complete:${inquiry.id}:${owing.rounds}`,
    },
  ]);
}
