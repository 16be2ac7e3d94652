import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AddresseeView, answerStory, inquiryDetail, inquiryList } from '#modules/inquiries/contract.ts';
import type { collectiveList } from '#modules/organizations/contract.ts';
import { get, withQuery } from '../api.ts';
import type { Tone } from '../ui/state-badge.tsx';
import type { InquiryFilters } from './filters.ts';

/** Everything read of inquiries; a command on one marks all of it as old. */
export const INQUIRIES = ['inquiries'] as const;

export const toneOfAddressee: Readonly<Record<AddresseeView['state'], Tone>> = {
  waiting: 'warn',
  answered: 'good',
  returned: 'bad',
};

/** Inquiries page by page; all tabs together where none is named. */
export const useInquiries = (filters: InquiryFilters & { readonly subjectId?: string }) =>
  useInfiniteQuery({
    queryKey: [...INQUIRIES, 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      get<typeof inquiryList>(withQuery('/api/inquiries', { ...filters, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });

/** What one's own agency still has to answer; `enabled` where one may answer at all. */
export const useInquiriesToAnswer = (enabled: boolean) =>
  useQuery({
    queryKey: [...INQUIRIES, 'to-answer'],
    queryFn: ({ signal }) => get<typeof inquiryList>('/api/inquiries?tab=to-answer&limit=10', signal),
    enabled,
  });

/** One inquiry; null asks for none. */
export const useInquiry = (id: string | null) =>
  useQuery({
    queryKey: [...INQUIRIES, 'one', id],
    queryFn: ({ signal }) => get<typeof inquiryDetail>(`/api/inquiries/${id}`, signal),
    enabled: id !== null,
  });

/** All answers of one agency, and every time it was asked. */
export const useAnswerStory = (id: string, organizationId: string) =>
  useQuery({
    queryKey: [...INQUIRIES, 'story', id, organizationId],
    queryFn: ({ signal }) =>
      get<typeof answerStory>(withQuery(`/api/inquiries/${id}/answers`, { organizationId }), signal),
  });

/** Groups of agencies with their members of today. */
export const useCollectives = () =>
  useQuery({
    queryKey: ['organizations', 'collectives'],
    queryFn: ({ signal }) => get<typeof collectiveList>('/api/organizations/collectives', signal),
    staleTime: 60_000,
  });
