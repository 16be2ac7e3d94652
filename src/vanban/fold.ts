import { classesOf, isMarkOfText, UNKNOWN } from './signs.ts';

/** `oá` → `óa`, `uỷ` → `ủy`: the two ways of placing the tone become one, letter for letter. */
const SHIFTED: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
const SHIFT = new RegExp(Object.keys(SHIFTED).join('|'), 'g');

/**
 * The text in lower case with tones placed one way, of the same length: offsets found in it hold in the original.
 * Takes text in NFC.
 */
export function lowered(text: string): string {
  let low = text.toLowerCase();
  if (low.length !== text.length) {
    low = Array.from(text, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('');
  }
  return shiftTones(low);
}

/** Tones placed one way (`hoá` → `hóa`, `uỷ` → `ủy`), for lower-case text; the length stays. */
export function shiftTones(text: string): string {
  return text.replace(SHIFT, (pair) => SHIFTED[pair] ?? pair);
}

/**
 * Folds a text for searching without diacritics: lower case, no marks, đ → d, runs of other signs → one space.
 * `Sở Văn hóa, Thể thao và Du lịch` → `so van hoa the thao va du lich`.
 */
export function foldText(text: string): string {
  let folded = '';
  let isGap = false;
  for (let at = 0; at < text.length; at++) {
    const sign = foldedSign(text.charCodeAt(at));
    if (sign === null) return foldAnyText(text);
    if (sign === ' ') isGap = folded !== '';
    else if (sign !== '') {
      folded += isGap ? ` ${sign}` : sign;
      isGap = false;
    }
  }
  return folded;
}

function foldAnyText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const FOLDED: (string | null)[] = [];

/** What a sign becomes by itself: nothing for a mark, a space for what is no letter; null where that hangs on its neighbours. */
function foldedSign(code: number): string | null {
  const known = FOLDED[code];
  if (known !== undefined) return known;
  if (classesOf(code) & UNKNOWN) return isMarkOfText(code) ? ' ' : null;
  return (FOLDED[code] = foldSign(String.fromCharCode(code)));
}

function foldSign(sign: string): string | null {
  const bare = sign
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd');
  // The small sigma is another at the end of a word.
  if (/\p{Script=Greek}/u.test(sign)) return null;
  if (bare === '' || /^[\p{L}\p{N}]+$/u.test(bare)) return bare;
  return bare.length === 1 ? ' ' : null;
}

/** One string for comparing two spellings of a name: marks kept, case, tone placement, signs and spaces folded. */
export function foldName(text: string): string {
  return lowered(text.normalize('NFC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
