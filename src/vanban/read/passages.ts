import { lowered } from '../fold.ts';
import type { HeadCell } from './head-cells.ts';
import type { Passage } from './passage.ts';
import type { Grid, GridCell, Paragraph } from './source.ts';

/** Roles of the letterhead where another document may be named; the own number and the state are left out. */
const NAMING = new Set(['title', 'regarding', 'annexed', 'text']);

/** Where other documents may be cited: the subject, every paragraph of the body, every cell of its tables. */
export function passagesOf(
  text: string,
  head: readonly HeadCell[],
  paragraphs: readonly Paragraph[],
  grids: readonly Grid[],
): Passage[] {
  const cells = grids.flatMap((grid) => grid.cells.flatMap(ofCell));
  const body = paragraphs.map(({ start, text: own, low }): Passage => ({ start, text: own, low }));
  return [...headPassages(text, head), ...inOrder(body, cells)];
}

/** The pieces of a cell that other columns part are passages of their own. */
function ofCell({ text, start, places }: GridCell): Passage[] {
  if (!places) return [passage(text, start)];
  return places.map((one, at) => passage(text.slice(one.at, places[at + 1]?.at ?? text.length).trimEnd(), one.start));
}

/** Cells of the head that follow one another as one passage each, blanked where something else stands between. */
function headPassages(text: string, head: readonly HeadCell[]): Passage[] {
  const runs: { from: number; to: number; cells: HeadCell[] }[] = [];
  for (const cell of head) {
    if (!NAMING.has(cell.role)) continue;
    const last = runs.at(-1);
    if (last && cell.role === 'text' && cell.start - last.to < 12) {
      last.cells.push(cell);
      last.to = cell.end;
    } else runs.push({ from: cell.start, to: cell.end, cells: [cell] });
  }
  return runs.map(({ from, to }) => passage(text.slice(from, to), from));
}

function passage(text: string, start: number): Passage {
  const line = text.replace(/[\n|]/gu, ' ');
  return { start, text: line, low: lowered(line) };
}

function inOrder(first: readonly Passage[], second: readonly Passage[]): Passage[] {
  return [...first, ...second].sort((a, b) => a.start - b.start);
}
