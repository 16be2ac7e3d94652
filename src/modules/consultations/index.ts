import type { MergerPart } from '#modules/organizations/index.ts';
import { countMovable } from './commands/follow-merger.ts';

export { attachLetter } from './commands/attach-letter.ts';
export { replyToRound } from './commands/reply-to-round.ts';
export type { LetterPorts } from './ports.ts';
export { getRound } from './queries/get-round.ts';
export { linkedRound } from './queries/linked-round.ts';
export { getDraft, listRoundFiles } from './queries/round-files.ts';

/** What the organizations module asks about a merger; the fact `organizations.merged` then moves what is owed. */
export const consultationsMergerPart: MergerPart = { module: 'consultations', count: countMovable };
