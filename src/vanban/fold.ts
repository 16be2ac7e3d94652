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
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** One string for comparing two spellings of a name: marks kept, case, tone placement, signs and spaces folded. */
export function foldName(text: string): string {
  return lowered(text.normalize('NFC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
