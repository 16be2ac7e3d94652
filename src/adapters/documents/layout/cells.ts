import type { SourceCell } from '#vanban/document.ts';
import type { Grid, GridCell } from './grid.ts';
import { joinLines, linesOf, textOfLine, type Line } from './lines.ts';

/** The rows of a ruled table as cells with text. */
export function rowsOfGrid(grid: Grid): SourceCell[][] {
  return grid.rows.map((row) => row.map(cellOf));
}

function cellOf(cell: GridCell): SourceCell {
  const { rowSpan, columnSpan } = cell;
  return { text: cellText(cell), ...(rowSpan > 1 && { rowSpan }), ...(columnSpan > 1 && { columnSpan }) };
}

/** In a cell, too, a line has wrapped when the next word would not have fitted. */
function cellText(cell: GridCell): string {
  const lines = linesOf(cell.words);
  const inner = innerWidth(cell, lines);
  const paragraphs: string[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const text = textOfLine(line);
    if (before && hasWrapped(before, line, inner)) paragraphs.at(-1)!.push(text);
    else paragraphs.push([text]);
  });
  return paragraphs.map(joinLines).join('\n');
}

/** The cell less its padding, which is at least what its widest line leaves free on the narrower side. */
function innerWidth(cell: GridCell, lines: readonly Line[]): number {
  const size = lines[0]?.size ?? 0;
  const widest = Math.max(0, ...lines.map((line) => line.right - line.left));
  return Math.max(widest, cell.right - cell.left - size);
}

function hasWrapped(before: Line, line: Line, inner: number): boolean {
  const word = line.words[0]!;
  const needed = before.right - before.left + 0.25 * line.size + (word.right - word.left);
  const text = textOfLine(line);
  if (/^[-+•]\s/.test(text) && /[.;:,]$/.test(textOfLine(before))) return false;
  return needed > inner - 0.5 * line.size || /^\p{Ll}/u.test(text);
}
