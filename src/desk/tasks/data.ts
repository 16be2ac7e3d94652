import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  handover,
  handoverList,
  handoverPreview,
  peopleList,
  savedViewList,
  taskCounts,
  taskDetail,
  taskGroups,
  taskList,
} from '#modules/tasks/contract.ts';
import { get, withQuery } from '../api.ts';
import { filtersOf, type Grouping, type TaskSearch } from './search.ts';

/** Everything read of tasks; a command on one marks all of it as old. */
export const TASKS = ['tasks'] as const;
type Filters = Readonly<Record<string, string | undefined>>;

/** Tasks page by page, under filters of the API. */
export const useTaskPages = (filters: Filters, limit = 50) =>
  useInfiniteQuery({
    queryKey: [...TASKS, 'list', filters, limit],
    queryFn: ({ pageParam, signal }) =>
      get<typeof taskList>(withQuery('/api/tasks', { ...filters, limit, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** How many there are of each state under the same filters. */
export const useTaskCounts = (search: TaskSearch) => {
  const { state: _state, ...filters } = filtersOf(search);
  return useQuery({
    queryKey: [...TASKS, 'counts', filters],
    queryFn: ({ signal }) => get<typeof taskCounts>(withQuery('/api/tasks/counts', filters), signal),
    placeholderData: (before) => before,
  });
};

/** The groups of a list with their counts. */
export const useTaskGroups = (search: TaskSearch, by: Grouping) => {
  const filters = filtersOf(search);
  return useQuery({
    queryKey: [...TASKS, 'groups', by, filters],
    queryFn: ({ signal }) => get<typeof taskGroups>(withQuery('/api/tasks/groups', { ...filters, by }), signal),
  });
};

/** One task with its whole story. */
export const useTask = (id: string) =>
  useQuery({ queryKey: [...TASKS, 'one', id], queryFn: () => get<typeof taskDetail>(`/api/tasks/${id}`) });

export const useViews = () =>
  useQuery({ queryKey: [...TASKS, 'views'], queryFn: () => get<typeof savedViewList>('/api/tasks/views') });

/** Who can be made responsible in an agency. */
export const usePeopleOf = (organizationId: string | null) =>
  useQuery({
    queryKey: [...TASKS, 'people', organizationId],
    queryFn: () => get<typeof peopleList>(withQuery('/api/tasks/people', { organizationId })),
    enabled: organizationId !== null,
  });

export const useHandovers = () =>
  useQuery({ queryKey: [...TASKS, 'handovers'], queryFn: () => get<typeof handoverList>('/api/tasks/handovers') });

export const useHandover = (id: string) =>
  useQuery({
    queryKey: [...TASKS, 'handovers', id],
    queryFn: () => get<typeof handover>(`/api/tasks/handovers/${id}`),
  });

export const useHandoverPreview = (fromPersonId: string | null) =>
  useQuery({
    queryKey: [...TASKS, 'handover-preview', fromPersonId],
    queryFn: () => get<typeof handoverPreview>(withQuery('/api/tasks/handover-preview', { fromPersonId })),
    enabled: fromPersonId !== null,
  });
