/** The HTTP contract of waiting on others (chờ cơ quan khác). */
import { z } from 'zod';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());
const day = z.iso.date();
const organization = z.object({ id: z.string(), name: localized });

export const wait = z.object({
  id: z.string(),
  version: z.number(),
  partId: z.string(),
  /** Who waits. */
  organization: organization.nullable(),
  /** For whom: an agency, or a body outside by its name. */
  waitsFor: organization.nullable(),
  outsideName: z.string().nullable(),
  what: z.string(),
  since: day,
  begunBy: z.string(),
  endedOn: day.nullable(),
  endedBy: z.string().nullable(),
  endedHow: z.enum(['by-hand', 'their-part', 'own-part']).nullable(),
  may: z.object({ end: z.boolean() }),
});
export type WaitView = z.output<typeof wait>;

/** GET /api/tasks/:id/waits: open ones first, at most 100. Every command on them answers with it anew. */
export const waitsOfTask = z.object({
  items: z.array(wait),
  /** Parts that the reader may say it of. */
  waitOf: z.array(z.object({ partId: z.string(), organization })),
});
export type WaitsOfTask = z.output<typeof waitsOfTask>;

/** POST /api/tasks/begin-wait: for an agency or, by name, for a body outside; since today where no day is given */
export const beginWaitBody = z
  .object({
    partId: z.uuid(),
    organizationId: z.uuid().nullable().default(null),
    outsideName: z.string().trim().min(2).max(200).nullable().default(null),
    what: z.string().trim().min(3).max(1000),
    since: day.optional(),
  })
  .refine((body) => (body.organizationId === null) !== (body.outsideName === null), {
    path: ['organizationId'],
    message: 'one of them',
  });
export type BeginWaitBody = z.output<typeof beginWaitBody>;
/** POST /api/tasks/end-wait: by whoever waits, the agency that was waited for, or the focal agency */
export const endWaitBody = z.object({ id: z.uuid(), version: z.number().int() });
export type EndWaitBody = z.output<typeof endWaitBody>;

/** GET /api/tasks/waited-for: who waits for the reader's agency, the longest first; at most 50 */
export const waitedFor = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      organization,
      what: z.string(),
      since: day,
      task: z.string(),
      /** Null where the reader may not see the task. */
      taskId: z.string().nullable(),
    }),
  ),
});
export type WaitedFor = z.output<typeof waitedFor>;
