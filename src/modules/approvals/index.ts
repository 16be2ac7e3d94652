export { askDecision } from './commands/ask-decision.ts';
export { decide } from './commands/decide.ts';
export { recordDecision } from './commands/record-decision.ts';
export { askBack } from './commands/say.ts';
export type { ApprovalsPorts, Decided, DecisionSubject, Described, Fact, SubjectKind } from './ports.ts';
export { getDecision } from './queries/get-decision.ts';
export { linkedDecision } from './queries/linked-decision.ts';
export { listDecisionPapers } from './queries/papers.ts';
