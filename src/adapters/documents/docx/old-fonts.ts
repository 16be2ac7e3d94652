import { fromOldFont, isInOldEncoding, oldFamilyOf, type OldFamily } from '../old-families.ts';
import type { Styles } from './styles.ts';
import { letterLook } from './styles.ts';
import { childOf, findAll, textOf, valueOf, type XmlElement } from './xml.ts';

/** Which letters of old fonts are really in the old encoding; many files name such a font and hold Unicode. */
export interface OldFonts {
  /** Text of a run of this font in Unicode; the same text when the font is none of them. */
  inUnicode(text: string, font: string | undefined): string;
  /** Names of the fonts whose letters were converted. */
  readonly met: ReadonlySet<string>;
}

/** Judges all runs of old fonts together, since a short one proves nothing. */
export function openOldFonts(body: XmlElement, styles: Styles, isNamed: boolean): OldFonts {
  const met = new Set<string>();
  const old = isNamed ? oldFamilies(body, styles) : new Set<OldFamily>();
  return {
    met,
    inUnicode(text, font) {
      const family = old.size === 0 ? null : oldFamilyOf(font);
      if (!family || !font || !old.has(family)) return text;
      const shown = fromOldFont(text, font, family);
      if (shown.toLocaleLowerCase('vi') !== text.toLocaleLowerCase('vi')) met.add(font);
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
      const family = oldFamilyOf(font);
      if (family && samples[family].length < 20_000) samples[family] += `${textOf(run)} `;
    }
  }
  return new Set((['tcvn3', 'vni'] as const).filter((family) => isInOldEncoding(samples[family], family)));
}
