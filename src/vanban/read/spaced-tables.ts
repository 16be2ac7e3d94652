import type { TableFound } from './cell-lines.ts';
import { rowsOf } from './grid-rows.ts';
import { labelOfHead } from './labels.ts';
import { tidy } from './pattern.ts';
import type { Grid, GridCell, Line } from './source.ts';
import { findHead } from './table-heads.ts';

/** A run of words in a line, parted from the next by two spaces or more. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Row = Piece[][];

/** So many lines may a head take; so many columns may a table of tasks have. */
const [HEAD_LINES, MOST_COLUMNS] = [3, 12];
const STARTS_ROW = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐ])[.)]?$/u;
const GLUED = /^(\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5})[.)]?\s(?=\S)/u;
const TOTAL = /^(?:tổng(?: cộng| số)?|cộng)(?!\p{L})/iu;
const MAY_BEGIN = /^\s*(?:s\.?tt|tt|số\s?tt)/iu;
const NUMBERS = /^(?:stt|tt|s\.?tt|số\s?tt)\.?$/iu;

function piecesOf(line: Line): Piece[] {
  return [...line.text.matchAll(/\S+(?:\s\S+)*/gu)].map((match) => ({
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
    text: match[0],
  }));
}

/**
 * A table whose columns are parted by spaces alone, as a typewriter or a flattened page leaves it: a head that numbers its
 * rows and names who is in charge, then rows that begin with a number. What stands below a cell in its column belongs to it.
 */
export function spacedTable(
  text: string,
  lines: readonly Line[],
  first: number,
  isOpen: (line: number) => boolean,
): TableFound | null {
  if (!MAY_BEGIN.test((lines[first] as Line).text)) return null;
  const head = piecesOf(lines[first] as Line);
  const own = head[0];
  if (!own || head.length < 3 || head.length > MOST_COLUMNS || !NUMBERS.test(own.text)) return null;
  if ((lines[first] as Line).text.includes('|') || head.some((piece) => piece.text.length > 60)) return null;
  const starts = head.map((piece) => piece.start - (lines[first] as Line).start);
  const rows: Row[] = [head.map((piece) => [piece])];
  let at = first + 1;
  let blank = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (!isOpen(at) || line.table !== null) break;
    const pieces = numbered(piecesOf(line), head.length);
    if (pieces.length === 0) {
      blank += 1;
      if (blank > 1) break;
      continue;
    }
    // The head again, behind a page break.
    if (rows.length > 1 && NUMBERS.test(pieces[0]?.text ?? '')) {
      if (line.text.trim() === (lines[first] as Line).text.trim()) continue;
      break;
    }
    const begins = pieces.length > 1 && [STARTS_ROW, TOTAL].some((regex) => regex.test(pieces[0]?.text ?? ''));
    const isHead = rows.length === 1 && at - first < HEAD_LINES && !begins;
    const goesOn = /^\s{2}/u.test(line.text) || pieces.length > 1;
    if (begins) {
      rows.push(placed(pieces, starts, line, head.length));
      // What the head is shows with the first row: no table is walked through in vain.
      if (rows.length === 2 && !isOfTasks(gridOf(text, rows, head.length, lines[first] as Line))) return null;
    } else if ((rows.length > 1 || isHead) && goesOn && blank === 0) extend(rows.at(-1) as Row, pieces, starts, line);
    else break;
    blank = 0;
  }
  if (rows.length < 2) return null;
  const grid = gridOf(text, rows, head.length, lines[first] as Line);
  return { grid, next: endOf(lines, first, at) };
}

const isOfTasks = (grid: Grid): boolean =>
  grid.cells.some((cell) => cell.row === 0 && isWho(cell.text)) && findHead(rowsOf(grid), grid.columns) !== null;

const isWho = (text: string): boolean => ['lead', 'coordinating'].includes(labelOfHead(text) ?? '');

/** `1 Xây dựng chuyên trang   Sở Ngoại vụ`: one space behind the number. */
function numbered(pieces: readonly Piece[], columns: number): Piece[] {
  const [first, ...rest] = pieces;
  const number = first && pieces.length < columns ? GLUED.exec(first.text)?.[0] : undefined;
  if (!first || number === undefined || rest.length === 0) return [...pieces];
  const cut = first.start + number.length;
  return [
    { start: first.start, end: first.start + number.trimEnd().length, text: number.trim() },
    { start: cut, end: first.end, text: first.text.slice(number.length) },
    ...rest,
  ];
}

/** A full row by its order, one with empty places by where its pieces stand. */
function placed(pieces: readonly Piece[], starts: readonly number[], line: Line, columns: number): Row {
  const row: Row = Array.from({ length: columns }, () => []);
  if (pieces.length === columns) for (const [column, piece] of pieces.entries()) row[column]?.push(piece);
  else extend(row, pieces, starts, line);
  return row;
}

function extend(row: Row, pieces: readonly Piece[], starts: readonly number[], line: Line): void {
  for (const piece of pieces) {
    const offset = piece.start - line.start;
    const column = starts.findLastIndex((start) => start <= offset + 2);
    row[Math.max(0, column)]?.push(piece);
  }
}

function gridOf(text: string, rows: readonly Row[], columns: number, first: Line): Grid {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((pieces, column): GridCell[] => {
      const [begin, end] = [pieces[0], pieces.at(-1)];
      if (!begin || !end) return [];
      const whole = pieces.map((piece) => tidy(piece.text)).join(' ');
      const cell = { row: at, column, rowSpan: 1, columnSpan: 1, start: begin.start, end: end.end };
      if (pieces.length === 1) return [{ ...cell, text: text.slice(begin.start, end.end) }];
      let offset = 0;
      const places = pieces.map((piece) => {
        const place = { at: offset, start: piece.start };
        offset += tidy(piece.text).length + 1;
        return place;
      });
      return [{ ...cell, text: whole, places }];
    }),
  );
  const end = cells.reduce((most, cell) => Math.max(most, cell.end), first.end);
  return { cells, rows: rows.length, columns, start: first.start, end, guessed: true };
}

function endOf(lines: readonly Line[], first: number, at: number): number {
  let end = at;
  while (end > first + 1 && lines[end - 1]?.text.trim() === '') end -= 1;
  return end;
}
