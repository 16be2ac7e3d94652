/** Symbols after the number: `KH-UBND`, `NQ/TW`, `BTTTT-PTTH&TTĐT`, also with a space or break around a joint. */
const PART = '\\p{Lu}[\\p{L}\\d]{0,11}(?:\\s?[&.,]\\s?\\p{Lu}[\\p{L}\\d]{0,8})*';
const SYMBOL = `${PART}(?:\\s{0,2}[-–/]\\s{0,2}\\p{Lu}[\\p{L}\\d&.]{0,14})*`;

/** A number with its symbol, in text as written: `183/KH-UBND`, `72/2015/NĐ-CP`, `05-NQ/TU`, `24- NQ/TW`. */
export const NUMBER_SOURCE = `\\d{1,6}[a-zđ]?(?:\\s?/\\s?(?:19|20)\\d{2})?\\s{0,2}[/\\-–]\\s{0,2}${SYMBOL}`;

/** Without spaces, with plain hyphens: how a number is given out. */
export function compactNumber(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace(/[–—]/gu, '-')
    .replace(/[.,&]+$/u, '');
}

/** Abbreviation of the type in a number: `KH` of `183/KH-UBND`, `NQ` of `05-NQ/TU`; null for a letter. */
export function typeCode(number: string): string | null {
  const match = /^\d+[a-zđ]?(?:\/\d{4})?[/-](\p{Lu}\p{L}*)/u.exec(number);
  return match?.[1] ?? null;
}
