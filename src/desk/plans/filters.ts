import { z } from 'zod';
import { planState } from '#modules/plans/contract.ts';

/** What the list of plans keeps in its address. */
export const planFilters = z.object({
  q: z.string().max(200).optional().catch(undefined),
  state: planState.optional().catch(undefined),
  year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
});
export type PlanFilters = z.output<typeof planFilters>;

export const planTab = z.enum(['outline', 'timeline', 'matrix', 'gaps', 'contents', 'history']);
export type PlanTab = z.output<typeof planTab>;
/** Which view of a plan is open. */
export const planSearch = z.object({ tab: planTab.optional().catch(undefined) });
/** The assignment that a review begins with. */
export const reviewSearch = z.object({ assignment: z.uuid().optional().catch(undefined) });
