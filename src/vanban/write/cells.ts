import type { TableCell, TableCells } from './official-document.ts';

/** A cell and the column that it begins in. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly at: number;
  readonly span: number;
}

/** The cells of a row, each at its column: one over several columns moves those behind it. */
export function placedCells(row: TableCells): PlacedCell[] {
  let next = 0;
  return row.map((cell) => {
    const at = next;
    const span = typeof cell === 'object' ? (cell?.span ?? 1) : 1;
    next += span;
    return { cell, at, span };
  });
}

/** The words of a cell; none where it is one with the cell above. */
export const wordsOfCell = (cell: TableCell): string => (typeof cell === 'string' ? cell : (cell?.text ?? ''));

/** Is the cell in this column of a row one with the cell above it? */
export const isContinued = (row: TableCells | undefined, column: number): boolean =>
  row !== undefined && placedCells(row).some(({ cell, at }) => at === column && cell === null);
