export { answerInquiry } from './commands/answer-inquiry.ts';
export { attachFile, type InquiriesPorts } from './commands/attach-file.ts';
export { typedEntry } from './entry.ts';
export { listAnswerFiles } from './queries/answer-files.ts';
export { getInquiry } from './queries/get-inquiry.ts';
export { headingOf } from './field.ts';
export { agenciesOf } from './queries/sight.ts';
export { textForAgencies } from './commands/text-for-agencies.ts';
