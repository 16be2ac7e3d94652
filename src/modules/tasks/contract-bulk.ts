/** The HTTP contract of changing many tasks with one press. */
import { z } from 'zod';

const day = z.iso.date();

/** What a person changes with one press; a page of the list twice. */
export const MOST_AT_ONCE = 100;

const words = z.string().trim().min(3).max(5000);
const decidedBy = z.string().trim().min(2).max(200);

/** One change of many tasks, as the commands on a single task take it. */
export const bulkChange = z.discriminatedUnion('kind', [
  /** In each task the part of the person's agency. */
  z.object({ kind: z.literal('assign-person'), personId: z.uuid() }),
  z.object({ kind: z.literal('set-due-date'), on: day, reason: words.optional() }),
  z.object({ kind: z.literal('extend'), on: day, reason: words, decidedBy }),
  /** Every part that was reported as done and waits. */
  z.object({ kind: z.literal('confirm') }),
  z.object({ kind: z.literal('cancel'), reason: words, decidedBy }),
  z.object({ kind: z.literal('watch'), watching: z.boolean() }),
]);
export type BulkChange = z.output<typeof bulkChange>;

/**
 * POST /api/tasks/change-tasks → changedTasks: all or none. Refused, the issues name each task that stands in the way by its id as
 * `field`.
 */
export const changeTasksBody = z.object({
  tasks: z
    .array(z.object({ id: z.uuid(), version: z.number().int() }))
    .min(1)
    .max(MOST_AT_ONCE),
  change: bulkChange,
});
export type ChangeTasksBody = z.output<typeof changeTasksBody>;
export const changedTasks = z.object({ changed: z.number() });
export type ChangedTasks = z.output<typeof changedTasks>;
