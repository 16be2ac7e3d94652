import { useQuery } from '@tanstack/react-query';
import type { board, boardProgress } from '#modules/tasks/contract.ts';
import { get, withQuery } from '../../api.ts';
import { TASKS } from '../data.ts';

type Filters = Readonly<Record<string, string | number | undefined>>;

/** A board, and how much of what was agreed is proven in its rows, which the counts do not wait for. */
export function useBoard(filters: Filters, enabled = true) {
  const asked = { enabled, placeholderData: <T>(before: T | undefined) => before };
  const figures = useQuery({
    queryKey: [...TASKS, 'board', filters],
    queryFn: ({ signal }) => get<typeof board>(withQuery('/api/tasks/board', { ...filters }), signal),
    ...asked,
  });
  const progress = useQuery({
    queryKey: [...TASKS, 'board-progress', filters],
    queryFn: ({ signal }) => get<typeof boardProgress>(withQuery('/api/tasks/board-progress', { ...filters }), signal),
    ...asked,
  });
  return { figures, progress: progress.data };
}
