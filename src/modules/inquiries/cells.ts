import type { CellValue } from 'exceljs';
import { typedEntry } from './entry.ts';
import type { Field } from './field.ts';

/** Number formats of a workbook, by kind of column. */
export const CELL_FORMATS: Partial<Record<Field['kind'], string>> = {
  number: '#,##0.####',
  money: '#,##0',
  day: 'dd/mm/yyyy',
};

/** A kept value as a cell of its type: numbers to count with, days as days; everything else as words. Files by their name. */
export function cellOf(field: Field, kept: string | undefined, nameOfFile: (id: string) => string): CellValue {
  if (kept === undefined) return null;
  if (field.kind === 'number' || field.kind === 'money') return Number(kept);
  // Sheets know no zone: midnight UTC is the day itself.
  if (field.kind === 'day') return new Date(`${kept}T00:00:00Z`);
  return field.kind === 'file' ? nameOfFile(kept) : typedEntry(field, kept);
}

/** A number of a cell as people here write it: `1245.5` → `1245,5`. The last bits of a computed one are noise, as the sheet shows too. */
export const numberText = (value: number): string => String(Number(value.toPrecision(15))).replace('.', ',');
