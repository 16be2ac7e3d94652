import { z } from 'zod';
import { genre } from '#modules/documents/contract.ts';

const text = z.string().max(300).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** What the register keeps in its address. */
export const documentFilters = z.object({
  q: text,
  type: text,
  issuer: text,
  genre: genre.optional().catch(undefined),
  from: day,
  to: day,
});
export type DocumentFilters = z.output<typeof documentFilters>;

/** The intake that the import screen watches. */
export const importSearch = z.object({ intake: z.uuid().optional().catch(undefined) });

/** Which version a document is shown in, and the words to bring into sight: `span=120-180`. */
export const documentSearch = z.object({
  version: z.uuid().optional().catch(undefined),
  span: z
    .string()
    .regex(/^\d{1,9}-\d{1,9}$/)
    .optional()
    .catch(undefined),
});

/** `120-180` → `[120, 180]`; null where it is no place. */
export function placeOfSearch(span: string | undefined): readonly [number, number] | null {
  const [start, end] = (span ?? '').split('-').map(Number);
  return start !== undefined && end !== undefined && start < end ? [start, end] : null;
}
