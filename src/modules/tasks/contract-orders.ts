/** The HTTP contract of work that no plan ordered: what somebody said on the telephone, in a meeting, or jotted down. */
import { z } from 'zod';

const day = z.iso.date();

/** By a reviewed document of that kind; `telephone`, `oral`, `note`: by words that were noted down. */
export const orderKind = z.enum([
  'plan',
  'decision',
  'conclusion',
  'letter',
  'instruction',
  'telephone',
  'oral',
  'note',
]);
export type OrderKind = z.output<typeof orderKind>;
export const notedKind = z.enum(['telephone', 'oral', 'note']);

/** POST /api/tasks/note-order (tasks.assign, of every agency named) → taskDetail: work that comes once. */
export const noteOrderBody = z.object({
  kind: notedKind,
  /** Name and post. */
  saidBy: z.string().trim().min(2).max(200),
  saidOn: day,
  saidClock: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  /** As they were said or written. */
  words: z.string().trim().min(3).max(5000),
  /** Of the register. */
  documentId: z.uuid().optional(),
  title: z.string().trim().min(3).max(1000),
  mode: z.enum(['assigned', 'requested']).default('assigned'),
  leads: z.array(z.uuid()).min(1).max(30),
  coordinating: z.array(z.uuid()).max(100).default([]),
  /** At the latest. `saidSo`: the words name it; else it is a day of ours. */
  due: z.object({ on: day, saidSo: z.boolean() }).optional(),
});
export type NoteOrderBody = z.output<typeof noteOrderBody>;

/** The words that ordered work without a reviewed document. */
export const notedOrder = z.object({
  kind: notedKind,
  saidBy: z.string(),
  saidOn: day,
  saidClock: z.string().nullable(),
  words: z.string(),
  document: z
    .object({
      id: z.string(),
      versionId: z.string(),
      type: z.string().nullable(),
      number: z.string().nullable(),
      issuer: z.string().nullable(),
      issuedOn: day.nullable(),
    })
    .nullable(),
  notedAt: z.string(),
  notedBy: z.string(),
});
export type NotedOrder = z.output<typeof notedOrder>;
