import ExcelJS from 'exceljs';
import type { Ctx } from '#platform/context.ts';
import { setUpPrinting } from '#platform/sheets/printed.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { CELL_FORMATS, cellOf } from '../cells.ts';
import type { AddresseeView, InquiryDetail } from '../contract.ts';
import { answerColumns } from '../sheet.ts';
import { wordsFor } from './export-table.ts';
import { getInquiry } from './get-inquiry.ts';

/** The sheet to be filled in offline: a line for each agency that one may answer for, with what it has said so far. */
export async function exportForm(ctx: Ctx, id: string): Promise<{ fileName: string; content: Buffer }> {
  const inquiry = await getInquiry(ctx, id);
  const words = wordsFor(ctx);
  const columns = answerColumns(inquiry.fields);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(words['inquiries.sheet'], { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] });
  setUpPrinting(sheet);
  // Headings are the Vietnamese ones in every language: they are what is looked for when the sheet comes back.
  sheet.columns = columns.map(({ vi, width }) => ({ header: vi, width }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).alignment = { wrapText: true, vertical: 'middle' };
  for (const row of inquiry.rows.filter(({ may }) => may.answer))
    writeRow(
      sheet,
      columns.map(({ key }) => key),
      inquiry,
      row,
    );
  return {
    fileName: `${ctx.language === 'en' ? 'form' : 'bieu-mau'}-${dayInVietnam(ctx.now)}.xlsx`,
    content: Buffer.from(await book.xlsx.writeBuffer()),
  };
}

function writeRow(sheet: ExcelJS.Worksheet, keys: readonly string[], inquiry: InquiryDetail, row: AddresseeView): void {
  const fields = new Map(inquiry.fields.map((field) => [field.key, field]));
  const { answer } = row;
  const written = sheet.addRow(
    keys.map((key) => {
      if (key === 'organization') return row.organization.name.vi;
      if (key === 'nothing') return answer?.isNothing ? 'x' : null;
      if (key === 'note') return answer?.note ?? null;
      return cellOf(fields.get(key)!, answer?.entries[key], () => '');
    }),
  );
  for (const [index, key] of keys.entries()) {
    const field = fields.get(key);
    const cell = written.getCell(index + 1);
    const format = field && CELL_FORMATS[field.kind];
    if (format) cell.numFmt = format;
    const choices = field?.kind === 'yes-no' ? ['Có', 'Không'] : field?.kind === 'choice' ? field.choices : [];
    const list = choices.join(',');
    // A list in a cell is cut at 255 letters, and a comma would cut a choice in two.
    if (list.length > 0 && list.length < 250 && !choices.some((one) => /[,"]/.test(one)))
      cell.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] };
  }
}
