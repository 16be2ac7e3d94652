import * as z from 'zod/mini';
import { id, text, wholeNumber } from '../address.ts';

/** What the list of people keeps in its address. */
export const peopleFilters = z.object({ q: text(), role: text(), organizationId: id(), page: wholeNumber(1) });
export type PeopleFilters = z.output<typeof peopleFilters>;
