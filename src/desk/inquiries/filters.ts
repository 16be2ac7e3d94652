import * as z from 'zod/mini';
import type { InquiryTab } from '#modules/inquiries/contract.ts';
import { everyOne, id, oneOf, text } from '../address.ts';

export const inquiryTabs = everyOne<InquiryTab>({ 'to-answer': true, asking: true, done: true });

/** What the list keeps in its address. */
export const inquiryFilters = z.object({ tab: oneOf(inquiryTabs), q: text() });
export type InquiryFilters = z.output<typeof inquiryFilters>;

/** What a new question begins with: about what it is, or which earlier one it repeats. */
export const newInquirySearch = z.object({
  about: oneOf(['plan', 'task', 'document']),
  subjectId: id(),
  from: id(),
});
