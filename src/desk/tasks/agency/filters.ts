import * as z from 'zod/mini';
import { wholeNumber } from '../../address.ts';

/** What the screen keeps in its address: what is due in one year, or of any. */
export const agencyWorkFilters = z.object({ year: wholeNumber(2000, 2100) });
export type AgencyWorkFilters = z.output<typeof agencyWorkFilters>;
