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

const GAP = /\s*\|\s*|\t+|\s{3,}/gu;

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
