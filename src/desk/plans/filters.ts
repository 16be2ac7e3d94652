import * as z from 'zod/mini';
import type { PlanState } from '#modules/plans/contract.ts';
import { everyOne, id, oneOf, text, wholeNumber } from '../address.ts';

export const planStates = everyOne<PlanState>({ 'in-review': true, accepted: true, superseded: true, dismissed: true });

/** What the list of plans keeps in its address. */
export const planFilters = z.object({ q: text(), state: oneOf(planStates), year: wholeNumber(1990, 2100) });
export type PlanFilters = z.output<typeof planFilters>;

export const planTabs = ['outline', 'timeline', 'matrix', 'gaps', 'agencies', 'parent', 'contents', 'history'] as const;
export type PlanTab = (typeof planTabs)[number];
/** Which view of a plan is open. */
export const planSearch = z.object({ tab: oneOf(planTabs) });
/** The assignment that a review begins with. */
export const reviewSearch = z.object({ assignment: id() });
