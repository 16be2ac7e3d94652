import { useQuery } from '@tanstack/react-query';
import type { planList } from '#modules/plans/contract.ts';
import type { letter, letterDefaults, letterList, owesList } from '#modules/tasks/contract.ts';
import { get, withQuery } from '../../api.ts';
import { TASKS } from '../data.ts';
import type { OwesFilters } from './filters.ts';

/** Agencies that owe something, under the filters of the address. */
export const useOwes = (filters: OwesFilters) =>
  useQuery({
    queryKey: [...TASKS, 'owes', filters],
    queryFn: ({ signal }) => get<typeof owesList>(withQuery('/api/tasks/owes', filters), signal),
    placeholderData: (before) => before,
  });

/** Plans that work was given out by. */
export const useAcceptedPlans = () =>
  useQuery({
    queryKey: ['plans', 'accepted'],
    queryFn: ({ signal }) => get<typeof planList>('/api/plans?state=accepted&limit=100', signal),
    staleTime: 60_000,
  });

export const useLetters = () =>
  useQuery({
    queryKey: [...TASKS, 'letters'],
    queryFn: ({ signal }) => get<typeof letterList>('/api/tasks/letters', signal),
  });

export const useLetter = (id: string) =>
  useQuery({
    queryKey: [...TASKS, 'letters', id],
    queryFn: ({ signal }) => get<typeof letter>(`/api/tasks/letters/${id}`, signal),
  });

/** Head and signature of the last letter; read anew for each letter. */
export const useLetterDefaults = () =>
  useQuery({
    queryKey: [...TASKS, 'letter-defaults'],
    queryFn: ({ signal }) => get<typeof letterDefaults>('/api/tasks/letter-defaults', signal),
    staleTime: 0,
  });
