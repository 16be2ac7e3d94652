import { lowered } from '../fold.ts';
import { pattern, vn } from './pattern.ts';
import type { Line } from './source.ts';

const ROMAN = /^\s*([IVX]{1,5}|[A-HĐ])\s*[.)]?\s*$/u;
/** `II. Nhóm nhiệm vụ`: the mark of a group with its title. */
export const GROUP = /^\s*(?:[IVX]{1,5}|[A-HĐ])\s*[.)-]\s+\p{L}/u;
const TOTAL = pattern(`^\\s*${vn`(?:tổng cộng|cộng|tổng số|tổng)`}\\s*:?\\s*$`);
/** Longer lines are paragraphs, not cells. */
const LONGEST_CELL = 600;

/** The lines of a head: one for each column, and the line after them. */
export interface HeadLines {
  readonly cells: readonly number[];
  readonly next: number;
  readonly hasNumbers: boolean;
}

/** The lines of one row. */
export interface RowLines {
  /** Line of its number or of its group's mark; -1 where the table has no numbers. */
  readonly number: number;
  readonly cells: readonly number[];
  readonly group: boolean;
}

/** A line with words on it. */
export const filled = (line: Line | undefined): boolean => line !== undefined && line.text.trim() !== '';

/** Rows begin at the lone numbers 1, 2, 3 …; between them stand the cells. */
export function numberedRows(
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
export function plainRows(
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
