import * as z from 'zod/mini';
import type { OrganizationRow } from '#modules/organizations/contract.ts';
import { everyOne, id, oneOf, text, wholeNumber } from '../address.ts';

export const organizationTypes = everyOne<OrganizationRow['type']>({
  state: true,
  party: true,
  front: true,
  vertical: true,
  armed: true,
  press: true,
  association: true,
  enterprise: true,
  central: true,
  commune: true,
  district: true,
});

/** What the directory keeps in its address. */
export const directoryFilters = z.object({
  q: text(),
  type: oneOf(organizationTypes),
  past: oneOf(['1']),
  page: wholeNumber(1),
});
export type DirectoryFilters = z.output<typeof directoryFilters>;

/** What the register of focal persons keeps in its address. */
export const registerFilters = z.object({
  q: text(),
  state: oneOf(['confirmed', 'overdue', 'missing']),
  page: wholeNumber(1),
});

/** The agency that a merger begins with. */
export const mergeSearch = z.object({ predecessor: id() });
