/**
 * Folds a text for searching without diacritics: lower case, no marks, đ → d, runs of other signs → one space.
 * Kept in the application so that every PostgreSQL gives the same result, with no extension.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
