import { Refusal } from '#platform/errors.ts';
import type { Ctx } from '#platform/context.ts';
import type { CopyForZaloBody, InquiryTexts } from '../contract.ts';
import { mayManage } from '../policy.ts';
import { linesOf } from '../queries/get-inquiry.ts';
import { getSeenInquiry } from '../queries/sight.ts';
import { inquiryText } from '../zalo-text.ts';
import { refuseClosed } from './lock-inquiry.ts';
import { textForAgencies } from './text-for-agencies.ts';

/**
 * A text for each agency named, or for each that owes an answer, with the personal link of its registered person.
 * @throws {Refusal} `not-found`, `not-permitted`, `inquiries.closed`.
 */
export async function copyForZalo(ctx: Ctx, input: CopyForZaloBody): Promise<InquiryTexts> {
  const inquiry = await getSeenInquiry(ctx, input.inquiryId);
  if (!mayManage(ctx.actor, inquiry)) throw new Refusal('not-permitted');
  refuseClosed(inquiry);
  const lines = (await linesOf(ctx, inquiry, true)).filter((line) =>
    input.organizationIds ? input.organizationIds.includes(line.organization_id) : line.state !== 'answered',
  );
  const asked = {
    subject: { type: 'inquiry', id: inquiry.id },
    askerId: inquiry.asked_organization_id,
    at: input.at,
    lines,
  };
  const items = await textForAgencies(ctx, asked, (line, sender, link) =>
    inquiryText({
      ...sender,
      agency: line.name.vi,
      title: inquiry.title,
      fields: inquiry.fields,
      dueOn: inquiry.due_on,
      dueClock: inquiry.due_clock,
      round: line.round,
      returnReason: line.return_reason,
      link,
    }),
  );
  return { items };
}
