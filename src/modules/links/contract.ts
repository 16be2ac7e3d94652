/** The HTTP contract of the personal links that were given out. */
import { z } from 'zod';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());

/** What links are given out for; of a task: for its parts. */
export const linkedThing = z.enum(['task', 'decision', 'inquiry', 'consultation']);
export type LinkedThing = z.output<typeof linkedThing>;

export const givenLink = z.object({
  id: z.string(),
  organization: localized.nullable(),
  holder: z.string(),
  /** Ways by which its code can go. */
  ways: z.array(z.enum(['email', 'sms'])),
  /** How the last code went; null where none was asked for. */
  lastWay: z.enum(['email', 'sms']).nullable(),
  issuedAt: z.string(),
  issuedBy: z.string(),
  expiresAt: z.string(),
  isOpen: z.boolean(),
  lastSeenAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  revokedBy: z.string().nullable(),
});
export type GivenLink = z.output<typeof givenLink>;

const thing = { type: linkedThing, id: z.uuid() };
/** GET /api/links/given?type=inquiry&id=… (whoever gives them out): the latest first; `revoke-link` answers with it anew. */
export const givenLinksQuery = z.object(thing);
export type GivenLinksQuery = z.output<typeof givenLinksQuery>;
export const givenLinks = z.object({ items: z.array(givenLink) });
export type GivenLinks = z.output<typeof givenLinks>;

/** POST /api/links/revoke-link (whoever gives them out) → givenLinks: ended at once, in open browsers too. */
export const revokeLinkBody = z.object({ ...thing, linkId: z.uuid() });
export type RevokeLinkBody = z.output<typeof revokeLinkBody>;
