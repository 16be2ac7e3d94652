/** The HTTP contract of cards: a thing of the desk in five lines, under a short address, with a picture. */
import { z } from 'zod';
import { boardBy } from '#modules/tasks/contract.ts';

/** What has a page of its own, by the id that stands in the page's address; `comment` by the id of the comment. */
export const thingKind = z.enum([
  'task',
  'plan',
  'document',
  'inquiry',
  'consultation',
  'letter',
  'obstacle',
  'extension',
  'decision',
  'comment',
  'obligation',
  'press',
  'press-contract',
]);
export type ThingKind = z.output<typeof thingKind>;

/**
 * `owes`: the agencies chosen of the list; `briefing`: the leader's page of today; `board`: a board as it is filtered, of one agency
 * the page of its work.
 */
export const cardSubject = z.union([
  z.object({ type: thingKind, id: z.uuid() }),
  z.object({
    type: z.literal('owes'),
    until: z.iso.date().optional(),
    planId: z.uuid().optional(),
    organizationIds: z
      .array(z.uuid())
      .min(1)
      .max(300)
      .transform((ids) => [...new Set(ids)].toSorted()),
  }),
  z.object({ type: z.literal('briefing') }),
  z.object({
    type: z.literal('board'),
    by: boardBy,
    planId: z.uuid().optional(),
    organizationId: z.uuid().optional(),
    year: z.number().int().min(2000).max(2100).optional(),
  }),
]);
export type CardSubject = z.output<typeof cardSubject>;

/** POST /api/cards/copy-card (signed-in; whoever may see the thing). Asking again gives the same address. */
export const copyCardBody = z.object({
  subject: cardSubject,
  /** Where the sender's browser reaches the house; the provincial setting goes before it. */
  at: z.url().max(200).optional(),
});
export type CopyCardBody = z.output<typeof copyCardBody>;
export const card = z.object({
  code: z.string(),
  /** At most five lines, the last one the short address. */
  text: z.string(),
  address: z.string(),
  /** Telephones elsewhere reach the address. */
  isReachable: z.boolean(),
  /** GET: a PNG of 1200 × 630. */
  picture: z.string(),
  fileName: z.string(),
});
export type CardView = z.output<typeof card>;

/** GET /api/cards/:code/picture.png (signed-in; whoever may see the thing). */
export const cardParams = z.object({ code: z.string().max(20) });
