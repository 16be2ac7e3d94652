import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import type { SeenInquiryBody } from '../contract.ts';
import { mayManage } from '../policy.ts';
import { getSeenInquiry, tables } from '../queries/sight.ts';
import type { AddresseesTable, InquiriesTable } from '../tables.ts';

/**
 * The inquiry under a lock, for whoever asked it. Answers hold it shared, so that none slips in while it is being closed.
 * @throws {Refusal} `not-found`, `not-permitted`, `stale-version`.
 */
export async function lockManaged(ctx: Ctx, { inquiryId, version }: SeenInquiryBody): Promise<InquiriesTable> {
  const seen = await getSeenInquiry(ctx, inquiryId);
  if (!mayManage(ctx.actor, seen)) throw new Refusal('not-permitted');
  const inquiry = await tables(ctx)
    .selectFrom('inquiries.inquiries')
    .selectAll()
    .where('id', '=', inquiryId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (inquiry.version !== version) refuse('inquiries.changed-meanwhile', undefined, 'stale-version');
  return inquiry;
}

/** The inquiry held shared: many agencies answer at once. @throws {Refusal} `not-found`; `inquiries.closed`. */
export async function holdOpen(ctx: Ctx, inquiryId: string): Promise<InquiriesTable> {
  await getSeenInquiry(ctx, inquiryId);
  const inquiry = await tables(ctx)
    .selectFrom('inquiries.inquiries')
    .selectAll()
    .where('id', '=', inquiryId)
    .forShare()
    .executeTakeFirstOrThrow();
  refuseClosed(inquiry);
  return inquiry;
}

/** @throws {Refusal} `inquiries.closed`. */
export function refuseClosed(inquiry: InquiriesTable): void {
  if (inquiry.closed_at !== null) refuse('inquiries.closed', { by: inquiry.closed_by ?? '' }, 'conflict');
}

/** An agency's line under a lock. @throws {Refusal} `not-found` where it was not asked. */
export async function lockAddressee(ctx: Ctx, inquiryId: string, organizationId: string): Promise<AddresseesTable> {
  const found = await tables(ctx)
    .selectFrom('inquiries.addressees')
    .selectAll()
    .where('inquiry_id', '=', inquiryId)
    .where('organization_id', '=', organizationId)
    .forUpdate()
    .executeTakeFirst();
  return found ?? notFound();
}
