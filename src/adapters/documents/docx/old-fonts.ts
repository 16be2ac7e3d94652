import { convertLegacy, detectLegacy } from '#vanban/encodings.ts';
import type { Styles } from './styles.ts';
import { letterLook } from './styles.ts';
import { childOf, findAll, textOf, valueOf, type XmlElement } from './xml.ts';

/** The two families of fonts made before Unicode that offices used. */
export type OldFamily = 'tcvn3' | 'vni';

/** Which letters of old fonts are really in the old encoding; many files name such a font and hold Unicode. */
export interface OldFonts {
  /** Text of a run of this font in Unicode; the same text when the font is none of them. */
  inUnicode(text: string, font: string | undefined): string;
  /** Names of the fonts whose letters were converted. */
  readonly met: ReadonlySet<string>;
}

function familyOf(font: string | undefined): OldFamily | null {
  if (font === undefined) return null;
  if (/^\.vn/i.test(font)) return 'tcvn3';
  return /^vni-/i.test(font) ? 'vni' : null;
}

/** Fonts such as `.VnTimeH` show every letter as a capital. */
const isCapitalFont = (font: string): boolean => /^\.vn\w*h\b/i.test(font);

const UNICODE = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/;

/** Judges all runs of old fonts together, since a short one proves nothing. */
export function openOldFonts(body: XmlElement, styles: Styles, isNamed: boolean): OldFonts {
  const met = new Set<string>();
  const old = isNamed ? oldFamilies(body, styles) : new Set<OldFamily>();
  return {
    met,
    inUnicode(text, font) {
      const family = old.size === 0 ? null : familyOf(font);
      if (!family || !font || !old.has(family) || UNICODE.test(text)) return text;
      // Sign by sign: the font tells which letters are capitals, which in a text without fonts must be guessed by words.
      const signs = family === 'tcvn3' ? text.split('') : [text];
      const converted = signs
        .map((sign) => convertLegacy(sign, family))
        .join('')
        .normalize('NFC');
      const shown = isCapitalFont(font) ? converted.toLocaleUpperCase('vi') : converted;
      if (converted !== text) met.add(font);
      return shown;
    },
  };
}

function oldFamilies(body: XmlElement, styles: Styles): Set<OldFamily> {
  const samples: Record<OldFamily, string> = { tcvn3: '', vni: '' };
  for (const paragraph of findAll(body, 'w:p')) {
    const style = styles.paragraphStyle(valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle'));
    for (const run of findAll(paragraph, 'w:r')) {
      const rPr = childOf(run, 'w:rPr');
      const character = styles.characterStyle(valueOf(rPr, 'w:rStyle'));
      const { font } = { ...style.letters, ...character, ...letterLook(rPr) };
      const family = familyOf(font);
      if (family && samples[family].length < 20_000) samples[family] += `${textOf(run)} `;
    }
  }
  return new Set((['tcvn3', 'vni'] as const).filter((family) => isOld(samples[family], family)));
}

function isOld(sample: string, family: OldFamily): boolean {
  if (sample === '' || UNICODE.test(sample)) return false;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters < 40 || detectLegacy(sample) === family;
}
