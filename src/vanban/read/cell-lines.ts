import { lowered } from '../fold.ts';
import type { NameIndex } from './agency-names.ts';
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
const ROMAN = /^\s*([IVX]{1,5}|[A-HĐ])\s*[.)]?\s*$/u;
const GROUP = /^\s*(?:[IVX]{1,5}|[A-HĐ])\s*[.)-]\s+\p{L}/u;
const TOTAL = pattern(`^\\s*${vn`(?:tổng cộng|cộng|tổng số|tổng)`}\\s*:?\\s*$`);
/** `Thời gian: quý II` is a label with its value, no head of a column. */
const HAS_VALUE = /:(?![^()]*\))|[;.]\s*$/u;
/** Longer lines are paragraphs, not cells. */
const LONGEST_CELL = 600;
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

interface HeadLines {
  readonly cells: readonly number[];
  readonly next: number;
  readonly hasNumbers: boolean;
}

interface RowLines {
  /** Line of its number or of its group's mark; -1 where the table has no numbers. */
  readonly number: number;
  readonly cells: readonly number[];
  readonly group: boolean;
}

const filled = (line: Line | undefined): boolean => line !== undefined && line.text.trim() !== '';

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

/** Rows begin at the lone numbers 1, 2, 3 …; between them stand the cells. */
function numberedRows(
  lines: readonly Line[],
  head: HeadLines,
  isOpen: (line: number) => boolean,
): { rows: RowLines[]; next: number } {
  const rows: RowLines[] = [];
  const most = (head.cells.length - 1) * 4 + 4;
  let expected = 1;
  let at = head.next;
  let end = at;
  while (at < lines.length) {
    const line = lines[at] as Line;
    if (!filled(line)) {
      at += 1;
      continue;
    }
    const isNumber = numberIn(line.text) === expected || (numberIn(line.text) === 1 && rows.at(-1)?.group === true);
    if (isNumber) expected = (numberIn(line.text) ?? 0) + 1;
    const isGroup = !isNumber && opensGroup(lines, at, expected);
    if (!isNumber && !isGroup) break;
    const taken = cellsFrom(lines, at, isGroup, expected, isOpen, most, rows);
    rows.push({ number: at, cells: taken.cells, group: isGroup });
    at = taken.next;
    end = at;
    if (taken.closed) break;
  }
  return { rows, next: end };
}

const numberIn = (text: string): number | null => {
  const match = /^\s*(\d{1,3})\s*[.)]?\s*$/u.exec(text);
  return match?.[1] ? Number(match[1]) : null;
};

/** `II` or `II. Nhóm nhiệm vụ`, where the next number of the list follows soon. */
function opensGroup(lines: readonly Line[], at: number, expected: number): boolean {
  const text = lines[at]?.text ?? '';
  if (!ROMAN.test(text) && !GROUP.test(text)) return false;
  let seen = 0;
  for (let next = at + 1; next < lines.length && seen < 4; next++) {
    if (!filled(lines[next])) continue;
    seen += 1;
    const number = numberIn(lines[next]?.text ?? '');
    if (number === expected || number === 1) return true;
  }
  return false;
}

function cellsFrom(
  lines: readonly Line[],
  from: number,
  isGroup: boolean,
  expected: number,
  isOpen: (line: number) => boolean,
  most: number,
  rows: readonly RowLines[],
): { cells: number[]; next: number; closed: boolean } {
  const cells: number[] = [];
  const usual = Math.max(0, ...rows.filter((row) => !row.group).map((row) => row.cells.length));
  let at = from + 1;
  if (isGroup && GROUP.test(lines[from]?.text ?? '')) return { cells: [from], next: at, closed: false };
  for (; at < lines.length && cells.length < (isGroup ? 1 : most); at++) {
    const line = lines[at] as Line;
    if (!filled(line)) continue;
    if (numberIn(line.text) === expected && (cells.length > 1 || isGroup)) break;
    if (cells.length > 0 && opensGroup(lines, at, expected)) break;
    if (TOTAL.test(lowered(line.text))) return { cells, next: afterTotal(lines, at), closed: true };
    const ends =
      !isOpen(at) ||
      line.text.length > LONGEST_CELL ||
      /^\s*(?:[IVX]{1,5}\.|\d{1,2}\.|Điều \d)\s+\p{L}/u.test(line.text);
    // The last row has no next number to end it: it is not longer than the longest before.
    if (ends || (usual > 0 && wholeCells(lines, cells) >= usual && !moreRows(lines, at, expected)))
      return { cells, next: at, closed: true };
    cells.push(at);
  }
  return { cells, next: at, closed: false };
}

/** A line that ends in a semicolon is a part of the next one's cell. */
const wholeCells = (lines: readonly Line[], cells: readonly number[]): number =>
  cells.filter((line) => !/[;,]\s*$/u.test(lines[line]?.text ?? '')).length;

/** Does the next number stand within reach? */
function moreRows(lines: readonly Line[], from: number, expected: number): boolean {
  let seen = 0;
  for (let at = from; at < lines.length && seen < 24; at++) {
    if (!filled(lines[at])) continue;
    seen += 1;
    if (numberIn(lines[at]?.text ?? '') === expected) return true;
  }
  return false;
}

/** `Tổng cộng` and the sum on the next line. */
function afterTotal(lines: readonly Line[], at: number): number {
  let next = at + 1;
  while (next < lines.length && !filled(lines[next])) next += 1;
  return /^[\s\d.,]+$/u.test(lines[next]?.text ?? 'x') ? next + 1 : at + 1;
}

/** Without numbers every row has as many lines as the head. */
function plainRows(
  lines: readonly Line[],
  head: HeadLines,
  isOpen: (line: number) => boolean,
): { rows: RowLines[]; next: number } {
  const rows: RowLines[] = [];
  const width = head.cells.length;
  let at = head.next;
  let end = at;
  for (;;) {
    const cells: number[] = [];
    while (at < lines.length && cells.length < width) {
      const line = lines[at] as Line;
      if (filled(line)) {
        if (!isOpen(at) || line.text.length > LONGEST_CELL || /^\s*[IVX]{1,5}\.\s/u.test(line.text)) break;
        cells.push(at);
      }
      at += 1;
    }
    if (cells.length < width) break;
    rows.push({ number: -1, cells, group: false });
    end = at;
  }
  return { rows, next: end };
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
