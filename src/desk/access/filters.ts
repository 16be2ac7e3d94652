import { z } from 'zod';

const text = z.string().max(200).optional().catch(undefined);

/** What the list of people keeps in its address. */
export const peopleFilters = z.object({
  q: text,
  role: text,
  organizationId: z.uuid().optional().catch(undefined),
  page: z.number().int().min(1).optional().catch(undefined),
});
export type PeopleFilters = z.output<typeof peopleFilters>;
