import { z } from 'zod';

/** One line of the trail as shown. `verb` is a translation key `audit.verb.<verb>`. */
export const auditEntry = z.object({
  id: z.string(),
  at: z.string(),
  actorName: z.string(),
  personId: z.string().nullable(),
  verb: z.string(),
  subjectType: z.string(),
  subjectId: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  ip: z.string().nullable(),
});
export type AuditEntryView = z.output<typeof auditEntry>;

/** All filters may be left out; `q` looks in names and verbs; `cursor` is the last id of the page before. */
export const auditQuery = z.object({
  q: z.string().max(200).optional(),
  personId: z.uuid().optional(),
  subjectType: z.string().max(60).optional(),
  subjectId: z.string().max(100).optional(),
  verb: z.string().max(80).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cursor: z.uuid().optional(),
});
export type AuditQuery = z.output<typeof auditQuery>;

export const auditPage = z.object({
  items: z.array(auditEntry),
  verbs: z.array(z.string()),
  nextCursor: z.string().nullable(),
});
