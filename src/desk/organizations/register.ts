import type { FocalPerson } from '#modules/organizations/contract.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { quarterStart } from '../format.ts';

/** `overdue`: to be confirmed in the present quarter. */
export type FocalState = 'confirmed' | 'overdue' | 'missing';

/** Each agency confirms its focal person once a quarter. */
export function stateOf(focal: Pick<FocalPerson, 'name' | 'confirmedOn'>, today: string): FocalState {
  if (focal.name === null) return 'missing';
  return focal.confirmedOn !== null && focal.confirmedOn >= quarterStart(today) ? 'confirmed' : 'overdue';
}

/** How many bodies have a focal person, and how many are still to confirm. */
export function summaryOf(
  register: readonly FocalPerson[],
  today: string,
): { readonly total: number; readonly named: number; readonly overdue: number } {
  const states = register.map((focal) => stateOf(focal, today));
  return {
    total: states.length,
    named: states.filter((state) => state !== 'missing').length,
    overdue: states.filter((state) => state === 'overdue').length,
  };
}

/** The register filtered by words (body, person, address; with or without diacritics) and state. */
export function filterRegister(
  register: readonly FocalPerson[],
  filters: { readonly q?: string | undefined; readonly state?: FocalState | undefined },
  today: string,
): FocalPerson[] {
  const wanted = foldForSearch(filters.q ?? '');
  const isFound = (focal: FocalPerson): boolean =>
    [focal.organizationName.vi, focal.organizationName.en, focal.name, focal.email, focal.telephone].some(
      (text) => text && foldForSearch(text).includes(wanted),
    );
  return register.filter(
    (focal) => (!filters.state || stateOf(focal, today) === filters.state) && (wanted === '' || isFound(focal)),
  );
}
