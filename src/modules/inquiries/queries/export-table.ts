import ExcelJS from 'exceljs';
import { Temporal } from 'temporal-polyfill';
import { inquiriesWords as en } from '../../../../locales/desk/en/inquiries.ts';
import { inquiriesWords as vi } from '../../../../locales/desk/vi/inquiries.ts';
import type { Ctx } from '#platform/context.ts';
import { setUpPrinting } from '#platform/sheets/printed.ts';
import { dayInVietnam, officialDay, VIETNAM } from '#platform/values/day.ts';
import { inLanguage } from '#platform/values/localized.ts';
import { CELL_FORMATS, cellOf } from '../cells.ts';
import type { AddresseeView, InquiryDetail } from '../contract.ts';
import { headingOf, type Field } from '../field.ts';
import { getInquiry } from './get-inquiry.ts';

export type Words = Readonly<Record<keyof typeof vi, string>>;
export const wordsFor = (ctx: Ctx): Words => (ctx.language === 'en' ? en : vi);

interface Column {
  readonly head: string;
  readonly width: number;
  readonly format?: string;
  readonly cell: (row: AddresseeView, place: number) => ExcelJS.CellValue;
  readonly total?: ExcelJS.CellValue;
}

/** The table as an Excel file, in the language of the person: typed cells, and the totals that the screen shows. */
export async function exportTable(ctx: Ctx, id: string): Promise<{ fileName: string; content: Buffer }> {
  const inquiry = await getInquiry(ctx, id);
  const words = wordsFor(ctx);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(words['inquiries.sheet'], { views: [{ state: 'frozen', ySplit: 4 }] });
  setUpPrinting(sheet, 4);
  const columns = columnsOf(inquiry, words, ctx.language);
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.addRow([inquiry.title]).font = { bold: true, size: 14 };
  sheet.addRow([
    `${words['inquiries.due']}: ${inquiry.dueClock.replace(':', ' giờ ')}, ${officialDay(inquiry.dueOn)} · ${
      words['inquiries.file.as-of']
    } ${officialDay(dayInVietnam(ctx.now))}`,
  ]);
  sheet.addRow([]);
  sheet.addRow(columns.map(({ head }) => head)).font = { bold: true };
  for (const [index, row] of inquiry.rows.entries()) sheet.addRow(columns.map(({ cell }) => cell(row, index + 1)));
  if (inquiry.seesAll) sheet.addRow(columns.map(({ total }) => total ?? null)).font = { bold: true };
  for (const [index, { format }] of columns.entries()) if (format) sheet.getColumn(index + 1).numFmt = format;
  sheet.autoFilter = { from: { row: 4, column: 1 }, to: { row: 4, column: columns.length } };
  sheet.eachRow((row, number) => {
    if (number > 3) row.alignment = { vertical: 'top', wrapText: true };
  });
  return {
    fileName: `${ctx.language === 'en' ? 'answers' : 'tra-loi'}-${dayInVietnam(ctx.now)}.xlsx`,
    content: Buffer.from(await book.xlsx.writeBuffer()),
  };
}

const columnsOf = (inquiry: InquiryDetail, words: Words, language: string): Column[] => [
  { head: words['inquiries.file.place'], width: 6, cell: (_, place) => place },
  {
    head: words['inquiries.agency'],
    width: 40,
    cell: (row) => inLanguage(row.organization.name, language),
    total: words['inquiries.total'],
  },
  ...inquiry.fields.map((field) => fieldColumn(field, inquiry)),
  { head: words['inquiries.note'], width: 30, cell: (row) => row.answer?.note ?? null },
  { head: words['inquiries.state'], width: 20, cell: (row) => words[stateKey(row)] },
  { head: words['inquiries.answered-by'], width: 26, cell: (row) => row.answer?.by ?? null },
  { head: words['inquiries.answered-at'], width: 18, cell: (row) => row.answer && clockOf(row.answer.at) },
];

function fieldColumn(field: Field, inquiry: InquiryDetail): Column {
  const format = CELL_FORMATS[field.kind];
  const sum = inquiry.totals.find((one) => one.key === field.key)?.sum ?? null;
  return {
    head: headingOf(field),
    width: field.kind === 'text' || field.kind === 'link' ? 40 : 20,
    ...(format ? { format } : {}),
    // What was sent back counts nowhere, so a column of figures does not show it.
    cell: ({ state, answer }) =>
      state !== 'answered' || !answer
        ? null
        : cellOf(field, answer.entries[field.key], (id) => answer.files.find((one) => one.id === id)?.name ?? ''),
    total: sum === null ? null : totalCell(sum),
  };
}

/** A sum that a cell cannot hold exactly stands there as words. */
const totalCell = (sum: string): ExcelJS.CellValue => (sum.replace(/\D/g, '').length > 15 ? sum : Number(sum));

/** The key of what a line says of itself. */
export const stateKey = ({ state, answer }: Pick<AddresseeView, 'state' | 'answer'>): keyof Words =>
  state === 'answered'
    ? answer?.isNothing
      ? 'inquiries.nothing'
      : answer?.isLate
        ? 'inquiries.state.late'
        : 'inquiries.state.answered'
    : `inquiries.state.${state}`;

function clockOf(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(VIETNAM);
  return `${at.toPlainTime().toString({ smallestUnit: 'minute' })}, ${officialDay(at.toPlainDate().toString())}`;
}
