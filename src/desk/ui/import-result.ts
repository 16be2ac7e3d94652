/** What taking a row would do. */
export type RowAction = 'added' | 'changed' | 'same' | 'wrong';

interface Acted {
  readonly action: RowAction;
}

/** How many rows of each kind a preview has. */
export function countActions(rows: readonly Acted[]): Record<RowAction, number> & { readonly total: number } {
  const count = (action: RowAction): number => rows.filter((row) => row.action === action).length;
  return {
    total: rows.length,
    added: count('added'),
    changed: count('changed'),
    same: count('same'),
    wrong: count('wrong'),
  };
}

/** The rows that an import would do something with. */
export const worthTaking = <R extends Acted>(rows: readonly R[]): R[] =>
  rows.filter((row) => row.action === 'added' || row.action === 'changed');
