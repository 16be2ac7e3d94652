import type { Place } from './segments.ts';

/** One end of a selection: where its stretch begins in the text, and how many letters into it. */
export interface SelectionEnd {
  readonly start: number;
  readonly offset: number;
}

/**
 * The place of selected words: in order whichever way it was dragged, whole words at both ends, no blanks around them.
 * Null where nothing but blanks was selected.
 */
export function placeOfSelection(text: string, anchor: SelectionEnd, focus: SelectionEnd): Place | null {
  const ends = [anchor.start + anchor.offset, focus.start + focus.offset];
  let start = Math.max(0, Math.min(...ends));
  let end = Math.min(text.length, Math.max(...ends));
  while (start < end && isBlank(text[start]!)) start++;
  while (end > start && isBlank(text[end - 1]!)) end--;
  if (start >= end) return null;
  while (start > 0 && isLetter(text[start]!) && isLetter(text[start - 1]!)) start--;
  while (end < text.length && isLetter(text[end - 1]!) && isLetter(text[end]!)) end++;
  return [start, end];
}

const isLetter = (sign: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(sign);
const isBlank = (sign: string): boolean => /\s/u.test(sign);

/** The first words of a place, for naming it: at most `limit` letters, cut at a word. */
export function quoteOf(text: string, place: Place, limit = 90): string {
  const words = text.slice(place[0], place[1]).replace(/\s+/gu, ' ').trim();
  if (words.length <= limit) return words;
  const cut = words.slice(0, limit + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2)).trimEnd()}…`;
}
