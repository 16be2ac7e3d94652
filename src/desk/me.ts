import { useQuery, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { me, Me } from '#modules/access/contract.ts';
import { get } from './api.ts';
import { withoutMarks } from './format.ts';
import { useWords, type WordsInUse } from './words.tsx';

/** The person who is signed in. */
export type Person = NonNullable<Me['person']>;
/** The shell's facts with a person for certain. */
export type SignedIn = Me & { readonly person: Person };

const meQuery = {
  queryKey: ['access', 'me'],
  queryFn: () => get<typeof me>('/api/access/me'),
  staleTime: 60_000,
} as const;

/** Asks who is signed in; the shell asks once and gives the answer to all screens. */
export const useMeQuery = () => useQuery(meQuery);

/** Asks anew who is signed in, after anything that changes the answer. */
export const refreshMe = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: meQuery.queryKey });

/** Gives {@link SignedIn} to the screens inside the shell. */
export const MeContext = createContext<SignedIn | null>(null);

/** Who is signed in; only inside the shell. */
export function useMe(): SignedIn {
  const found = useContext(MeContext);
  if (!found) throw new Error('useMe outside of the shell');
  return found;
}

/** The province as one says it: `tỉnh Thuận Giang`, `Thuan Giang Province`; '' where it has no name yet. */
export function provinceName(
  { province, provinceKind }: Pick<Me, 'province' | 'provinceKind'>,
  words: WordsInUse,
): string {
  if (!province) return '';
  const name = words.language === 'en' ? withoutMarks(province) : province;
  return words.t(`desk.province.${provinceKind}`, { name });
}

/** {@link provinceName} inside the shell. */
export const useProvinceName = (): string => provinceName(useMe(), useWords());

/** Today in the province (the frozen day of a demonstration), `YYYY-MM-DD`. */
export const useToday = (): string => useMe().today;

/**
 * May the person do this? With an organization given, a grant for it or for the province counts; without, any grant.
 * The server decides; this only spares a person the sight of what would be refused.
 */
export function may(person: Pick<Person, 'grants'>, permission: string, organizationId?: string): boolean {
  return person.grants.some(
    (grant) =>
      grant.permissions.includes(permission) &&
      (grant.organizationId === null || organizationId === undefined || grant.organizationId === organizationId),
  );
}

/** Does the person hold the permission for the whole province? */
export const mayEverywhere = (person: Pick<Person, 'grants'>, permission: string): boolean =>
  person.grants.some((grant) => grant.organizationId === null && grant.permissions.includes(permission));

/** {@link may} for the person who is signed in. */
export function useMay(): (permission: string, organizationId?: string) => boolean {
  const { person } = useMe();
  return (permission, organizationId) => may(person, permission, organizationId);
}
