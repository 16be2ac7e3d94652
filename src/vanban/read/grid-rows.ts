import { lowered } from '../fold.ts';
import { tidy } from './pattern.ts';
import type { Grid, GridCell } from './source.ts';

/** A place of the grid: the cell that covers it, and whether the cell begins there. */
export interface Place {
  readonly cell: GridCell;
  readonly text: string;
  readonly low: string;
  /** False where a merged cell reaches down or across from elsewhere. */
  readonly own: boolean;
}

/** A row of a table, one place for each column; `null` where the row has none. */
export type GridRow = readonly (Place | null)[];

/** Tables wider than this are no tables of tasks. */
const MOST_COLUMNS = 40;

/** The grid as rows of places, merged cells standing at each place they cover. */
export function rowsOf(grid: Grid): GridRow[] {
  const columns = Math.min(grid.columns, MOST_COLUMNS);
  const rows: (Place | null)[][] = Array.from({ length: grid.rows }, () =>
    Array.from({ length: columns }, (): Place | null => null),
  );
  for (const cell of grid.cells) {
    const text = tidy(cell.text);
    const low = lowered(text);
    const [lastRow, lastColumn] = [
      Math.min(cell.row + cell.rowSpan, grid.rows),
      Math.min(cell.column + cell.columnSpan, columns),
    ];
    for (let row = cell.row; row < lastRow; row++) {
      for (let column = cell.column; column < lastColumn; column++) {
        const line = rows[row];
        if (line) line[column] ??= { cell, text, low, own: row === cell.row && column === cell.column };
      }
    }
  }
  return rows;
}

/** The cells that begin in a row and hold words, in order. */
export function ownCells(row: GridRow): Place[] {
  return row.filter((place): place is Place => place !== null && place.own && place.text !== '');
}
