/** Pieces of the contract of tasks that several of its files use. */
import { z } from 'zod';

const day = z.iso.date();

/**
 * State of a task, derived for today and never kept: Chưa bắt đầu · Đang thực hiện · Hoàn thành đúng hạn · Hoàn thành quá
 * hạn · Quá hạn · Được gia hạn · Không còn thực hiện. What is requested, historic or led by outside bodies is never late.
 */
export const taskState = z.enum([
  'not-started',
  'in-progress',
  'done-on-time',
  'done-late',
  'overdue',
  'extended',
  'cancelled',
]);
export type TaskState = z.output<typeof taskState>;

export const rhythm = z.enum(['once', 'ongoing', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'custom']);
export type Rhythm = z.output<typeof rhythm>;

/** `key`: `2026`, `2026-H1`, `2026-Q2`, `2026-05`, `2026-W45` (ISO week), `on:2026-05-15` (custom), `once`. */
export const period = z.object({ key: z.string(), start: day.nullable(), end: day.nullable() });

/** The words that ordered work; those of earlier versions follow. */
export const sourceWords = z.array(
  z.object({
    planId: z.string(),
    documentId: z.string(),
    versionId: z.string(),
    versionOrdinal: z.number(),
    documentType: z.string().nullable(),
    number: z.string().nullable(),
    issuer: z.string().nullable(),
    issuedOn: day.nullable(),
    clauseId: z.string().nullable(),
    /** `III.2.a` with the titles above it. */
    clausePath: z.string().nullable(),
    clauseTitles: z.array(z.string()),
    /** In the text of the version; null where a person made the assignment without a place. */
    span: z.tuple([z.number(), z.number()]).nullable(),
    words: z.string().nullable(),
    isCurrent: z.boolean(),
  }),
);
