import * as z from 'zod/mini';
import type { RoundTab } from '#modules/consultations/contract.ts';
import { everyOne, oneOf, text } from '../address.ts';

export const roundTabs = everyOne<RoundTab>({ 'to-reply': true, open: true, done: true });

/** What the list keeps in its address. */
export const roundFilters = z.object({ tab: oneOf(roundTabs), q: text() });
export type RoundFilters = z.output<typeof roundFilters>;
