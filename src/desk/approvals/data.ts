import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { decision, decisionList, DecisionView, leaderList } from '#modules/approvals/contract.ts';
import { get, withQuery } from '../api.ts';
import { TASKS } from '../tasks/data.ts';
import type { Tone } from '../ui/state-badge.tsx';
import type { DecisionFilters } from './filters.ts';

/** Queries about decisions; what is decided changes tasks too, so both are read again. */
export const DECISIONS = ['approvals'] as const;
export const AFTER_DECISION = [DECISIONS, TASKS] as const;

/** How each state should be felt. */
export const toneOfDecision: Readonly<Record<DecisionView['state'], Tone>> = {
  asked: 'warn',
  'asked-back': 'warn',
  agreed: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
};

/** One decision with what lies before the leader. */
export const useDecision = (id: string) =>
  useQuery({
    queryKey: [...DECISIONS, id],
    queryFn: ({ signal }) => get<typeof decision>(`/api/approvals/decisions/${id}`, signal),
  });

/** Decisions page by page, under the filters of the address. */
export const useDecisions = (filters: DecisionFilters) =>
  useInfiniteQuery({
    queryKey: [...DECISIONS, 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      get<typeof decisionList>(withQuery('/api/approvals/decisions', { ...filters, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });

/** What was put before leaders about one screen of the desk. */
export const useDecisionsAbout = (path: string) =>
  useQuery({
    queryKey: [...DECISIONS, 'about', path],
    queryFn: ({ signal }) =>
      get<typeof decisionList>(withQuery('/api/approvals/decisions', { path, limit: 50 }), signal),
  });

/** What waits for the person who is signed in; `enabled` where he may decide at all. */
export const useWaitingDecisions = (enabled: boolean) =>
  useQuery({
    queryKey: [...DECISIONS, 'waiting'],
    queryFn: ({ signal }) =>
      get<typeof decisionList>(withQuery('/api/approvals/decisions', { scope: 'mine', state: 'asked' }), signal),
    enabled,
  });

/** Leaders before whom something may be put. */
export const useLeaders = () =>
  useQuery({
    queryKey: [...DECISIONS, 'leaders'],
    queryFn: ({ signal }) => get<typeof leaderList>('/api/approvals/leaders', signal),
  });
