import ExcelJS from 'exceljs';
import { setUpPrinting } from '#platform/sheets/printed.ts';
import { rowHeight } from './row-height.ts';

export interface SheetColumn {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  /** `#,##0` for whole numbers. */
  readonly format?: string;
}

export type CellValue = string | number | null;

const FONT = { name: 'Times New Roman', size: 12 };
const EDGE = { style: 'thin' as const };
const EDGES = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };

/** A workbook to be printed and filtered: each sheet with its title, a head that stays in sight, and ruled rows. */
export class Workbook {
  readonly #book = new ExcelJS.Workbook();

  constructor(title: string, at: string) {
    this.#book.title = title;
    this.#book.creator = 'Lan Tỏa';
    this.#book.created = new Date(at);
  }

  addSheet(
    name: string,
    title: readonly string[],
    columns: readonly SheetColumn[],
    rows: readonly (readonly CellValue[])[],
  ): void {
    const headRow = title.length + 2;
    const sheet = this.#book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: headRow }] });
    setUpPrinting(sheet, headRow);
    sheet.columns = columns.map(({ width }) => ({ width }));
    for (const [index, line] of title.entries()) {
      sheet.mergeCells(index + 1, 1, index + 1, columns.length);
      const cell = sheet.getCell(index + 1, 1);
      cell.value = line;
      cell.font = { ...FONT, bold: index === 0, italic: index > 0, size: index === 0 ? 14 : 12 };
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
      const width = columns.reduce((sum, column) => sum + column.width, 0);
      sheet.getRow(index + 1).height = rowHeight([
        { text: line, width, isBold: index === 0, size: index === 0 ? 14 : 12 },
      ]);
    }
    this.#writeRow(
      sheet,
      headRow,
      columns,
      columns.map((column) => column.head),
      true,
    );
    for (const [index, row] of rows.entries()) this.#writeRow(sheet, headRow + 1 + index, columns, row, false);
    sheet.autoFilter = { from: { row: headRow, column: 1 }, to: { row: headRow, column: columns.length } };
  }

  #writeRow(
    sheet: ExcelJS.Worksheet,
    number: number,
    columns: readonly SheetColumn[],
    values: readonly CellValue[],
    isHead: boolean,
  ): void {
    sheet.getRow(number).height = rowHeight(
      columns.map(({ width }, index) => ({ text: String(values[index] ?? ''), width, isBold: isHead })),
    );
    for (const [index, column] of columns.entries()) {
      const cell = sheet.getCell(number, index + 1);
      cell.value = values[index] ?? null;
      cell.font = { ...FONT, bold: isHead };
      cell.border = EDGES;
      cell.alignment = {
        wrapText: true,
        vertical: isHead ? 'middle' : 'top',
        horizontal: isHead ? 'center' : (column.align ?? 'left'),
      };
      if (column.format && !isHead) cell.numFmt = column.format;
    }
  }

  async toBuffer(): Promise<Buffer> {
    return Buffer.from(await this.#book.xlsx.writeBuffer());
  }
}
