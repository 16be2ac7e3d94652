export { beginVisit, type VisitBegun } from './commands/begin-visit.ts';
export { issueLink, type IssuedLink, type NewLink } from './commands/issue-link.ts';
export { revokeLinks } from './commands/revoke-links.ts';
export { sendCode } from './commands/send-code.ts';
export { CODE_MINUTES, pathOf, placeOf, waysOf } from './link.ts';
export { actorOfLink, findLink, hasVisit, noteSeen } from './queries.ts';
export type { LinksNow, LinksTable } from './tables.ts';
