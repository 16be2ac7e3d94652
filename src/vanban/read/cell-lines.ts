import { lowered } from '../fold.ts';
import type { NameIndex } from './agency-names.ts';
import { filled, GROUP, numberedRows, plainRows, type HeadLines, type RowLines } from './cell-line-rows.ts';
import { placeCells } from './cell-places.ts';
import { isWholeLabel, labelOfHead } from './labels.ts';
import { pattern, vn } from './pattern.ts';
import type { Grid, GridCell, Line } from './source.ts';
import { rowsOf } from './grid-rows.ts';
import { findHead, type TableHead } from './table-heads.ts';

/** A table with the first line after it. */
export interface TableFound {
  readonly grid: Grid;
  readonly next: number;
}

const NUMBER_HEAD = pattern(`^\\s*(?:stt|tt|${vn`số tt|số thứ tự`})\\.?\\s*$`);
const FIRST_NUMBER = /^\s*(?:0?1|I|A)\s*[.)]?\s*$/u;
/** `Thời gian: quý II` is a label with its value, no head of a column. */
const HAS_VALUE = /:(?![^()]*\))|[;.]\s*$/u;
const LONGEST_HEAD = 80;
const MOST_HEADS = 14;

/** A table pasted from a web page, one cell to a line, from its head at a line; null where none begins there. */
export function readCellLines(
  text: string,
  lines: readonly Line[],
  first: number,
  isOpen: (line: number) => boolean,
  index: NameIndex,
): TableFound | null {
  const head = headAt(lines, first, isOpen);
  if (!head) return null;
  const rows = head.hasNumbers ? numberedRows(lines, head, isOpen) : plainRows(lines, head, isOpen);
  if (rows.rows.length === 0) return null;
  const cells: GridCell[] = head.cells.map((line, column) => cellOf(text, lines, [line], 0, column, 1));
  const probe = { cells, rows: 1, columns: head.cells.length, start: 0, end: 1, guessed: true };
  const table = findHead(rowsOf(probe), head.cells.length);
  if (!table) return null;
  for (const [at, row] of rows.rows.entries()) cells.push(...cellsOfRow(text, lines, row, at + 1, table, index));
  const start = lines[first]?.start ?? 0;
  const end = cells.reduce((most, cell) => Math.max(most, cell.end), start);
  return {
    grid: { cells, rows: rows.rows.length + 1, columns: head.cells.length, start, end, guessed: true },
    next: rows.next,
  };
}

function headAt(lines: readonly Line[], first: number, isOpen: (line: number) => boolean): HeadLines | null {
  const opening = lines[first]?.text ?? '';
  if (!filled(lines[first]) || opening.length > LONGEST_HEAD) return null;
  const hasNumbers = NUMBER_HEAD.test(lowered(opening));
  if (!hasNumbers && !isWholeLabel(opening)) return null;
  const cells: number[] = [];
  let at = first;
  for (; at < lines.length && cells.length <= MOST_HEADS; at++) {
    const line = lines[at] as Line;
    if (!filled(line)) continue;
    if (hasNumbers ? FIRST_NUMBER.test(line.text) || GROUP.test(line.text) : !isWholeLabel(line.text)) break;
    if (line.text.length > LONGEST_HEAD || !isOpen(at) || HAS_VALUE.test(line.text)) return null;
    cells.push(at);
  }
  const kinds = cells.map((line) => labelOfHead(lines[line]?.text ?? ''));
  const isHead = cells.length >= 3 && cells.length <= MOST_HEADS && kinds.includes('lead');
  const rest = kinds.filter((kind) => kind !== null && kind !== 'lead').length;
  return isHead && rest >= (hasNumbers ? 1 : 2) ? { cells, next: at, hasNumbers } : null;
}

function cellsOfRow(
  text: string,
  lines: readonly Line[],
  row: RowLines,
  at: number,
  head: TableHead,
  index: NameIndex,
): GridCell[] {
  const width = head.columns.length;
  if (row.group) return row.cells.slice(0, 1).map((line) => cellOf(text, lines, [line], at, 0, width));
  if (row.number < 0) return row.cells.map((line, column) => cellOf(text, lines, [line], at, column, 1));
  const numbers = head.columns.findIndex((column) => column.kind === 'number');
  const kinds = head.columns.flatMap((column, place) => (place === numbers ? [] : [{ kind: column.kind, place }]));
  const words = row.cells.map((line) => lines[line]?.text.trim() ?? '');
  const places = placeCells(
    words,
    kinds.map((one) => one.kind),
    index,
  );
  const cells = [cellOf(text, lines, [row.number], at, Math.max(0, numbers), 1)];
  for (const [column, { place }] of kinds.entries()) {
    const own = row.cells.filter((_, word) => places[word] === column);
    if (own.length > 0) cells.push(cellOf(text, lines, own, at, place, 1));
  }
  return cells;
}

function cellOf(
  text: string,
  lines: readonly Line[],
  own: readonly number[],
  row: number,
  column: number,
  columnSpan: number,
): GridCell {
  const [first, last] = [lines[own[0] ?? 0], lines[own.at(-1) ?? 0]];
  const raw = text.slice(first?.start ?? 0, last?.end ?? 0);
  const kept = raw.trim();
  const start = (first?.start ?? 0) + raw.indexOf(kept);
  return { row, column, rowSpan: 1, columnSpan, start, end: start + kept.length, text: kept };
}
