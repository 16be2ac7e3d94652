import { taskState } from '../contract.ts';
import type { BoardColumn, BoardQuery } from '../contract-boards.ts';

/** Filters of the task list, as its address takes them. */
export type ListFilters = Readonly<Record<string, string>>;

/** What a column adds to the filters of its row: its figure and the list that it opens cannot say different things. */
export function columnFilter(column: BoardColumn): ListFilters {
  if (column === 'total') return {};
  if (column === 'to-confirm') return { toConfirm: 'true' };
  return column === 'unproven' ? { unproven: 'true' } : { state: column };
}

/** The same for a row of one agency, which answers for its own part of a task and not for the other leads. */
export function ownColumnFilter(column: BoardColumn): ListFilters {
  const { state, ...rest } = columnFilter(column);
  return state === undefined ? rest : { partState: state };
}

/** Tasks of which is told how much is proven: a measure was agreed, and they were not given up. */
export const PROGRESS_FILTER: ListFilters = {
  measure: 'agreed',
  state: taskState.options.filter((state) => state !== 'cancelled').join(','),
};

/** What all rows of a board have in common. Periods that were over before acceptance stand on none. */
export const boardFilter = ({ planId, organizationId, year }: Omit<BoardQuery, 'by'>): ListFilters => ({
  historic: 'false',
  ...(planId ? { planId } : {}),
  ...(organizationId ? { organizationId } : {}),
  ...(year ? { dueFrom: `${year}-01-01`, dueTo: `${year}-12-31` } : {}),
});
