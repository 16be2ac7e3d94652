import { foldForSearch } from '#platform/values/fold.ts';

/** PostgreSQL keeps at most 256 places of a word in a vector, and none beyond 16,383. */
const MOST_PLACES = 200;
const LAST_PLACE = 16_383;
/** Words beyond are not searched: a vector has a limit of one megabyte for its words and their places. */
const MOST_BYTES = 1_000_000;
const BYTES_OF_WORD = 6;
const BYTES_OF_PLACE = 2;
const LONGEST_WORD = 60;

/** Words as they are written: lower case, composed letters, signs as spaces. */
export const exactWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);

/** Words without diacritics. */
export const foldedWords = (text: string): string[] => foldForSearch(text).split(' ').filter(Boolean);

/** A `tsvector` written out, so that every PostgreSQL has the same words, whatever its locale. */
export function vectorOf(words: readonly string[]): string {
  const places = new Map<string, number[]>();
  let room = MOST_BYTES;
  for (const [index, word] of words.entries()) {
    const key = word.slice(0, LONGEST_WORD);
    const list = places.get(key);
    if (list && (list.length >= MOST_PLACES || index >= LAST_PLACE)) continue;
    room -= BYTES_OF_PLACE + (list ? 0 : BYTES_OF_WORD + Buffer.byteLength(key));
    if (room < 0) break;
    if (list) list.push(index + 1);
    else places.set(key, [Math.min(index + 1, LAST_PLACE)]);
  }
  return [...places].map(([word, list]) => `'${word}':${list.join(',')}`).join(' ');
}

/** A `tsquery` that wants every word; the last one may be a beginning. Null where nothing is asked. */
export function queryOf(words: readonly string[]): string | null {
  if (words.length === 0) return null;
  return words
    .slice(0, 20)
    .map((word, index, all) => `'${word.slice(0, LONGEST_WORD)}'${index === all.length - 1 ? ':*' : ''}`)
    .join(' & ');
}

/** Number of a document as a key: without spaces, signs and diacritics, `183/KH-UBND` → `183 kh ubnd`. */
export const numberKey = (number: string | null): string | null => (number ? foldForSearch(number) || null : null);

/** Issuer as a key: folded, usual abbreviations spelled out. */
export const issuerKey = (issuer: string | null): string | null =>
  issuer
    ? foldForSearch(issuer)
        .replace(/\bubnd\b/g, 'uy ban nhan dan')
        .replace(/\bhdnd\b/g, 'hoi dong nhan dan') || null
    : null;

/** Words around the first hit, the hits between `⟦` and `⟧`; null where no word of the query stands in the text. */
export function excerptOf(text: string, query: string, around: number = 80): string | null {
  const wanted = foldedWords(query);
  if (wanted.length === 0) return null;
  const isHit = (word: string): boolean => wanted.some((one) => foldForSearch(word).startsWith(one));
  // Word by word: the first hit mostly stands near the beginning of a long text.
  const words: RegExpExecArray[] = [];
  let first: RegExpExecArray | undefined;
  for (const word of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!first && isHit(word[0])) first = word;
    if (first && word.index > first.index + around * 2) break;
    words.push(word);
  }
  if (!first) return null;
  const start = Math.max(0, first.index - around);
  const end = Math.min(text.length, first.index + around * 2);
  const marked = words
    .filter((one) => one.index >= start && one.index + one[0].length <= end && isHit(one[0]))
    .reduceRight(
      (slice, one) =>
        `${slice.slice(0, one.index - start)}⟦${one[0]}⟧${slice.slice(one.index - start + one[0].length)}`,
      text.slice(start, end),
    );
  return `${start > 0 ? '…' : ''}${marked.replace(/\s+/g, ' ').trim()}${end < text.length ? '…' : ''}`;
}
