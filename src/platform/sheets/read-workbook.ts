import ExcelJS from 'exceljs';
import { unzipSync, zipSync, type Unzipped } from 'fflate';
import { refuse } from '../errors.ts';
import { linesOf, type ImportColumn, type ImportLine } from './columns.ts';

const MOST_ROWS = 2000;
const MOST_UNPACKED = 60 * 1024 * 1024;
const MOST_COLUMNS = 60;

/**
 * Reads the lines of a workbook's first sheet that has the columns. Refuses what is no workbook, has no such sheet, or more than `mostRows`.
 * @param numberText how a cell that holds a number reads; as programs write it (`1.245`) where left out.
 */
export async function readWorkbook<K extends string>(
  bytes: Uint8Array,
  columns: readonly ImportColumn<K>[],
  mostRows = MOST_ROWS,
  numberText: (value: number) => string = String,
): Promise<ImportLine<K>[]> {
  const book = await openWorkbook(bytes);
  const lines = book.worksheets
    .map((sheet) => linesOf(textsOf(sheet, mostRows, numberText), columns))
    .find((found) => found !== null);
  if (!lines) {
    const wanted = columns.filter((column) => column.required).map((column) => `“${column.vi}”`);
    refuse('errors.sheet-no-head-row', { columns: wanted.join(', ') });
  }
  if (lines.length === 0) refuse('errors.sheet-no-rows');
  if (lines.length > mostRows) refuse('errors.sheet-too-many-rows', { limit: mostRows });
  return lines;
}

async function openWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const parts = unpack(bytes);
  if (!parts) refuse('errors.sheet-not-a-workbook');
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(zipSync(parts, { level: 0 }).buffer as ArrayBuffer);
  } catch {
    refuse('errors.sheet-not-a-workbook');
  }
  if (book.worksheets.length === 0) refuse('errors.sheet-not-a-workbook');
  return book;
}

/**
 * The parts of a workbook; null where it is none. A small file may unpack into gigabytes: no part gets more room than the
 * archive says it needs, and what the archive says is bounded. The library for workbooks would believe the bytes instead.
 */
function unpack(bytes: Uint8Array): Unzipped | null {
  let size = 0;
  const fits = (file: { readonly originalSize: number }): boolean => {
    size += file.originalSize;
    if (size > MOST_UNPACKED) throw new RangeError('too large once unpacked');
    return true;
  };
  try {
    return unzipSync(bytes, { filter: fits });
  } catch {
    return null; // no archive, a damaged one, or one that would not fit: refused in the same words
  }
}

function textsOf(sheet: ExcelJS.Worksheet, mostRows: number, numberText: (value: number) => string): string[][] {
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (number > mostRows + 100) return;
    const width = Math.min(row.cellCount, MOST_COLUMNS);
    rows[number - 1] = Array.from({ length: width }, (_, index) => textOf(row.getCell(index + 1), numberText));
  });
  return Array.from(rows, (row) => row ?? []);
}

function textOf(cell: ExcelJS.Cell, numberText: (value: number) => string): string {
  // A formula shows what it came to.
  const value = cell.formula === undefined ? cell.value : cell.result;
  if (value instanceof Date) return dayOf(value);
  if (typeof value === 'number') return numberText(value);
  return cell.text;
}

/** Dates of a sheet have no zone; exceljs gives them as UTC. */
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
