import { lowered } from '../fold.ts';
import type { NameIndex } from './agency-names.ts';
import { agenciesAt } from './agencies.ts';
import { pattern, vn } from './pattern.ts';
import type { ColumnKind } from './table-heads.ts';

const TIME = pattern(
  `^\\s*(?:${vn`(?:trước|trong|từ|đến|hết|cả|cuối|đầu|chậm nhất|hằng|hàng|thường xuyên|định kỳ|quý|quí|tháng|năm|ngày|giai đoạn|6 tháng|theo)`}(?![\\p{L}])|\\d{1,2}\\s?/\\s?\\d{1,4}|20\\d{2})`,
);
const MONEY = /^\s*(?:[\d.,]+(?:\s*(?:triệu|tỷ|tỉ|đồng|nghìn|trđ)\p{L}*.*)?|[-–—]|lồng ghép.*|xã hội.*)$/iu;
const COUNTED = pattern(`^\\s*(?:≥|>=|>|${vn`tối thiểu|ít nhất|khoảng`})?\\s*\\d[\\d.]*\\s+\\p{L}`);
const SAME = /^-?\s*(?:nt|như trên)\s*-?$/iu;

/** How well a line fits a column. */
function fit(text: string, kind: ColumnKind, index: NameIndex): number {
  const low = lowered(text);
  switch (kind) {
    case 'lead':
    case 'coordinating':
      return SAME.test(text) ? 1 : isAgencies(text, index) ? 3 : -3;
    case 'time':
      return TIME.test(low) && text.length < 90 ? 3 : -2;
    case 'money':
      return MONEY.test(text) ? 2.5 : -3;
    case 'quantity':
      return /^[\d.,\s-]+$/u.test(text) ? 2 : -2;
    case 'product':
      return COUNTED.test(low) ? 2.2 : isAgencies(text, index) || TIME.test(low) ? -1.5 : 0.2;
    case 'content':
      return isAgencies(text, index) || MONEY.test(text) ? -2 : 1.5;
    case 'source':
    case 'unit':
    case 'number':
    case 'when':
    case 'aside':
    case 'other':
      return 0;
  }
}

function isAgencies(text: string, index: NameIndex): boolean {
  const found = agenciesAt(text, 0, index, false);
  return (
    found.agencies.length > 0 &&
    found.agencies.every((one) => one.confidence >= 0.8) &&
    text.slice(found.end).trim().length < 4
  );
}

const EMPTY = 0.4;
const MORE = 0.6;
const GOES_ON = 1.5;

/**
 * Places lines in columns, in order, so that each fits best: a column may stay empty or take several lines.
 * Returns the column of each line.
 */
export function placeCells(lines: readonly string[], kinds: readonly ColumnKind[], index: NameIndex): number[] {
  const width = kinds.length;
  if (lines.length === width) return lines.map((_, at) => at);
  const score = lines.map((line) => kinds.map((kind) => fit(line, kind, index)));
  // best[line][column]: the best sum with this line in this column.
  const best: number[][] = [];
  const from: number[][] = [];
  for (const [line, fits] of score.entries()) {
    best.push([]);
    from.push([]);
    for (let column = 0; column < width; column++) {
      let [most, chosen] = line === 0 ? [-EMPTY * column, -1] : [Number.NEGATIVE_INFINITY, 0];
      for (let before = 0; line > 0 && before <= column; before++) {
        // A line that ends in a semicolon goes on with the next one in its own cell.
        const goesOn = /[;,]\s*$/u.test(lines[line - 1] ?? '') ? GOES_ON : 0;
        const step = before === column ? goesOn - MORE : -goesOn - EMPTY * (column - before - 1);
        const sum = (best[line - 1]?.[before] ?? 0) + step;
        if (sum > most) [most, chosen] = [sum, before];
      }
      best[line]?.push(most + (fits[column] ?? 0));
      from[line]?.push(chosen);
    }
  }
  return traced(best, from, width);
}

function traced(best: readonly (readonly number[])[], from: readonly (readonly number[])[], width: number): number[] {
  const last = best.length - 1;
  let column = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < width; at++) {
    const sum = (best[last]?.[at] ?? 0) - EMPTY * (width - 1 - at);
    if (sum > most) [most, column] = [sum, at];
  }
  const places: number[] = [];
  for (let line = last; line >= 0; line--) {
    places.unshift(column);
    column = Math.max(0, from[line]?.[column] ?? 0);
  }
  return places;
}
