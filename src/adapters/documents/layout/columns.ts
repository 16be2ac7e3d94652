import { joinLines, lineOf, textOfLine, type Line } from './lines.ts';
import { marginsOf, type Margins } from './margins.ts';
import type { PlacedWord } from './sheet.ts';

/** Lines that stand in columns without borders: the two halves of a header or of a signature, a table without lines. */
export interface ColumnRun {
  readonly kind: 'columns';
  readonly top: number;
  readonly rows: readonly (readonly string[])[];
}

export interface FlowLine {
  readonly kind: 'line';
  readonly top: number;
  readonly line: Line;
  /** Of its column, where text runs in several. */
  readonly margins?: Margins;
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Takes the lines of a page apart into running text and runs of columns. `centre`: middle of the text, in points. */
export function columnRuns(lines: readonly Line[], centre: number): (ColumnRun | FlowLine)[] {
  const result: (ColumnRun | FlowLine)[] = [];
  for (let at = 0; at < lines.length;) {
    const found = runFrom(lines, at, centre);
    if (found.length > 0) {
      const run = [...takeBack(result, found, centre), ...found];
      result.push(...(runningColumns(run) ?? [{ kind: 'columns', top: run[0]!.baseline, rows: rowsOf(run) }]));
      at += found.length;
    } else {
      const line = lines[at]!;
      result.push({ kind: 'line', top: line.baseline, line });
      at += 1;
    }
  }
  return result;
}

/** Lines just above that belong to the right column: its text is longer and set in the middle of its height. */
function takeBack(result: (ColumnRun | FlowLine)[], run: readonly Line[], centre: number): Line[] {
  const taken: Line[] = [];
  const gutter = commonGutters(run).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  for (let last = result.at(-1); gutter && last?.kind === 'line' && !last.margins; last = result.at(-1)) {
    const { line } = last;
    const below = taken[0] ?? run[0]!;
    const isNear = below.baseline - line.baseline < 2 * line.size;
    const isRight = line.left >= gutter.from && line.left > centre - 4 * line.size;
    if (!isNear || !isRight || line.right <= gutter.to || !fitsColumn(line, run, gutter)) break;
    taken.unshift(line);
    result.pop();
  }
  return taken;
}

/** The lines from here on that leave the same gutter free; none when no columns begin here. */
function runFrom(lines: readonly Line[], start: number, centre: number): Line[] {
  const first = lines[start]!;
  const opening = widestGap(first);
  if (!opening || opening.to - opening.from < 1.8 * first.size) return [];
  let gutter = opening;
  let halved = 1;
  const run = [first];
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at]!;
    const narrowed = freePart(line, gutter);
    if (!narrowed || narrowed.to - narrowed.from < 0.8 * line.size) break;
    const isOneSided = line.right <= narrowed.from + 1 || line.left >= narrowed.to - 1;
    const fits = isOneSided && fitsColumn(line, run, narrowed);
    if (isOneSided && isCentredOnPage(line, centre) && !fits) break;
    // The name stands below the room that is left for signature and seal.
    const reach = fits && line.left >= narrowed.to - 1 ? 9 : 3.2;
    if (line.baseline - run.at(-1)!.baseline > reach * Math.max(line.size, first.size)) break;
    if (!isOneSided) halved += 1;
    gutter = narrowed;
    run.push(line);
  }
  const isClear = opening.to - opening.from > 4 * first.size;
  return halved >= 2 || (run.length > 1 && isClear) || isClear ? run : [];
}

function gapsOf(line: Line): Gap[] {
  return line.words.slice(1).map((word, index) => ({ from: line.words[index]!.right, to: word.left }));
}

function widestGap(line: Line): Gap | undefined {
  return gapsOf(line).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
}

/** What a line leaves free of a gutter. */
function freePart(line: Line, gutter: Gap): Gap | undefined {
  const gaps = [{ from: 0, to: line.left }, ...gapsOf(line), { from: line.right, to: Number.POSITIVE_INFINITY }];
  return gaps
    .map((gap) => ({ from: Math.max(gap.from, gutter.from), to: Math.min(gap.to, gutter.to) }))
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .find((gap) => gap.to > gap.from);
}

