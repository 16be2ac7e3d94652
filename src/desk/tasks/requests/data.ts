import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { extensionList, obstacleList } from '#modules/tasks/contract.ts';
import { get, withQuery } from '../../api.ts';
import { TASKS } from '../data.ts';
import type { ObstacleFilters } from './filters.ts';

/** What was asked for the parts of a task. */
export const useExtensions = (taskId: string) =>
  useQuery({
    queryKey: [...TASKS, 'extensions', taskId],
    queryFn: ({ signal }) => get<typeof extensionList>(`/api/tasks/${taskId}/extensions`, signal),
  });

/** Obstacles and proposals page by page, under the filters of the address. */
export const useObstacles = (filters: ObstacleFilters) =>
  useInfiniteQuery({
    queryKey: [...TASKS, 'obstacles', filters],
    queryFn: ({ pageParam, signal }) =>
      get<typeof obstacleList>(withQuery('/api/tasks/obstacles', { ...filters, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
