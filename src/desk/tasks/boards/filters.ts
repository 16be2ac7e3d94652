import * as z from 'zod/mini';
import type { BoardBy } from '#modules/tasks/contract.ts';
import { everyOne, id, oneOf, wholeNumber } from '../../address.ts';

export const boardBys = everyOne<BoardBy>({ organization: true, plan: true, section: true, month: true });

/** What the screen keeps in its address. */
export const boardFilters = z.object({ by: oneOf(boardBys), planId: id(), year: wholeNumber(2000, 2100) });
export type BoardFilters = z.output<typeof boardFilters>;
