export { attachLetter } from './commands/attach-letter.ts';
export { replyToRound } from './commands/reply-to-round.ts';
export type { LetterPorts } from './ports.ts';
export { getRound } from './queries/get-round.ts';
export { getDraft, listRoundFiles } from './queries/round-files.ts';
