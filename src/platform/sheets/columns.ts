import { foldForSearch } from '../values/fold.ts';

/** A column of a sheet: its heading in each language, and other headings under which offices send it. */
export interface ImportColumn<K extends string> {
  readonly key: K;
  readonly vi: string;
  readonly en: string;
  readonly also?: readonly string[];
  readonly required?: boolean;
  /** Width in a sheet that we write. */
  readonly width: number;
}

/** One row of a sheet: its number there, and the text of each known column ('' where empty). */
export type ImportLine<K extends string> = Readonly<Record<K, string>> & { readonly row: number };

const MOST_HEAD_ROWS = 30;

/** The sheet as lines under the first row that heads every required column; null where no row does. Empty rows are left out. */
export function linesOf<K extends string>(
  sheet: readonly (readonly string[])[],
  columns: readonly ImportColumn<K>[],
): ImportLine<K>[] | null {
  const headIndex = sheet.slice(0, MOST_HEAD_ROWS).findIndex((row) => {
    const found = placesOf(row, columns);
    return columns.every((column) => !column.required || found.has(column.key));
  });
  if (headIndex < 0) return null;
  const places = placesOf(sheet[headIndex]!, columns);
  return sheet
    .slice(headIndex + 1)
    .map((cells, index) => lineOf(cells, headIndex + index + 2, columns, places))
    .filter((line) => columns.some((column) => line[column.key] !== ''));
}

function placesOf<K extends string>(row: readonly string[], columns: readonly ImportColumn<K>[]): Map<K, number> {
  const headings = row.map(foldForSearch);
  const places = new Map<K, number>();
  for (const column of columns) {
    const known = [column.vi, column.en, ...(column.also ?? [])].map(foldForSearch);
    const index = headings.findIndex((heading) => known.includes(heading));
    if (index >= 0) places.set(column.key, index);
  }
  return places;
}

function lineOf<K extends string>(
  cells: readonly string[],
  row: number,
  columns: readonly ImportColumn<K>[],
  places: ReadonlyMap<K, number>,
): ImportLine<K> {
  const texts = columns.map((column) => {
    const text = cells[places.get(column.key) ?? -1] ?? '';
    return [column.key, text.normalize('NFC').replace(/\s+/g, ' ').trim()] as const;
  });
  return { row, ...(Object.fromEntries(texts) as Record<K, string>) };
}
