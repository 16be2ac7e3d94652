import type { NameIndex } from './agency-names.ts';
import { readCellLines, type TableFound } from './cell-lines.ts';
import { rowsOf } from './grid-rows.ts';
import { labelOfHead } from './labels.ts';
import type { Grid, GridCell, Line } from './source.ts';
import { spacedTable } from './spaced-tables.ts';
import { findHead } from './table-heads.ts';

/** Tables typed or pasted as text, and the lines they take up: no paragraph may be made of those. */
export interface TextTables {
  readonly grids: readonly Grid[];
  readonly lines: ReadonlySet<number>;
}

/** Finds tables of tasks made of pipes, of tabs, of spaces, or of one cell to a line. `isOpen` tells which lines may belong to one. */
export function readTextTables(
  text: string,
  lines: readonly Line[],
  isOpen: (line: number) => boolean,
  index: NameIndex,
): TextTables {
  const grids: Grid[] = [];
  const taken = new Set<number>();
  let at = 0;
  while (at < lines.length) {
    const found = isOpen(at)
      ? (ruledTable(text, lines, at, isOpen) ??
        spacedTable(text, lines, at, isOpen) ??
        readCellLines(text, lines, at, isOpen, index))
      : null;
    if (!found) {
      at += 1;
      continue;
    }
    grids.push(found.grid);
    for (let line = at; line < found.next; line++) taken.add(line);
    at = found.next;
  }
  return { grids, lines: taken };
}

const RULE = /^[\s|+:=_-]+$/u;

function signOf(line: string): '|' | '\t' | null {
  if (line.split('|').length > 3 || /^\s*\|.*\|/u.test(line)) return '|';
  return line.split('\t').length > 2 ? '\t' : null;
}

/** Rows whose cells are parted by pipes or tabs; a row whose cells are broken into lines goes on until it is full. */
function ruledTable(
  text: string,
  lines: readonly Line[],
  first: number,
  isOpen: (line: number) => boolean,
): TableFound | null {
  const sign = signOf(lines[first]?.text ?? '');
  if (sign === null || !mayBeHead(lines, first, sign)) return null;
  // The head stands among the first rows: a long run of rows without one is looked at only so far.
  const probe = ruledRows(lines, first, Math.min(lines.length, first + 24), sign, isOpen);
  const head = gridOf(text, probe.rows, lines[first] as Line);
  if (probe.rows.length < 2 || !findHead(rowsOf(head), head.columns)) return null;
  const { rows, at } = ruledRows(lines, first, lines.length, sign, isOpen);
  return { grid: gridOf(text, rows, lines[first] as Line), next: trimmedEnd(lines, first, at) };
}

function ruledRows(
  lines: readonly Line[],
  first: number,
  limit: number,
  sign: string,
  isOpen: (line: number) => boolean,
): { readonly rows: Piece[][]; readonly at: number } {
  const width = cellsBetween(lines[first] as Line, sign).length;
  const rows: Piece[][] = [];
  let at = first;
  let blank = 0;
  for (; at < limit; at++) {
    const line = lines[at] as Line;
    if (!isOpen(at)) break;
    if (line.text.trim() === '') {
      blank += 1;
      if (blank > 1) break;
      continue;
    }
    if (RULE.test(line.text)) continue;
    const last = rows.at(-1);
    const pieces = line.text.includes(sign) ? cellsBetween(line, sign) : [];
    const isFull = !last || last.length >= width;
    if (pieces.length === 0 && (isFull || blank > 0)) break;
    blank = 0;
    if (!isFull && last.length + Math.max(0, pieces.length - 1) <= width && !startsRow(line.text, sign))
      joinTo(last, pieces, line);
    else rows.push(pieces);
  }
  return { rows, at };
}

/** Somebody is named in charge at the head of a column: in the first line, or in the second of a head over two. */
function mayBeHead(lines: readonly Line[], first: number, sign: string): boolean {
  return lines.slice(first, first + 2).some((line) =>
    cellsBetween(line, sign).some(({ start, end }) => {
      const kind = labelOfHead(line.text.slice(start - line.start, end - line.start));
      return kind === 'lead' || kind === 'coordinating';
    }),
  );
}

const startsRow = (text: string, sign: string): boolean =>
  (sign === '|' && /^\s*\|/u.test(text)) || /^\s*(?:\d{1,3}|[IVX]{1,5})[.)]?\s*[|\t]/u.test(text);

interface Piece {
  readonly start: number;
  readonly end: number;
}

function cellsBetween(line: Line, sign: string): Piece[] {
  const lead = sign === '|' ? (/^\s*\|/u.exec(line.text)?.[0].length ?? 0) : 0;
  const tail = sign === '|' ? (/\|\s*$/u.exec(line.text)?.[0].length ?? 0) : 0;
  const body = line.text.slice(lead, line.text.length - tail);
  const pieces: Piece[] = [];
  let from = line.start + lead;
  for (const part of body.split(sign)) {
    pieces.push({ start: from, end: from + part.length });
    from += part.length + 1;
  }
  return pieces;
}

/** The first piece goes on with the last cell of the row above. */
function joinTo(row: Piece[], pieces: readonly Piece[], line: Line): void {
  const last = row.pop();
  const first = pieces[0] ?? { start: line.start, end: line.end };
  row.push({ start: last?.start ?? first.start, end: first.end }, ...pieces.slice(1));
}

function gridOf(text: string, rows: readonly (readonly Piece[])[], first: Line): Grid {
  const cells: GridCell[] = [];
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const [row, pieces] of rows.entries()) {
    for (const [column, piece] of pieces.entries()) {
      const raw = text.slice(piece.start, piece.end);
      const kept = raw.trim();
      if (kept === '') continue;
      const start = piece.start + raw.indexOf(kept);
      cells.push({ row, column, rowSpan: 1, columnSpan: 1, start, end: start + kept.length, text: kept });
    }
  }
  const end = cells.reduce((most, cell) => Math.max(most, cell.end), first.end);
  return { cells, rows: rows.length, columns, start: first.start, end, guessed: true };
}

function trimmedEnd(lines: readonly Line[], first: number, at: number): number {
  let end = at;
  while (end > first + 1 && lines[end - 1]?.text.trim() === '') end -= 1;
  return end;
}
