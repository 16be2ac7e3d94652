import { isHorizontal, type PlacedWord, type Ruling } from './sheet.ts';

/** A ruled table on a page: the words of each cell, merged cells once. */
export interface Grid {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Positions of the column borders; equal ones tell that a table goes on over the page. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly GridCell[])[];
}

export interface GridCell {
  readonly words: readonly PlacedWord[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** How far apart two lines may be and still meet. */
const TOUCH = 3;
/** More rulings than this are a drawing, not tables. */
const MOST_RULINGS = 6_000;

/** Finds the ruled tables of a page and what stands in their cells. A frame of one cell is not a table. */
export function gridsOf(rulings: readonly Ruling[], words: readonly PlacedWord[]): Grid[] {
  if (rulings.length > MOST_RULINGS) return [];
  return clusters(merged(rulings))
    .flatMap((cluster) => readGrid(cluster, words))
    .toSorted((a, b) => a.top - b.top);
}

/** Borders are drawn cell by cell; pieces on one line that touch become one. */
function merged(rulings: readonly Ruling[]): Ruling[] {
  const long = rulings.filter((one) => one.x1 - one.x0 > 4 || one.y1 - one.y0 > 4);
  return [
    ...mergedAlong(long.filter(isHorizontal)),
    ...mergedAlong(long.filter((one) => !isHorizontal(one)).map(flip)).map(flip),
  ];
}

const flip = ({ x0, y0, x1, y1 }: Ruling): Ruling => ({ x0: y0, y0: x0, x1: y1, y1: x1 });

function mergedAlong(rulings: readonly Ruling[]): Ruling[] {
  const done: Ruling[] = [];
  for (const one of rulings.toSorted((a, b) => a.y0 - b.y0 || a.x0 - b.x0)) {
    const at = done.findLastIndex(
      (other) => Math.abs(other.y0 - one.y0) <= 2 && one.x0 <= other.x1 + TOUCH && one.x1 >= other.x0 - TOUCH,
    );
    const other = done[at];
    if (other) done[at] = { ...other, x0: Math.min(other.x0, one.x0), x1: Math.max(other.x1, one.x1) };
    else done.push(one);
  }
  return done;
}

/** Groups of rulings that touch one another. */
function clusters(rulings: readonly Ruling[]): Ruling[][] {
  const waiting = new Set(rulings);
  const groups: Ruling[][] = [];
  for (const first of rulings) {
    if (!waiting.delete(first)) continue;
    const group = [first];
    for (let at = 0; at < group.length; at++) {
      for (const other of waiting) {
        if (!touches(group[at]!, other)) continue;
        waiting.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

const touches = (a: Ruling, b: Ruling): boolean =>
  a.x0 <= b.x1 + TOUCH && b.x0 <= a.x1 + TOUCH && a.y0 <= b.y1 + TOUCH && b.y0 <= a.y1 + TOUCH;

function readGrid(cluster: readonly Ruling[], words: readonly PlacedWord[]): Grid[] {
  const across = cluster.filter(isHorizontal);
  const down = cluster.filter((one) => !isHorizontal(one));
  const columns = positions(down.map((one) => one.x0));
  const rows = positions(across.map((one) => one.y0));
  const left = columns[0];
  const top = rows[0];
  const right = columns.at(-1);
  const bottom = rows.at(-1);
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return [];
  if ((columns.length - 1) * (rows.length - 1) < 2) return [];
  const frame = { columns, rows, across, down };
  const cells = cellsOf(frame, words);
  return cells.flat().length < 2 ? [] : [{ left, right, top, bottom, columns, rows: cells }];
}

function positions(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > TOUCH) found.push(value);
  }
  return found;
}

interface Frame {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly across: readonly Ruling[];
  readonly down: readonly Ruling[];
}

function cellsOf(frame: Frame, words: readonly PlacedWord[]): GridCell[][] {
  const { columns, rows } = frame;
  const taken = new Set<string>();
  const result: GridCell[][] = [];
  for (let row = 0; row < rows.length - 1; row++) {
    const cells: GridCell[] = [];
    for (let column = 0; column < columns.length - 1; column++) {
      if (taken.has(`${row},${column}`)) continue;
      const columnSpan = spanAcross(frame, row, column, taken);
      const rowSpan = spanDown(frame, row, column, columnSpan);
      for (let y = row; y < row + rowSpan; y++) {
        for (let x = column; x < column + columnSpan; x++) taken.add(`${y},${x}`);
      }
      const left = columns[column]!;
      const right = columns[column + columnSpan]!;
      const top = rows[row]!;
      const bottom = rows[row + rowSpan]!;
      const inside = wordsIn(words, left, right, top, bottom);
      cells.push({ words: inside, left, right, top, bottom, rowSpan, columnSpan });
    }
    result.push(cells);
  }
  return result;
}

function spanAcross({ columns, rows, down }: Frame, row: number, column: number, taken: ReadonlySet<string>): number {
  const middle = (rows[row]! + rows[row + 1]!) / 2;
  let span = 1;
  while (column + span < columns.length - 1 && !taken.has(`${row},${column + span}`)) {
    const x = columns[column + span]!;
    if (down.some((one) => Math.abs(one.x0 - x) <= TOUCH && one.y0 <= middle && one.y1 >= middle)) break;
    span += 1;
  }
  return span;
}

function spanDown({ columns, rows, across }: Frame, row: number, column: number, columnSpan: number): number {
  const middle = (columns[column]! + columns[column + columnSpan]!) / 2;
  let span = 1;
  while (row + span < rows.length - 1) {
    const y = rows[row + span]!;
    if (across.some((one) => Math.abs(one.y0 - y) <= TOUCH && one.x0 <= middle && one.x1 >= middle)) break;
    span += 1;
  }
  return span;
}

function wordsIn(words: readonly PlacedWord[], left: number, right: number, top: number, bottom: number): PlacedWord[] {
  return words.filter((word) => {
    const x = (word.left + word.right) / 2;
    const y = word.baseline - 0.3 * word.size;
    return x >= left && x < right && y >= top && y < bottom;
  });
}
