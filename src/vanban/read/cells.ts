import { lowered } from '../fold.ts';
import type { Line } from './source.ts';

/** A piece of a line that stands in a column of its own. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly low: string;
  readonly line: number;
  /** Place among the pieces of its line. */
  readonly column: number;
}

const GAP = /\s*\|\s*|\t+|\s{3,}|\s*[-–—_*]{4,}\s*/gu;
/** A place left blank for the signature is no gap between columns: `ngày      tháng 9`, `Số:      /KH-UBND`. */
const BLANK_BEFORE = /(?:ng[àa]y|th[áa]ng|n[ăa]m|s[ốo]\s*:?)$/iu;
const BLANK_AFTER = /^(?:th[áa]ng|n[ăa]m|\/|-\s?\p{Lu}{2}|20)/iu;

/** Columns that were flattened by pipes, tabs or spaces, as pieces with their places. */
export function cellsOf(line: Line, index: number): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = line.text.slice(from, to);
    const text = raw.trim();
    if (!text) return;
    const start = line.start + from + raw.indexOf(text);
    cells.push({ start, end: start + text.length, text, low: lowered(text), line: index, column: cells.length });
  };
  for (const gap of line.text.matchAll(GAP)) {
    const after = line.text.slice(gap.index + gap[0].length, gap.index + gap[0].length + 8);
    if (
      gap[0].trim() === '' &&
      BLANK_AFTER.test(after) &&
      BLANK_BEFORE.test(line.text.slice(from, gap.index).slice(-8))
    )
      continue;
    push(gap.index);
    from = gap.index + gap[0].length;
  }
  push(line.text.length);
  return cells;
}

/** Cuts a cell in two at an offset of its text; an empty part is left out. */
export function cutCell(cell: Cell, at: number): Cell[] {
  const parts = [cell.text.slice(0, at), cell.text.slice(at)];
  let from = 0;
  const cells: Cell[] = [];
  for (const [column, raw] of parts.entries()) {
    const text = raw.trim();
    const start = cell.start + from + raw.indexOf(text);
    from += raw.length;
    if (text)
      cells.push({ ...cell, start, end: start + text.length, text, low: lowered(text), column: cell.column + column });
  }
  return cells;
}
