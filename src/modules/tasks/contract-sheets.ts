/** The HTTP contract of sheets about tasks: numbers of the People's Committee's own tracking system. */
import { z } from 'zod';

/** As many lines as a workbook may hold. */
const MOST_LINES = 2000;

/** A number of the People's Committee's own tracking system; null: none. */
export const externalNumber = z.string().trim().min(1).max(100);

const rowIssue = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** One row of the sheet: its place there, the task it means, the number it holds and the one the task had at the preview. */
export const numberLine = z.object({
  row: z.number().int(),
  taskId: z.uuid().nullable(),
  number: z.string(),
  before: z.string().nullable(),
});
export type NumberLine = z.output<typeof numberLine>;

/** POST /api/tasks/preview-numbers (a workbook): what taking it would do, row by row; nothing is written */
export const numberImportRow = z.object({
  line: numberLine,
  /** The words of the task; of an unknown row, those of the sheet. */
  title: z.string(),
  action: z.enum(['added', 'changed', 'same', 'wrong']),
  issues: z.array(rowIssue),
});
export type NumberImportRow = z.output<typeof numberImportRow>;
export const numberImportPreview = z.object({ rows: z.array(numberImportRow) });

/** POST /api/tasks/import-numbers: the rows of a preview that are to be taken, checked again; all or none */
export const importNumbersBody = z.object({
  lines: z
    .array(numberLine.extend({ taskId: z.uuid(), number: externalNumber }))
    .min(1)
    .max(MOST_LINES),
});
export type ImportNumbersBody = z.output<typeof importNumbersBody>;
export const numbersImported = z.object({ count: z.number() });
