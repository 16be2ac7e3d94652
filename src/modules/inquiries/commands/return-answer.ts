import type { Ctx } from '#platform/context.ts';
import { refuse, Refusal } from '#platform/errors.ts';
import type { InquiryDetail, ReturnAnswerBody } from '../contract.ts';
import { mayManage } from '../policy.ts';
import { getInquiry } from '../queries/get-inquiry.ts';
import { tables } from '../queries/sight.ts';
import { callAgencies } from './call-agencies.ts';
import { holdOpen, lockAddressee } from './lock-inquiry.ts';

/**
 * Trả lại: the answer does not do, and why. It stays readable but counts no more; the agency is asked a round further.
 * @throws {Refusal} `not-found`, `not-permitted`, `inquiries.closed`, `stale-version`; `inquiries.not-answered`.
 */
export async function returnAnswer(ctx: Ctx, input: ReturnAnswerBody): Promise<InquiryDetail> {
  const inquiry = await holdOpen(ctx, input.inquiryId);
  if (!mayManage(ctx.actor, inquiry)) throw new Refusal('not-permitted');
  const line = await lockAddressee(ctx, inquiry.id, input.organizationId);
  if (line.version !== input.version) refuse('inquiries.changed-meanwhile', undefined, 'stale-version');
  if (line.state !== 'answered') refuse('inquiries.not-answered', undefined, 'conflict');
  await tables(ctx)
    .updateTable('inquiries.addressees')
    .set((e) => ({ state: 'returned', round: e('round', '+', 1), version: e('version', '+', 1) }))
    .where('id', '=', line.id)
    .execute();
  await callAgencies(ctx, inquiry, [{ ...line, round: line.round + 1 }], 'returned', input.reason);
  await ctx.record({
    verb: 'inquiries.return',
    subjectType: 'inquiry',
    subjectId: inquiry.id,
    organizationId: line.organization_id,
    details: { title: inquiry.title, reason: input.reason },
  });
  return getInquiry(ctx, inquiry.id);
}
