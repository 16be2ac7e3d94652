import { useQuery } from '@tanstack/react-query';
import type { gaps, matrix, planDetail, planHistory, timeline } from '#modules/plans/contract.ts';
import { get } from '../api.ts';

/** A plan with its outline and assignments. */
export const usePlan = (id: string) =>
  useQuery({
    queryKey: ['plans', 'plan', id],
    queryFn: ({ signal }) => get<typeof planDetail>(`/api/plans/${id}`, signal),
  });

export const useTimeline = (id: string) =>
  useQuery({
    queryKey: ['plans', 'timeline', id],
    queryFn: ({ signal }) => get<typeof timeline>(`/api/plans/${id}/timeline`, signal),
  });

export const useMatrix = (id: string) =>
  useQuery({
    queryKey: ['plans', 'matrix', id],
    queryFn: ({ signal }) => get<typeof matrix>(`/api/plans/${id}/matrix`, signal),
  });

export const useGaps = (id: string) =>
  useQuery({
    queryKey: ['plans', 'gaps', id],
    queryFn: ({ signal }) => get<typeof gaps>(`/api/plans/${id}/gaps`, signal),
  });

export const useHistory = (id: string) =>
  useQuery({
    queryKey: ['plans', 'history', id],
    queryFn: ({ signal }) => get<typeof planHistory>(`/api/plans/${id}/history`, signal),
  });
