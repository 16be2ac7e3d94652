/** The HTTP contract of what counts as late: by rules of the province, and by objective reasons recorded for one task. */
import { z } from 'zod';

const day = z.iso.date();
const words = z.string().trim().min(3).max(2000);

/** GET /api/tasks/:id/lateness; the commands answer with it anew. */
export const lateness = z.object({
  dueOn: day.nullable(),
  /** Late from the day after it on; null where there is no such day. */
  lateAfter: day.nullable(),
  /** Requested, outside, excused, or its wait still lasts. */
  isNeverLate: z.boolean(),
  /** Days between the deadline and that day. */
  movedBy: z.number(),
  rules: z.object({
    graceDays: z.number(),
    extensionsMove: z.boolean(),
    waitsMove: z.boolean(),
    reasonsExcuse: z.boolean(),
    confirmDayCounts: z.boolean(),
    /** When the rows were worked out by them; null: as from the beginning. */
    since: z.string().nullable(),
  }),
  excuse: z
    .object({ reason: z.string(), decidedBy: z.string(), recordedAt: z.string(), recordedBy: z.string() })
    .nullable(),
  may: z.object({ excuse: z.boolean(), end: z.boolean() }),
});
export type LatenessView = z.output<typeof lateness>;

/** POST /api/tasks/excuse-task (tasks.confirm for the province): an objective reason, and who decided */
export const excuseTaskBody = z.object({
  taskId: z.uuid(),
  reason: words,
  decidedBy: z.string().trim().min(2).max(200),
});
export type ExcuseTaskBody = z.output<typeof excuseTaskBody>;
/** POST /api/tasks/end-excuse: it no longer stands */
export const endExcuseBody = z.object({ taskId: z.uuid(), note: words });
export type EndExcuseBody = z.output<typeof endExcuseBody>;
