import ExcelJS from 'exceljs';
import { agencyWords as agencyEn } from '../../../../locales/desk/en/agency.ts';
import { evidenceWords as evidenceEn } from '../../../../locales/desk/en/evidence.ts';
import { ordersWords as ordersEn } from '../../../../locales/desk/en/orders.ts';
import { tasksWords as tasksEn } from '../../../../locales/desk/en/tasks.ts';
import { agencyWords as agencyVi } from '../../../../locales/desk/vi/agency.ts';
import { evidenceWords as evidenceVi } from '../../../../locales/desk/vi/evidence.ts';
import { ordersWords as ordersVi } from '../../../../locales/desk/vi/orders.ts';
import { tasksWords as tasksVi } from '../../../../locales/desk/vi/tasks.ts';
import type { Ctx } from '#platform/context.ts';
import { setUpPrinting } from '#platform/sheets/printed.ts';
import { dayInVietnam, officialDay, type Day } from '#platform/values/day.ts';
import { inLanguage } from '#platform/values/localized.ts';
import type { ExportQuery, TaskRow } from '../contract.ts';
import { proofInWords } from '../evidence/proof-words.ts';
import { listIds } from './list-tasks.ts';
import { rowsOf } from './task-rows.ts';

const vi = { ...agencyVi, ...tasksVi, ...evidenceVi, ...ordersVi };
const en = { ...agencyEn, ...tasksEn, ...evidenceEn, ...ordersEn };
export const MOST_ROWS = 20_000;
const BATCH = 1_000;

/** The list as an Excel file with the columns of the office, in the language of the person. */
export async function exportTasks(ctx: Ctx, query: ExportQuery): Promise<{ fileName: string; content: Buffer }> {
  const words = ctx.language === 'en' ? en : vi;
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(words['tasks.list.title'], { views: [{ state: 'frozen', ySplit: 1 }] });
  setUpPrinting(sheet);
  const columns = query.organizationId === undefined ? COLUMNS : [...COLUMNS, ...COLUMNS_OF_AGENCY];
  sheet.columns = columns.map(({ word, width }) => ({ header: words[word], width }));
  sheet.getRow(1).font = { bold: true };
  const ids = await listIds(ctx, query, MOST_ROWS);
  for (let at = 0; at < ids.length; at += BATCH)
    for (const row of await rowsOf(ctx, ids.slice(at, at + BATCH), query.organizationId))
      sheet.addRow(columns.map(({ cell }) => cell(row, words, ctx.language, sheet.rowCount)));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  sheet.eachRow((row) => {
    row.alignment = { vertical: 'top', wrapText: true };
  });
  return {
    fileName: `${ctx.language === 'en' ? 'tasks' : 'nhiem-vu'}-${dayInVietnam(ctx.now)}.xlsx`,
    content: Buffer.from(await book.xlsx.writeBuffer()),
  };
}

type Words = Readonly<Record<keyof typeof vi, string>>;
interface Column {
  readonly word: keyof typeof vi;
  readonly width: number;
  readonly cell: (row: TaskRow, words: Words, language: string, place: number) => string | number;
}

const day = (value: Day | null): string => (value === null ? '' : officialDay(value));

/** The document that ordered it; of words that were noted down, whose and when. */
const sourceName = ({ plan, order }: TaskRow): string =>
  plan?.number ?? plan?.title ?? [order.saidBy, day(order.saidOn)].filter(Boolean).join(', ');

const COLUMNS: readonly Column[] = [
  { word: 'tasks.file.place', width: 6, cell: (_row, _words, _language, place) => place },
  { word: 'tasks.column.title', width: 60, cell: (row) => row.title },
  { word: 'tasks.file.period', width: 12, cell: (row) => (row.period.key === 'once' ? '' : row.period.key) },
  { word: 'tasks.column.leads', width: 34, cell: leadsOf },
  { word: 'tasks.file.mode', width: 10, cell: (row, words) => words[`tasks.mode.${row.mode}`] },
  { word: 'tasks.file.due-text', width: 24, cell: dueWords },
  { word: 'tasks.file.due', width: 14, cell: (row) => day(row.deadline.on) },
  { word: 'tasks.column.state', width: 22, cell: (row, words) => words[`tasks.state.${row.state}`] },
  { word: 'tasks.file.proof', width: 34, cell: (row, words, language) => proofInWords(row.proof, words, language) },
  {
    word: 'tasks.file.unproven',
    width: 22,
    cell: (row, words) => (row.proof.unproven ? words[`tasks.proof.unproven.${row.proof.unproven}`] : ''),
  },
  { word: 'tasks.order', width: 18, cell: (row, words) => words[`tasks.order.${row.order.kind}`] },
  { word: 'tasks.file.plan', width: 20, cell: sourceName },
  {
    word: 'tasks.file.section',
    width: 34,
    cell: (row) => [row.section?.path, row.section?.title].filter(Boolean).join(' '),
  },
  { word: 'tasks.file.external-number', width: 16, cell: (row) => row.externalNumber ?? '' },
  // By it a sheet of numbers finds its tasks again, whatever was done to their words.
  { word: 'tasks.file.code', width: 38, cell: (row) => row.id },
];

/** Of the agency by which the list was filtered. */
const COLUMNS_OF_AGENCY: readonly Column[] = [
  {
    word: 'agency.file.role',
    width: 12,
    cell: ({ askedPart }, words) => (askedPart ? words[`tasks.role.${askedPart.role}`] : ''),
  },
  {
    word: 'agency.asked',
    width: 22,
    cell: ({ askedPart }, words) => (askedPart ? words[partWord(askedPart)] : ''),
  },
  // Filled in by the agency, the file comes back as its report (`sheets/columns.ts`).
  { word: 'agency.file.note', width: 60, cell: ({ askedPart }) => askedPart?.lastNote ?? '' },
  { word: 'agency.file.done-on', width: 14, cell: ({ askedPart }) => day(askedPart?.doneOn ?? null) },
];

/** Key of how a part stands, as screens say it. */
function partWord(part: NonNullable<TaskRow['askedPart']>) {
  if (part.state === 'done') return part.confirmedAt ? 'tasks.part.confirmed' : 'tasks.part.to-confirm';
  return part.isOverdue ? 'tasks.part.overdue' : (`tasks.part.${part.state}` as const);
}

/** Words that were noted down are no document; a day that they named stands in the column of its own. */
function dueWords({ deadline, order }: TaskRow, words: Words): string {
  if (deadline.text !== null) return deadline.text;
  if (order.saidBy === null) return words['tasks.unstated'];
  return deadline.origin === 'document' ? '' : words['tasks.unsaid'];
}

/** The leads of the list; how many more there are where it names only the first. */
function leadsOf(row: TaskRow, words: Words, language: string): string {
  const names = row.leads.map(({ organization, collective }) => {
    const name = organization?.name ?? collective;
    return name ? inLanguage(name as { vi: string }, language) : '';
  });
  const more = row.leadCount - row.leads.length;
  return [...names, ...(more > 0 ? [words['tasks.file.more-leads'].replace('{count}', String(more))] : [])].join('; ');
}
