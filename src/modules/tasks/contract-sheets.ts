/** The HTTP contract of sheets about tasks: numbers of the People's Committee's own tracking system, reports of agencies. */
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

/** One row of a sheet that an agency sent back: the part it reports on as it stood at the preview, and what it says. */
export const reportLine = z.object({
  row: z.number().int(),
  partId: z.uuid().nullable(),
  version: z.number().int().nullable(),
  /** New words; null: none, or those of the last report. */
  note: z.string().nullable(),
  /** Reported as done, on this day. */
  doneOn: z.iso.date().nullable(),
});

/** POST /api/tasks/preview-reports?organizationId=… (a workbook): what taking it would do, row by row; nothing is written */
export const previewReportsQuery = z.object({ organizationId: z.uuid() });
export const reportImportRow = z.object({
  line: reportLine,
  /** The words of the task; of an unknown row, those of the sheet. */
  title: z.string(),
  action: z.enum(['changed', 'same', 'wrong']),
  issues: z.array(rowIssue),
});
export type ReportImportRow = z.output<typeof reportImportRow>;
export const reportImportPreview = z.object({ rows: z.array(reportImportRow) });

/** POST /api/tasks/import-reports: the rows of a preview that are to be taken, checked again; all or none */
export const importReportsBody = z.object({
  lines: z
    .array(
      reportLine.extend({
        partId: z.uuid(),
        version: z.number().int(),
        note: z.string().trim().min(1).max(5000).nullable(),
      }),
    )
    .min(1)
    .max(MOST_LINES),
});
export type ImportReportsBody = z.output<typeof importReportsBody>;
export const reportsImported = z.object({ count: z.number() });
