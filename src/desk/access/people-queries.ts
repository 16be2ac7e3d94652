import { useQuery } from '@tanstack/react-query';
import type { personList, roleList } from '#modules/access/contract.ts';
import { get, withQuery } from '../api.ts';
import type { PeopleFilters } from './filters.ts';

/** People with their roles, filtered by the server. */
export const usePeople = (filters: Omit<PeopleFilters, 'page'> = {}, enabled = true) =>
  useQuery({
    queryKey: ['access', 'people', filters.q ?? '', filters.role ?? '', filters.organizationId ?? ''],
    queryFn: ({ signal }) =>
      get<typeof personList>(
        withQuery('/api/access/people', {
          q: filters.q,
          role: filters.role,
          organizationId: filters.organizationId,
        }),
        signal,
      ),
    placeholderData: (before) => before,
    enabled,
  });

/** The roles with what each permits. */
export const useRoles = () =>
  useQuery({
    queryKey: ['access', 'roles'],
    queryFn: () => get<typeof roleList>('/api/access/roles'),
    staleTime: 300_000,
  });
