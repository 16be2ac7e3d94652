import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { InquiryDetail, RemindAgenciesBody } from '../contract.ts';
import { getInquiry } from '../queries/get-inquiry.ts';
import { tables } from '../queries/sight.ts';
import { callAgencies } from './call-agencies.ts';
import { lockManaged, refuseClosed } from './lock-inquiry.ts';
import { raiseVersion } from './raise-version.ts';

/**
 * Nhắc lại: asks those that owe an answer once more, a round further; of agencies named, only those that owe one.
 * @throws {Refusal} `not-found`, `not-permitted`, `stale-version`, `inquiries.closed`; `inquiries.nobody-owes`.
 */
export async function remindAgencies(ctx: Ctx, input: RemindAgenciesBody): Promise<InquiryDetail> {
  const inquiry = await lockManaged(ctx, input);
  refuseClosed(inquiry);
  const called = await tables(ctx)
    .updateTable('inquiries.addressees')
    .set((e) => ({ round: e('round', '+', 1) }))
    .where('inquiry_id', '=', inquiry.id)
    .where('state', '<>', 'answered')
    .$if(input.organizationIds !== undefined, (q) =>
      q.where((e) => e('organization_id', '=', e.fn.any(e.val([...(input.organizationIds ?? [])])))),
    )
    .returning(['id', 'organization_id', 'round'])
    .execute();
  if (called.length === 0) refuse('inquiries.nobody-owes', undefined, 'conflict');
  // Two who press at once remind once: the second has seen an older version.
  await raiseVersion(ctx, inquiry.id);
  await callAgencies(ctx, inquiry, called, 'reminded');
  await ctx.record({
    verb: 'inquiries.remind',
    subjectType: 'inquiry',
    subjectId: inquiry.id,
    organizationId: inquiry.asked_organization_id,
    details: { title: inquiry.title, agencies: called.length },
  });
  return getInquiry(ctx, inquiry.id);
}
