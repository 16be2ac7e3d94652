import { z } from 'zod';
import { organizationType } from '#modules/organizations/contract.ts';

const text = z.string().max(200).optional().catch(undefined);

/** What the directory keeps in its address. */
export const directoryFilters = z.object({
  q: text,
  type: organizationType.optional().catch(undefined),
  past: z.literal('1').optional().catch(undefined),
  page: z.number().int().min(1).optional().catch(undefined),
});
export type DirectoryFilters = z.output<typeof directoryFilters>;

/** What the register of focal persons keeps in its address. */
export const registerFilters = z.object({
  q: text,
  state: z.enum(['confirmed', 'overdue', 'missing']).optional().catch(undefined),
  page: z.number().int().min(1).optional().catch(undefined),
});
