import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { dayInVietnam, officialDay } from '#platform/values/day.ts';
import type { ExtendInquiryBody, InquiryDetail } from '../contract.ts';
import { getInquiry } from '../queries/get-inquiry.ts';
import { lockManaged, refuseClosed } from './lock-inquiry.ts';
import { raiseVersion } from './raise-version.ts';

/**
 * Gives all agencies another last moment; answers that came stay as late or punctual as they were.
 * @throws {Refusal} `not-found`, `not-permitted`, `stale-version`, `inquiries.closed`, `inquiries.due-in-past`.
 */
export async function extendInquiry(ctx: Ctx, input: ExtendInquiryBody): Promise<InquiryDetail> {
  const inquiry = await lockManaged(ctx, input);
  refuseClosed(inquiry);
  if (input.dueOn < dayInVietnam(ctx.now)) refuse('inquiries.due-in-past');
  await raiseVersion(ctx, inquiry.id, { due_on: input.dueOn, due_clock: input.dueClock });
  await ctx.record({
    verb: 'inquiries.extend',
    subjectType: 'inquiry',
    subjectId: inquiry.id,
    organizationId: inquiry.asked_organization_id,
    details: {
      title: inquiry.title,
      before: `${inquiry.due_clock}, ${officialDay(inquiry.due_on)}`,
      after: `${input.dueClock}, ${officialDay(input.dueOn)}`,
    },
  });
  return getInquiry(ctx, inquiry.id);
}
