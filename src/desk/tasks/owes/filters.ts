import * as z from 'zod/mini';
import { day, id } from '../../address.ts';

/** What the screen keeps in its address. */
export const owesFilters = z.object({ planId: id(), until: day() });
export type OwesFilters = z.output<typeof owesFilters>;
