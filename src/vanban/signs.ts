/**
 * What each sign is, looked up instead of matched: the questions that are asked of every sign of a text. Known are the signs
 * below {@link KNOWN}, which hold the Latin letters and all of Vietnamese; for others a caller takes the general way.
 */
const KNOWN = 0x2000;

export const LETTER = 1;
/** Has a capital of its own. */
export const SMALL = 2;
/** Has a small letter of its own. */
export const CAPITAL = 4;
export const NUMBER = 8;
/** `\p{Ll}` and `\p{Lu}`, where that differs from having another case. */
export const LOWERCASE = 16;
export const UPPERCASE = 32;
/** Stays itself when signs are cleaned: composed, visible, no control, no space but the plain one, the tab and the line break. */
export const PLAIN = 64;
/** Not below {@link KNOWN}. */
export const UNKNOWN = 128;

const CLASSES = new Uint8Array(KNOWN);
/** Keyboards gave these for the Vietnamese Đ and đ. */
const ICELANDIC: ReadonlySet<string> = new Set(['Ð', 'ð']);
const UNCLEAN = /[\p{M}\p{Z}\p{C}]/u;

for (let code = 0; code < KNOWN; code++) {
  const sign = String.fromCharCode(code);
  const isPlain =
    sign === ' ' ||
    sign === '\n' ||
    sign === '\t' ||
    (isLatin(code) && !ICELANDIC.has(sign) && !UNCLEAN.test(sign) && sign.normalize('NFC') === sign);
  CLASSES[code] =
    (/\p{L}/u.test(sign) ? LETTER : 0) |
    (sign.toUpperCase() === sign ? 0 : SMALL) |
    (sign.toLowerCase() === sign ? 0 : CAPITAL) |
    (/\p{N}/u.test(sign) ? NUMBER : 0) |
    (/\p{Ll}/u.test(sign) ? LOWERCASE : 0) |
    (/\p{Lu}/u.test(sign) ? UPPERCASE : 0) |
    (isPlain ? PLAIN : 0);
}

/** Blocks whose signs only marks could combine with: no Hangul, which composes by itself. */
function isLatin(code: number): boolean {
  return code < 0x250 || (code >= 0x1e00 && code < 0x1f00);
}

/** The classes of a code unit, as bits. */
export function classesOf(code: number): number {
  return code < KNOWN ? (CLASSES[code] as number) : UNKNOWN;
}

/** The dashes, quotes and dots of office texts, which stand beyond the table: neither letters nor numbers, and plain. */
export const isMarkOfText = (code: number): boolean => code >= 0x2010 && code <= 0x2027;

/** Does the sign stay itself when signs are cleaned? */
export function isPlainSign(code: number): boolean {
  return code < KNOWN ? ((CLASSES[code] as number) & PLAIN) !== 0 : isMarkOfText(code);
}
