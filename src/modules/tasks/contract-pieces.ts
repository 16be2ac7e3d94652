/** Pieces of the contract of tasks that several of its files use. */
import { z } from 'zod';

const day = z.iso.date();
const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());

export const organization = z.object({ id: z.string(), name: localized, abbreviation: z.string().nullable() });
export const person = z.object({ id: z.string(), name: z.string() });
/** What a person writes beside an act. */
export const note = z.string().trim().max(5000);

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

/**
 * State of one agency's part. `when-asked`: one line of a group, coordinates when asked, has no inbox and no deadline.
 * `returned`: trả lại để hoàn thiện, with a note. `done`: reported as done; `confirmedAt` tells whether the focal agency
 * has confirmed it.
 */
export const partState = z.enum(['when-asked', 'not-started', 'in-progress', 'done', 'returned', 'cancelled']);
export type PartState = z.output<typeof partState>;
export const partRole = z.enum(['lead', 'coordinating']);
export type PartRole = z.output<typeof partRole>;
/** giao, đề nghị */
export const mode = z.enum(['assigned', 'requested']);
/** The document names it; a day that we set (marked as ours); with the annual report; none. */
export const deadlineOrigin = z.enum(['document', 'ours', 'annual-report', 'none']);
export type DeadlineOrigin = z.output<typeof deadlineOrigin>;
