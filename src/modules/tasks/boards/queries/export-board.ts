import ExcelJS from 'exceljs';
import { boardsWords as en } from '../../../../../locales/desk/en/boards.ts';
import { boardsWords as vi } from '../../../../../locales/desk/vi/boards.ts';
import type { Ctx } from '#platform/context.ts';
import { setUpPrinting } from '#platform/sheets/printed.ts';
import { inLanguage } from '#platform/values/localized.ts';
import { boardColumn, type Board, type BoardProgress, type BoardQuery } from '../../contract-boards.ts';
import { readBoard } from './read-board.ts';
import { readProgress } from './read-progress.ts';

type Words = Readonly<Record<keyof typeof vi, string>>;

/** The board as an Excel file, in the language of the person. */
export async function exportBoard(ctx: Ctx, query: BoardQuery): Promise<Buffer> {
  const words: Words = ctx.language === 'en' ? en : vi;
  const board = await readBoard(ctx, query);
  const progress = await readProgress(ctx, query);
  const shares = new Map(progress.rows.map((row) => [row.key, row]));
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(words['boards.title'], { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] });
  setUpPrinting(sheet);
  sheet.columns = [
    { header: words[`boards.by.${query.by}`], width: 48 },
    ...boardColumn.options.map((column) => ({ header: words[`boards.column.${column}`], width: 13 })),
    { header: words['boards.agreed'], width: 13 },
    { header: words['boards.progress'], width: 13, style: { numFmt: '0.0%' } },
  ];
  sheet.getRow(1).font = { bold: true };
  for (const row of board.rows)
    sheet.addRow([titleOf(row, ctx.language, words), ...figuresOf(row.counts), ...shareOf(shares.get(row.key))]);
  sheet.addRow([words['boards.total-row'], ...figuresOf(board.total), ...shareOf(progress.total)]).font = {
    bold: true,
  };
  sheet.eachRow((row) => {
    row.alignment = { vertical: 'top', wrapText: true };
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

const figuresOf = (counts: Board['total']): number[] => boardColumn.options.map((column) => counts[column]);

/** Where no measure was agreed there is no percentage. */
const shareOf = (row: BoardProgress['total'] | undefined): (number | string)[] => [row?.agreed ?? 0, row?.share ?? ''];

/** Months are named by their key: `2026-11` → `11/2026`. */
function titleOf({ key, label }: Board['rows'][number], language: string, words: Words): string {
  if (label) return inLanguage(label, language === 'en' ? 'en' : 'vi');
  return key === null ? words['boards.without'] : key.split('-').toReversed().join('/');
}
