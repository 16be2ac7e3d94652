import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  AddresseeView,
  HandlingKind,
  replyStory,
  roundDetail,
  roundList,
} from '#modules/consultations/contract.ts';
import { everyOne } from '../address.ts';
import { get, post, withQuery } from '../api.ts';
import { useCommand } from '../command.ts';
import type { Tone } from '../ui/state-badge.tsx';
import type { RoundFilters } from './filters.ts';

/** Everything read of rounds; a command on one marks all of it as old. */
export const CONSULTATIONS = ['consultations'] as const;

export const toneOfAddressee: Readonly<Record<AddresseeView['state'], Tone>> = { waiting: 'warn', replied: 'good' };
export const toneOfHandling: Readonly<Record<HandlingKind, Tone>> = {
  accepted: 'good',
  partly: 'info',
  explained: 'neutral',
};
/** In the order of the keys 1, 2, 3. */
export const handlingKinds = everyOne<HandlingKind>({ accepted: true, partly: true, explained: true });

/** Rounds page by page; all tabs together where none is named. */
export const useRounds = (filters: RoundFilters & { readonly planId?: string }) =>
  useInfiniteQuery({
    queryKey: [...CONSULTATIONS, 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      get<typeof roundList>(withQuery('/api/consultations', { ...filters, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });

/** What one's own agency still has to comment on; `enabled` where one may reply at all. */
export const useRoundsToReply = (enabled: boolean) =>
  useQuery({
    queryKey: [...CONSULTATIONS, 'to-reply'],
    queryFn: ({ signal }) => get<typeof roundList>('/api/consultations?tab=to-reply&limit=10', signal),
    enabled,
  });

export const useRound = (id: string) =>
  useQuery({
    queryKey: [...CONSULTATIONS, 'one', id],
    queryFn: ({ signal }) => get<typeof roundDetail>(`/api/consultations/${id}`, signal),
  });

/** All replies of one agency, and every time it was asked. */
export const useReplyStory = (id: string, organizationId: string) =>
  useQuery({
    queryKey: [...CONSULTATIONS, 'story', id, organizationId],
    queryFn: ({ signal }) =>
      get<typeof replyStory>(withQuery(`/api/consultations/${id}/replies`, { organizationId }), signal),
  });

interface Saying {
  readonly says: string;
  readonly onDone?: () => void;
  readonly tellsProblems?: boolean;
}

/** A command on a round, which answers with the round as it is then. */
export const useRoundCommand = (verb: string, { says, onDone = () => undefined, tellsProblems = false }: Saying) =>
  useCommand({
    run: (body: object, key) => post<typeof roundDetail>(`/api/consultations/${verb}`, body, key),
    refresh: [CONSULTATIONS],
    says,
    onDone,
    tellsProblems,
  });
