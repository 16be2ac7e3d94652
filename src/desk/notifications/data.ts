import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { message, messageList, noticeList, summary } from '#modules/notifications/contract.ts';
import { get, withQuery } from '../api.ts';

const LOOK_AGAIN_MILLISECONDS = 60_000;

/** How many notices one has not read; looked at again every minute while the window is seen. */
export const useSummary = () =>
  useQuery({
    queryKey: ['notifications', 'summary'],
    queryFn: ({ signal }) => get<typeof summary>('/api/notifications/summary', signal),
    refetchInterval: (query) => (query.state.status === 'error' ? false : LOOK_AGAIN_MILLISECONDS),
    staleTime: 30_000,
  });

/** One's own notices, the latest first. */
export const useNotices = (unreadOnly: boolean) =>
  useInfiniteQuery({
    queryKey: ['notifications', 'notices', unreadOnly],
    queryFn: ({ pageParam, signal }) =>
      get<typeof noticeList>(
        withQuery('/api/notifications', { ...(unreadOnly ? { unread: 'true' } : {}), cursor: pageParam }),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });

/** What was sent, the latest first. */
export const useMessages = (filters: { readonly q?: string; readonly state?: string }) =>
  useInfiniteQuery({
    queryKey: ['notifications', 'messages', filters],
    queryFn: ({ pageParam, signal }) =>
      get<typeof messageList>(withQuery('/api/notifications/messages', { ...filters, cursor: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });

/** One message with its words and attempts. */
export const useMessage = (id: string) =>
  useQuery({
    queryKey: ['notifications', 'message', id],
    queryFn: ({ signal }) => get<typeof message>(`/api/notifications/messages/${id}`, signal),
  });
