import { useQuery } from '@tanstack/react-query';
import type {
  collectiveList,
  focalPersonList,
  mergerList,
  organizationDetail,
  organizationList,
} from '#modules/organizations/contract.ts';
import { get, withQuery } from '../api.ts';
import type { DirectoryFilters } from './filters.ts';

/** Bodies by the filters of the directory. */
export const useDirectory = ({ q, type, past }: DirectoryFilters) =>
  useQuery({
    queryKey: ['organizations', 'directory', q ?? '', type ?? '', past ?? ''],
    queryFn: ({ signal }) => get<typeof organizationList>(withQuery('/api/organizations', { q, type, past }), signal),
    placeholderData: (before) => before,
  });

export const useOrganization = (id: string) =>
  useQuery({
    queryKey: ['organizations', 'one', id],
    queryFn: () => get<typeof organizationDetail>(`/api/organizations/${id}`),
  });

/** Mergers into a body; asked again and again while work is still moving. */
export const useMergers = (id: string) =>
  useQuery({
    queryKey: ['organizations', 'mergers', id],
    queryFn: () => get<typeof mergerList>(`/api/organizations/${id}/mergers`),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ parts }) => parts.some(({ moved, total }) => moved < total)) ? 1_500 : false,
  });

export const useCollectives = () =>
  useQuery({
    queryKey: ['organizations', 'collectives'],
    queryFn: () => get<typeof collectiveList>('/api/organizations/collectives'),
  });

export const useRegister = () =>
  useQuery({
    queryKey: ['organizations', 'focal-persons'],
    queryFn: () => get<typeof focalPersonList>('/api/organizations/focal-persons'),
  });
