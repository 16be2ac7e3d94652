export { beginVisit, type VisitBegun } from './commands/begin-visit.ts';
export { issueLink, type IssuedLink, type NewLink } from './commands/issue-link.ts';
export { makeShortLink, type NewShortLink } from './commands/make-short-link.ts';
export { revokeLinks } from './commands/revoke-links.ts';
export { sendCode } from './commands/send-code.ts';
export { CODE_MINUTES, pathOf, placeOf, shortPathOf, waysOf } from './link.ts';
export { actorOfLink, findLink, findShortLink, hasVisit, noteSeen } from './queries.ts';
export type { LinksNow, LinksTable, ShortLinksTable } from './tables.ts';
