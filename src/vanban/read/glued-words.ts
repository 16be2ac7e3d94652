import { isSyllable, splitGlued } from '../syllable.ts';

/** Texts say the same few thousand words again and again. */
const PARTED_WORDS = new Map<string, string>();
const MOST_PARTED = 20_000;

/** A word that lost its space, in two (`thànhphố`, `theoQuyết`); any other as it is. */
export function partWord(word: string): string {
  const known = PARTED_WORDS.get(word);
  if (known !== undefined) return known;
  const parted = partUnknown(word);
  if (PARTED_WORDS.size < MOST_PARTED) PARTED_WORDS.set(word, parted);
  return parted;
}

function partUnknown(word: string): string {
  const camel = /^(\p{Lu}?\p{Ll}{1,5})(\p{Lu}\p{Ll}+)$/u.exec(word);
  if (camel?.[1] && camel[2] && isVietnameseWord(camel[1]) && isVietnameseWord(camel[2]))
    return `${camel[1]} ${camel[2]}`;
  if (word.length > 14) return word;
  const parts = splitGlued(word);
  return parts ? `${parts[0]} ${parts[1]}` : word;
}

/** A syllable; one part of a foreign name such as `YouTube` or `VnExpress` is none, and `Zalo` has no capital inside. */
function isVietnameseWord(word: string): boolean {
  return word.length > 1 && isSyllable(word) && !/^(?:you|face|tik|insta|my|home|e|i)$/i.test(word);
}
