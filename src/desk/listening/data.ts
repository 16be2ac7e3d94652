import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  contractList,
  feedList,
  findingList,
  itemList,
  outletList,
  pressItem,
} from '#modules/listening/contract.ts';
import type { evidenceOfTask } from '#modules/tasks/contract.ts';
import { get, withQuery } from '../api.ts';
import { TASKS } from '../tasks/data.ts';
import type { ItemFilters } from './filters.ts';

/** Everything read of the press register; a command on one marks all of it as old. */
export const LISTENING = ['listening'] as const;

/** Items page by page. */
export const useItems = (filters: ItemFilters) =>
  useInfiniteQuery({
    queryKey: [...LISTENING, 'items', filters],
    queryFn: ({ pageParam, signal }) =>
      get<typeof itemList>(withQuery('/api/listening/items', { ...filters, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });

export const useItem = (id: string) =>
  useQuery({
    queryKey: [...LISTENING, 'item', id],
    queryFn: ({ signal }) => get<typeof pressItem>(`/api/listening/items/${id}`, signal),
    // A page that is being taken down is soon there.
    refetchInterval: (query) => (query.state.data?.page?.state === 'waiting' ? 3_000 : false),
  });

export const useOutlets = () =>
  useQuery({
    queryKey: [...LISTENING, 'outlets'],
    queryFn: ({ signal }) => get<typeof outletList>('/api/listening/outlets', signal),
  });

export const useContracts = () =>
  useQuery({
    queryKey: [...LISTENING, 'contracts'],
    queryFn: ({ signal }) => get<typeof contractList>('/api/listening/contracts', signal),
  });

/** The feeds that are read; one that was not read yet soon is. */
export const useFeeds = () =>
  useQuery({
    queryKey: [...LISTENING, 'feeds'],
    queryFn: ({ signal }) => get<typeof feedList>('/api/listening/feeds', signal),
    refetchInterval: (query) => (query.state.data?.items.some((one) => one.triedAt === null) ? 3_000 : 60_000),
  });

/** What feeds brought, page by page. */
export const useFindings = () =>
  useInfiniteQuery({
    queryKey: [...LISTENING, 'findings'],
    queryFn: ({ pageParam, signal }) =>
      get<typeof findingList>(withQuery('/api/listening/findings', { cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 15_000,
  });

/** What a task must bring, to choose from; null asks for none. */
export const useResultsOf = (taskId: string | null) =>
  useQuery({
    queryKey: [...TASKS, 'results', taskId],
    queryFn: ({ signal }) => get<typeof evidenceOfTask>(`/api/tasks/${taskId}/evidence?limit=1`, signal),
    enabled: taskId !== null,
  });
