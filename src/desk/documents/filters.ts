import * as z from 'zod/mini';
import type { GenreCode } from '#modules/documents/contract.ts';
import { day, everyOne, id, oneOf, span, text } from '../address.ts';

export const genres = everyOne<GenreCode>({
  plan: true,
  decision: true,
  conclusion: true,
  letter: true,
  instruction: true,
  other: true,
  news: true,
});

/** What the register keeps in its address. */
export const documentFilters = z.object({
  q: text(300),
  type: text(300),
  issuer: text(300),
  genre: oneOf(genres),
  from: day(),
  to: day(),
});
export type DocumentFilters = z.output<typeof documentFilters>;

/** The intake that the import screen watches. */
export const importSearch = z.object({ intake: id() });

/** Which version a document is shown in, and the words to bring into sight: `span=120-180`. */
export const documentSearch = z.object({ version: id(), span: span() });

/** `120-180` → `[120, 180]`; null where it is no place. */
export function placeOfSearch(span: string | undefined): readonly [number, number] | null {
  const [start, end] = (span ?? '').split('-').map(Number);
  return start !== undefined && end !== undefined && start < end ? [start, end] : null;
}
