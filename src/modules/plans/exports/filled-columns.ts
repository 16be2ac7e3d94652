import {
  placedCells,
  wordsOfCell,
  type PlacedCell,
  type TableCell,
  type TableCells,
  type TableColumn,
} from '#vanban/write/index.ts';

/** Columns and the rows under them. */
export interface ColumnsAndRows {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableCells[];
}

/**
 * The table without columns in which no row says anything; their room goes to the widest column. Cells that span several
 * columns (headings, sums) span fewer.
 */
export function filledColumns({ columns, rows }: ColumnsAndRows): ColumnsAndRows {
  const filled = new Set(
    rows.flatMap((row) =>
      placedCells(row)
        .filter(isSaying)
        .map(({ at }) => at),
    ),
  );
  const isKept = (at: number): boolean => filled.has(at) || rows.length === 0;
  const kept = columns.filter((_, at) => isKept(at));
  const freed = 1 - kept.reduce((sum, { part }) => sum + part, 0);
  const widest = kept.toSorted((a, b) => b.part - a.part)[0];
  return {
    columns: kept.map((one) => (one === widest ? { ...one, part: one.part + freed } : one)),
    rows: rows.map((row) => placedCells(row).flatMap((one) => narrowed(one, isKept))),
  };
}

/** A heading over several columns speaks for none of them; a cell that is one with the one above does. */
const isSaying = ({ cell, span }: PlacedCell): boolean => span === 1 && (cell === null || wordsOfCell(cell) !== '');

function narrowed({ cell, at, span }: PlacedCell, isKept: (at: number) => boolean): TableCell[] {
  const left = Array.from({ length: span }, (_, index) => at + index).filter(isKept).length;
  if (left === 0) return [];
  return [span === 1 || cell === null || typeof cell === 'string' ? cell : { ...cell, span: left }];
}
