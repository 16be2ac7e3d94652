import type { Span } from '../document.ts';
import type { GridCell } from './source.ts';

/** Where a place of a cell's text stands in the document; the pieces of a cell may be parted by other columns. */
function placeIn(cell: GridCell, offset: number): number {
  const piece = cell.places?.findLast((one) => one.at <= offset);
  return piece ? piece.start + offset - piece.at : cell.start + offset;
}

/** A finding in a cell, its spans (counted as if the cell's text stood in one) moved to where the words stand. */
export function inDocument<Found>(cell: GridCell, found: Found): Found {
  return cell.places === undefined ? found : (moved(cell, found) as Found);
}

function moved(cell: GridCell, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => moved(cell, one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'span' ? spanIn(cell, one as Span) : moved(cell, one)]),
  );
}

function spanIn(cell: GridCell, [start, end]: Span): Span {
  const from = placeIn(cell, start - cell.start);
  return [from, Math.max(from + 1, placeIn(cell, end - 1 - cell.start) + 1)];
}
