import type { RowActionView } from '#modules/organizations/contract.ts';

interface Acted {
  readonly action: RowActionView;
}

/** How many rows of each kind a preview has. */
export function countActions(rows: readonly Acted[]): Record<RowActionView, number> & { readonly total: number } {
  const count = (action: RowActionView): number => rows.filter((row) => row.action === action).length;
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
