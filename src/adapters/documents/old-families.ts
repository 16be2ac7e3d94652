import { convertLegacy, detectLegacy } from '#vanban/encodings.ts';

/** The two families of fonts made before Unicode that offices used. */
export type OldFamily = 'tcvn3' | 'vni';

/** The family of a font by its name, which a PDF may carry behind the mark of a part of a font (`ABCDEF+.VnTimeH`). */
export function oldFamilyOf(font: string | undefined): OldFamily | null {
  const name = font?.replace(/^[A-Z]{6}\+/, '') ?? '';
  if (/^\.vn/i.test(name)) return 'tcvn3';
  return /^vni-/i.test(name) ? 'vni' : null;
}

/** Fonts such as `.VnTimeH` show every letter as a capital. */
const isCapitalFont = (font: string): boolean => /^(?:[A-Z]{6}\+)?\.vn\w*h\b/i.test(font);

const UNICODE = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/;

/** Whether text that names such a font is in its encoding; many files name one and hold Unicode. A short text proves nothing. */
export function isInOldEncoding(sample: string, family: OldFamily): boolean {
  if (sample === '' || UNICODE.test(sample)) return false;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters < 40 || detectLegacy(sample) === family;
}

/** Text of an old font in Unicode, in capitals where the font shows those; Unicode stays what it is. */
export function fromOldFont(text: string, font: string, family: OldFamily): string {
  if (UNICODE.test(text)) return text;
  // Sign by sign: the font tells which letters are capitals, which in a text without fonts must be guessed by words.
  const signs = family === 'tcvn3' ? text.split('') : [text];
  const converted = signs
    .map((sign) => convertLegacy(sign, family))
    .join('')
    .normalize('NFC');
  return isCapitalFont(font) ? converted.toLocaleUpperCase('vi') : converted;
}
