import type { Span } from '../document.ts';
import { rowsOf, type GridRow, type Place } from './grid-rows.ts';
import { labelOfHead } from './labels.ts';
import { numberOf } from './money.ts';
import { pattern, vn } from './pattern.ts';
import type { Grid } from './source.ts';

/** A column of money whose rows do not make the sum that the table states. Numbers in the unit of the column. */
export interface WrongSum {
  readonly head: string;
  readonly sum: number;
  readonly total: number;
  /** Where the stated sum stands. */
  readonly span: Span;
}

const TOTAL = pattern(
  `^(?:${vn`tổng(?: (?:cộng|số|kinh phí|chi phí|dự toán|nhu cầu))*`})(?:\\s*\\([^()]*\\))?\\s*[:.]?$`,
);
const SUBTOTAL = pattern(`^(?:${vn`tổng|cộng`})(?![\\p{L}])`);
const NUMBER = /^\d[\d.,\s]*$/u;
const HEAD_ROWS = 6;

/** The sums of a text's tables that do not add up. A table whose sums cannot be told apart for sure gives none. */
export function wrongSums(grids: readonly Grid[]): WrongSum[] {
  return grids.flatMap((grid) => {
    const heads = grid.cells.filter((cell) => cell.row < HEAD_ROWS && labelOfHead(cell.text) === 'money');
    if (heads.length === 0) return [];
    const rows = rowsOf(grid);
    const seen = new Set<number>();
    return heads.flatMap((head) =>
      Array.from({ length: head.columnSpan }, (_, at) => head.column + at).flatMap((column) => {
        if (seen.has(column)) return [];
        seen.add(column);
        return wrongSumIn(rows, column, head.row, head.text) ?? [];
      }),
    );
  });
}

function wrongSumIn(rows: readonly GridRow[], column: number, headRow: number, head: string): WrongSum | null {
  const body = rows.slice(headRow + 1);
  const totals = body.filter((row) => row.some((place) => place !== null && place.own && TOTAL.test(place.low)));
  const stated = totals.length === 1 ? totals[0]?.[column] : undefined;
  if (!stated || !stated.own || !NUMBER.test(stated.text)) return null;
  const counted = body.filter(
    (row) => row !== totals[0] && !row.some((place) => place !== null && SUBTOTAL.test(place.low)),
  );
  const money = counted.flatMap((row) => moneyIn(row, column) ?? []);
  // A single row is the sum itself, or the sum is of something else.
  if (money.length < 2) return null;
  const readings = [numberOf, withCommas].map((worth) => ({
    total: worth(stated.text),
    sums: [leaves(money), groups(money)].map((of) => of.reduce((sum, one) => sum + worth(one.place.text), 0)),
    slack: money.some((one) => !Number.isInteger(worth(one.place.text))) ? money.length * 0.05 : 0.001,
  }));
  if (readings.some(({ total, sums, slack }) => sums.some((sum) => Math.abs(sum - total) <= slack))) return null;
  const { total, sums } = readings[0] as (typeof readings)[number];
  const sum = Math.round((sums[0] ?? 0) * 100) / 100;
  if (!Number.isFinite(sum) || !Number.isFinite(total)) return null;
  return { head, sum, total, span: [stated.cell.start, Math.max(stated.cell.end, stated.cell.start + 1)] };
}

interface MoneyRow {
  readonly mark: string;
  readonly place: Place;
}

function moneyIn(row: GridRow, column: number): MoneyRow | null {
  const place = row[column];
  if (!place || !place.own || !NUMBER.test(place.text)) return null;
  const mark = (row[0]?.text ?? '').replace(/[.)\s]+$/u, '');
  return { mark: column === 0 ? '' : mark, place };
}

const GROUP = /^(?:[IVX]{1,5}|[A-HĐ])$/u;

/** Rows that hold no others: neither `I`, nor `1` above `1.1`. */
function leaves(rows: readonly MoneyRow[]): readonly MoneyRow[] {
  const own = rows.filter((one, at) => {
    const next = rows[at + 1]?.mark ?? '';
    const holds =
      one.mark !== '' &&
      (next.startsWith(`${one.mark}.`) || (/^\d+$/u.test(one.mark) && /^(?:[a-zđ]|-|\+)$/u.test(next)));
    return !GROUP.test(one.mark) && !holds;
  });
  return own.length > 0 ? own : rows;
}

/** Rows of the highest kind: `A` and `B`, else `I` and `II`, else `1`, `2`. */
function groups(rows: readonly MoneyRow[]): readonly MoneyRow[] {
  for (const kind of [/^[A-HĐ]$/u, /^[IVX]{1,5}$/u, /^\d{1,3}$/u]) {
    const own = rows.filter((one) => kind.test(one.mark));
    if (own.length > 1) return own;
  }
  return rows;
}

/** `1,500` as one thousand five hundred, for tables that part thousands by commas. */
const withCommas = (text: string): number => Number(text.replace(/\s/g, '').replace(/,/g, ''));

/** `1.850`, `12,5`: how the office writes a number. */
export const officeNumber = (value: number): string => {
  const [whole = '0', rest] = String(value).split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, '.') + (rest ? `,${rest}` : '');
};
