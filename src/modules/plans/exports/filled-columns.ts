import type { Cell, Column } from './office-page.ts';

/** Columns and the rows under them. */
export interface ColumnsAndRows {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * The table without columns in which no row says anything; their room goes to the widest column. Cells that span several
 * columns (headings, sums) span fewer.
 */
export function filledColumns({ columns, rows }: ColumnsAndRows): ColumnsAndRows {
  const filled = new Set(
    rows.flatMap((row) =>
      placed(row)
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
    rows: rows.map((row) => placed(row).flatMap((one) => narrowed(one, isKept))),
  };
}

interface Placed {
  readonly cell: Cell;
  /** Its first column. */
  readonly at: number;
}

function placed(row: readonly Cell[]): Placed[] {
  let next = 0;
  return row.map((cell) => {
    const at = next;
    next += cell.span ?? 1;
    return { cell, at };
  });
}

/** A heading over several columns speaks for none of them. */
const isSaying = ({ cell }: Placed): boolean =>
  (cell.span ?? 1) === 1 && (cell.text !== '' || cell.merge !== undefined);

function narrowed({ cell, at }: Placed, isKept: (at: number) => boolean): Cell[] {
  const span = Array.from({ length: cell.span ?? 1 }, (_, index) => at + index).filter(isKept).length;
  if (span === 0) return [];
  return [cell.span === undefined ? cell : { ...cell, span }];
}
