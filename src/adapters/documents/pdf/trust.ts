import { convertLegacy, detectLegacy } from '#vanban/encodings.ts';
import { linesOf } from '../layout/lines.ts';
import { fromOldFont, isInOldEncoding, oldFamilyOf } from '../old-families.ts';
import type { PlacedWord } from '../layout/sheet.ts';

/** From this share of a page on, its picture is a scan of the page. */
const SCANNED = 0.6;
/** Fewer lines than this on a scan are the words of a signature panel, a stamp or a page number laid over it. */
const FEW_LINES = 8;

/** Whether what a page carries besides its picture is too little to be the text of the scan. */
export function isLaidOverScan(words: readonly PlacedWord[], pictured: number): boolean {
  if (pictured <= SCANNED) return false;
  return linesOf(words).length < FEW_LINES;
}

/**
 * Whether the words that a page of a PDF carries can be what a person sees on it. Fonts without a table of letters give
 * private signs; letters borrowed from a second font come out torn from their words (`Th c hi n … ự ệ`); and the hidden
 * letters of a scan that a foreign machine recognised have lost their marks.
 */
export function isTrustworthy(words: readonly PlacedWord[], pictured: number): boolean {
  const text = words.map((word) => word.text).join(' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return true;
  if ((text.match(/[\ufffd\ue000-\uf8ff]|\p{Cc}/gu)?.length ?? 0) > 0.03 * letters) return false;
  if (isTorn(words)) return false;
  const marked = text.normalize('NFD').match(/[\u0300-\u036f]|[đĐ]/gu)?.length ?? 0;
  return !(pictured > SCANNED && letters > 40 && marked < LEAST_MARKED * letters);
}

/** Of the letters of an office's text at least a fifth carry marks; of what machines without Vietnamese read, hardly any. */
const LEAST_MARKED = 0.1;

/** Vowels that hardly ever are a word of their own; ở, ý, à and the letters of lists are. */
const LONE = /^[áảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờỡợúùủũụứừửữựỳỷỹỵ]$/iu;
const LONE_CONSONANT = /^(?:[bcdghklmnpqrstvx]|th|ch|ng|nh|kh|ph|tr|gi|qu|ngh)$/;

/** Lone marked vowels, and as many words left without a vowel. */
function isTorn(words: readonly PlacedWord[]): boolean {
  if (words.length < 20) return false;
  const vowels = words.filter((word) => LONE.test(word.text)).length;
  const consonants = words.filter((word) => LONE_CONSONANT.test(word.text)).length;
  return vowels > 0.03 * words.length || (consonants > 0.06 * words.length && vowels > 0.01 * words.length);
}

/**
 * Words that stand in fonts made before Unicode, in Unicode. Where fonts are named, all words of a family are judged
 * together; the other words of the page by themselves, since one word proves nothing.
 */
export function inUnicode(words: readonly PlacedWord[]): PlacedWord[] {
  const named = Map.groupBy(words, (word) => oldFamilyOf(word.font));
  const old = (['tcvn3', 'vni'] as const).filter((family) =>
    isInOldEncoding((named.get(family) ?? []).map((word) => word.text).join(' '), family),
  );
  const others = words.filter((word) => !old.some((family) => family === oldFamilyOf(word.font)));
  const encoding = detectLegacy(others.map((word) => word.text).join(' '));
  return words.map((word) => {
    const family = old.find((one) => one === oldFamilyOf(word.font));
    if (family) return { ...word, text: fromOldFont(word.text, word.font ?? '', family) };
    return encoding === 'unicode' ? word : { ...word, text: convertLegacy(word.text, encoding).normalize('NFC') };
  });
}
