import type { MergerPart } from '#modules/organizations/index.ts';
import { countMovable } from './commands/follow-merger.ts';

export { answerInquiry } from './commands/answer-inquiry.ts';
export { attachFile, type InquiriesPorts } from './commands/attach-file.ts';
export { chaseAgencies, DAYS_BEHIND, roundReminders } from './commands/chase-agencies.ts';
export { typedEntry } from './entry.ts';
export { listAnswerFiles } from './queries/answer-files.ts';
export { getInquiry } from './queries/get-inquiry.ts';
export { linkedInquiry } from './queries/linked-inquiry.ts';
export { headingOf } from './field.ts';
export { agenciesOf } from './queries/sight.ts';
export { textForAgencies } from './commands/text-for-agencies.ts';

/** What the organizations module asks about a merger; the fact `organizations.merged` then moves what is owed. */
export const inquiriesMergerPart: MergerPart = { module: 'inquiries', count: countMovable };
