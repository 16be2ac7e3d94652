import { revokeLinks } from '#modules/links/index.ts';
import { settleNotices } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { InquiryDetail, SeenInquiryBody } from '../contract.ts';
import { getInquiry } from '../queries/get-inquiry.ts';
import { tables } from '../queries/sight.ts';
import { callKey } from './call-agencies.ts';
import { lockManaged, refuseClosed } from './lock-inquiry.ts';
import { raiseVersion } from './raise-version.ts';

/**
 * Closes an inquiry: no answer is taken any more, personal links end, nobody is told of it any more.
 * @throws {Refusal} `not-found`, `not-permitted`, `stale-version`, `inquiries.closed`.
 */
export async function closeInquiry(ctx: Ctx, seen: SeenInquiryBody): Promise<InquiryDetail> {
  const inquiry = await lockManaged(ctx, seen);
  refuseClosed(inquiry);
  await raiseVersion(ctx, inquiry.id, { closed_at: ctx.now.toString(), closed_by: ctx.actor.name });
  await revokeLinks(ctx, { type: 'inquiry', id: inquiry.id });
  const lines = await tables(ctx)
    .selectFrom('inquiries.addressees')
    .select(['organization_id', 'state'])
    .where('inquiry_id', '=', inquiry.id)
    .execute();
  await settleNotices(
    ctx,
    lines.map((line) => callKey(inquiry.id, line.organization_id)),
  );
  await ctx.record({
    verb: 'inquiries.close',
    subjectType: 'inquiry',
    subjectId: inquiry.id,
    organizationId: inquiry.asked_organization_id,
    details: { title: inquiry.title, owing: lines.filter((line) => line.state !== 'answered').length },
  });
  return getInquiry(ctx, inquiry.id);
}