const isCentredOnPage = (line: Line, centre: number): boolean =>
  Math.abs((line.left + line.right) / 2 - centre) < 1.5 * line.size;

/** A line in the middle of its own column belongs to it, even near the middle of the page. */
function fitsColumn(line: Line, run: readonly Line[], gutter: Gap): boolean {
  const isLeft = line.right <= gutter.from + 1;
  const words = run.flatMap((one) =>
    one.words.filter((word) => (isLeft ? word.right <= gutter.from + 1 : word.left >= gutter.to - 1)),
  );
  if (words.length === 0) return false;
  const column = lineOf(words);
  return Math.abs((column.left + column.right) / 2 - (line.left + line.right) / 2) < line.size;
}

/** Text that runs down one column and on in the next: many lines, nearly all of them full. */
function runningColumns(run: readonly Line[]): FlowLine[] | null {
  const gutters = commonGutters(run);
  if (gutters.length === 0 || run.length < 8) return null;
  const columns: Line[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const line of run) {
    for (const [index, words] of cutAt(line, gutters).entries())
      if (words.length > 0) columns[index]?.push(lineOf(words));
  }
  const top = run[0]!.baseline;
  if (!columns.every(isProse)) return null;
  return columns.flatMap((lines) => {
    const margins = marginsOf([lines], 0);
    return lines.map((line): FlowLine => ({ kind: 'line', top, line, margins }));
  });
}

function isProse(lines: readonly Line[]): boolean {
  const widest = Math.max(0, ...lines.map((line) => line.right - line.left));
  const full = lines.filter((line) => line.right - line.left > 0.85 * widest).length;
  return lines.length >= 6 && full > 0.6 * lines.length;
}

function cutAt(line: Line, gutters: readonly Gap[]): PlacedWord[][] {
  const cells: PlacedWord[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const word of line.words) cells[gutters.filter((gutter) => gutter.to <= word.left + 1).length]?.push(word);
  return cells;
}

/** Gutters that all lines of a run leave free cut it into columns. */
function rowsOf(run: readonly Line[]): string[][] {
  const gutters = commonGutters(run);
  const cellsOfLine = (line: Line): string[] =>
    cutAt(line, gutters).map((words) => (words.length === 0 ? '' : textOfLine(lineOf(words))));
  const lines = run.map(cellsOfLine);
  if (gutters.length <= 1) return [columnTexts(lines)];
  const rows: string[][][] = [];
  for (const cells of lines) {
    const last = rows.at(-1);
    if (cells[0] !== '' || !last) rows.push([cells]);
    else last.push(cells);
  }
  return rows.map(columnTexts);
}

/** The lines of each column; a line that goes on in small letters is joined to the one before. */
function columnTexts(lines: readonly (readonly string[])[]): string[] {
  const count = lines[0]?.length ?? 0;
  return Array.from({ length: count }, (_, column) => {
    const texts: string[] = [];
    for (const line of lines) {
      const text = line[column] ?? '';
      const before = texts.at(-1);
      if (text === '') continue;
      if (before !== undefined && isContinued(before, text)) texts[texts.length - 1] = joinLines([before, text]);
      else texts.push(text);
    }
    return texts.join('\n');
  });
}

/** A date may break before its year. */
const isContinued = (before: string, text: string): boolean =>
  /^\p{Ll}/u.test(text) || (/^\d/.test(text) && /\s(?:ngày|tháng|năm)$/u.test(before));

function commonGutters(run: readonly Line[]): Gap[] {
  const size = Math.max(...run.map((line) => line.size));
  const right = Math.max(...run.map((line) => line.right));
  let free: Gap[] = [{ from: Math.min(...run.map((line) => line.left)), to: right }];
  for (const word of run.flatMap((line) => line.words)) {
    free = free.flatMap((gap) => {
      if (word.right <= gap.from || word.left >= gap.to) return [gap];
      return [
        { from: gap.from, to: word.left },
        { from: word.right, to: gap.to },
      ].filter((rest) => rest.to - rest.from >= 0.8 * size);
    });
  }
  return free.filter((gap) => gap.to < right);
}
