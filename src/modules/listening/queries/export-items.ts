import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { listeningWords as en } from '../../../../locales/desk/en/listening.ts';
import { listeningWords as vi } from '../../../../locales/desk/vi/listening.ts';
import type { Ctx } from '#platform/context.ts';
import { setUpPrinting } from '#platform/sheets/printed.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { MOST_LINES, type ExportItemsQuery, type PressItem } from '../contract.ts';
import { itemColumns, type ItemColumn } from '../sheet.ts';
import { conditionOf, countedIs, itemsOf } from './list-items.ts';

type Words = Readonly<Record<keyof typeof vi, string>>;

/**
 * The register under the filters as an Excel file, the latest first, with as many rows as a sheet may bring in. Filled in further
 * it can be taken in again: the last column alone is not read.
 */
export async function exportItems(ctx: Ctx, query: ExportItemsQuery): Promise<{ fileName: string; content: Buffer }> {
  const words: Words = ctx.language === 'en' ? en : vi;
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(words['listening.sheet'], { views: [{ state: 'frozen', ySplit: 1 }] });
  setUpPrinting(sheet);
  sheet.columns = [
    ...itemColumns.map((column) => ({ header: ctx.language === 'en' ? column.en : column.vi, width: column.width })),
    { header: words['listening.counts-for'], width: 50 },
  ];
  sheet.getRow(1).font = { bold: true };
  for (const item of await itemsOf(ctx, sql`${conditionOf(ctx, query)} and ${countedIs(query)}`, MOST_LINES))
    sheet.addRow([...itemColumns.map(({ key }) => cellOf(key, item, words)), usesOf(item)]);
  sheet.getColumn(1).numFmt = 'dd/mm/yyyy';
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: itemColumns.length + 1 } };
  sheet.eachRow((row) => {
    row.alignment = { vertical: 'top', wrapText: true };
  });
  return {
    fileName: `${ctx.language === 'en' ? 'press-register' : 'so-tin-bai-bao-chi'}-${dayInVietnam(ctx.now)}.xlsx`,
    content: Buffer.from(await book.xlsx.writeBuffer()),
  };
}

type ItemView = Omit<PressItem, 'may'>;

function cellOf(column: ItemColumn, item: ItemView, words: Words): ExcelJS.CellValue {
  switch (column) {
    case 'day':
      // Sheets know no zone: midnight UTC is the day itself.
      return new Date(`${item.publishedOn}T00:00:00Z`);
    case 'outlet':
      return item.outlet.name;
    case 'contract':
      return item.contract?.title ?? null;
    case 'form':
      return words[`listening.form.${item.form}`];
    case 'language':
      return words[`listening.language.${item.language}`];
    case 'tone':
      return item.tone && words[`listening.tone.${item.tone}`];
    case 'title':
    case 'author':
    case 'url':
    case 'note':
      return item[column];
  }
}

const usesOf = ({ uses }: ItemView): string =>
  uses
    .filter((use) => use.state === 'standing')
    .map((use) => use.expectedResult ?? use.title)
    .join('\n');
