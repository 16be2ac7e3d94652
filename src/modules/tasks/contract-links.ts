/** The HTTP contract of the personal links that were given out for a task. */
import { z } from 'zod';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());

export const givenLink = z.object({
  id: z.string(),
  partId: z.string(),
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

/** GET /api/tasks/:id/links (tasks.chase, who gives them out): the latest first; `revoke-link` answers with it anew. */
export const linksOfTask = z.object({ items: z.array(givenLink) });
export type LinksOfTask = z.output<typeof linksOfTask>;

/** POST /api/tasks/revoke-link (tasks.chase) → linksOfTask: ended at once, in open browsers too. */
export const revokeLinkBody = z.object({ taskId: z.uuid(), linkId: z.uuid() });
export type RevokeLinkBody = z.output<typeof revokeLinkBody>;
