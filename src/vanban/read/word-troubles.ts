import { classesOf, isMarkOfText, LETTER, LOWERCASE, NUMBER, UNKNOWN, UPPERCASE } from '../signs.ts';
import { partWord } from './glued-words.ts';

/** What may be wrong with the words of a text, as bits. A bit says that it is worth looking, not that there is anything. */
/** A beginning of a syllable alone before a space: `n gày`. */
export const LONE = 1;
/** A capital letter alone before a space: `C ăn cứ`. */
export const PARTED = 2;
/** Capitals and small letters in one word: `UBNDtỉnh`, `chứcHĐND`. */
export const MIXED = 4;
/** Symbols of documents: `61/2018/NĐCP`. */
export const SYMBOL = 8;
/** A digit beside a letter: `ngày22`. */
export const DIGIT = 16;
/** Two words without their space: `thànhphố`. */
export const GLUED = 32;
/** Capitals parted by spaces: `K Ế H O Ạ C H`. */
export const SPACED = 64;
export const ANY = 127;

const ONSETS: ReadonlySet<string> = new Set(
  'ngh ng nh gh gi kh ph th tr ch b c d đ g h k l m n p q r s t v x'.split(' '),
);
const SPACE = 32;

/** Looks at every word once, so that the patterns need not look at every sign of a text in which all is well. */
export function troublesIn(text: string): number {
  let found = 0;
  let spaced = 0;
  let spacedEnd = -1;
  let at = 0;
  while (at < text.length) {
    const classes = classesOf(text.charCodeAt(at));
    // Only letters count, and of the signs beyond the table none but the dashes and quotes of office texts is surely none.
    if (classes & UNKNOWN && !isMarkOfText(text.charCodeAt(at))) return ANY;
    if (!(classes & LETTER)) {
      at += 1;
      continue;
    }
    const start = at;
    let [capitals, small] = [0, 0];
    for (; at < text.length; at++) {
      const own = classesOf(text.charCodeAt(at));
      if (!(own & LETTER)) break;
      if (own & UPPERCASE) capitals += 1;
      if (own & LOWERCASE) small += 1;
    }
    const length = at - start;
    const next = at < text.length ? text.charCodeAt(at) : 0;
    if (classesOf(next) & NUMBER || (start > 0 && classesOf(text.charCodeAt(start - 1)) & NUMBER)) found |= DIGIT;
    if (length > 3) {
      if (capitals > 2) found |= small > 0 ? MIXED | SYMBOL : SYMBOL;
      if (small > 0 && capitals > 1) found |= MIXED;
      if (!(found & GLUED) && length > 3 && isParted(text.slice(start, at))) found |= GLUED;
    } else if (next === SPACE) {
      if (capitals === length && length < 3) {
        spaced = spacedEnd + 1 === start ? spaced + 1 : 1;
        spacedEnd = at;
        if (spaced > 3) found |= SPACED;
        if (length === 1) found |= PARTED;
      } else if (capitals === 0 && ONSETS.has(text.slice(start, at))) found |= LONE;
    }
  }
  return found;
}
const isParted = (word: string): boolean => partWord(word) !== word;
