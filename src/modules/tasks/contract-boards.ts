/** The HTTP contract of boards: tasks counted by agency, section, month or plan, each figure with the filters that list it. */
import { z } from 'zod';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());

export const boardBy = z.enum(['organization', 'plan', 'section', 'month']);
export type BoardBy = z.output<typeof boardBy>;

/** Columns of a board; each is a filter of the task list (`boards/board.ts`). */
export const boardColumn = z.enum([
  'total',
  'not-started',
  'in-progress',
  'overdue',
  'extended',
  'done-on-time',
  'done-late',
  'cancelled',
  'to-confirm',
  'unproven',
]);
export type BoardColumn = z.output<typeof boardColumn>;
const counts = z.record(boardColumn, z.number());

const filters = {
  by: boardBy.default('organization'),
  planId: z.uuid().optional(),
  /** Only what this agency has a part in, leading or coordinating, each by how that part stands. Not with `by=organization`. */
  organizationId: z.uuid().optional(),
  /** Tasks due in this year; those without a day belong to none. */
  year: z.coerce.number().int().min(2000).max(2100).optional(),
};
/** GET /api/tasks/board?by=…: sections need `planId`. GET /api/tasks/board.xlsx the same as a file. */
export const boardQuery = z
  .object(filters)
  .refine(({ by, planId }) => by !== 'section' || planId !== undefined, { path: ['planId'] })
  .refine(({ by, organizationId }) => by !== 'organization' || organizationId === undefined, { path: ['by'] });
export type BoardQuery = z.output<typeof boardQuery>;

export const board = z.object({
  /** In their order, each with what it adds to the filters of a row, and to those of the line of all tasks. */
  columns: z.array(
    z.object({
      column: boardColumn,
      filter: z.record(z.string(), z.string()),
      totalFilter: z.record(z.string(), z.string()),
    }),
  ),
  rows: z.array(
    z.object({
      /** The id of the agency, plan or clause, `YYYY-MM`; null: without. */
      key: z.string().nullable(),
      label: localized.nullable(),
      counts,
      /** Filters of the task list for the whole row; a column's own are added. */
      filter: z.record(z.string(), z.string()),
    }),
  ),
  /** How many there are; the first four hundred are given. */
  rowCount: z.number(),
  /** Of all tasks under the filters; a task with several leads stands in several rows and once here. */
  total: counts,
  filter: z.record(z.string(), z.string()),
});
export type Board = z.output<typeof board>;

/** GET /api/tasks/board-progress, with the query of the board: proven ÷ expected, in the rows that have an agreed measure. */
export const boardProgress = z.object({
  rows: z.array(
    z.object({
      key: z.string().nullable(),
      /** Tasks with an agreed measure, but for those that are no longer done. */
      agreed: z.number(),
      /** 0 to 1: the average of their shares. */
      share: z.number().nullable(),
    }),
  ),
  total: z.object({ agreed: z.number(), share: z.number().nullable() }),
  /** What lists these tasks, with the filters of the row. */
  filter: z.record(z.string(), z.string()),
});
export type BoardProgress = z.output<typeof boardProgress>;
