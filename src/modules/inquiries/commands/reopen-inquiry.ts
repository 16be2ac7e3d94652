import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { InquiryDetail, SeenInquiryBody } from '../contract.ts';
import { getInquiry } from '../queries/get-inquiry.ts';
import { lockManaged } from './lock-inquiry.ts';
import { raiseVersion } from './raise-version.ts';

/**
 * Opens a closed inquiry again; links that ended stay so, new ones are given with the next text.
 * @throws {Refusal} `not-found`, `not-permitted`, `stale-version`, `inquiries.not-closed`.
 */
export async function reopenInquiry(ctx: Ctx, seen: SeenInquiryBody): Promise<InquiryDetail> {
  const inquiry = await lockManaged(ctx, seen);
  if (inquiry.closed_at === null) refuse('inquiries.not-closed', undefined, 'conflict');
  await raiseVersion(ctx, inquiry.id, { closed_at: null, closed_by: null });
  await ctx.record({
    verb: 'inquiries.reopen',
    subjectType: 'inquiry',
    subjectId: inquiry.id,
    organizationId: inquiry.asked_organization_id,
    details: { title: inquiry.title },
  });
  return getInquiry(ctx, inquiry.id);
}
