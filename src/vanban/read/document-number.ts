import { DOCUMENT_TYPES } from '../catalogue/index.ts';
import { vn } from './pattern.ts';

/** Letters of symbols carry no tones: Đ and Ư are the only Vietnamese ones, so no word of a sentence is swallowed. */
const UPPER = 'A-ZĐƯ';
const PART = `[${UPPER}][A-Za-zĐđƯư\\d]{0,15}`;
const JOINT = '\\s{0,4}[-–—/&.,]\\s{0,4}';

/**
 * A number with its symbol as it may stand in a text: `183/KH-UBND`, `72/2015/NĐ-CP`, `05-NQ/TU`, `24- NQ/TW`,
 * `1727 /KH-UBND`. Wider than what is meant: {@link trimSymbol} cuts what does not belong to it.
 * Groups: digits, year, first joint, symbol.
 */
export const NUMBER_SOURCE = `(\\d{1,6}[a-zđ]?)((?:\\s?/\\s?(?:19|20)\\d{2})?)(\\s{0,4}[/\\-–—]\\s{0,4})(${PART}(?:${JOINT}${PART}){0,5})`;

/** The word before the own number: `Số`, as a scan may spell it (`Só:`, `S6:`). For text folded by `lowered`. */
export const NUMBER_WORD = `(?:${vn`số`}|s[óòõọốồỗổộö6](?=\\s*[:.]))`;
/** An own number whose word was lost: `27/KH-UBND`, `: 45 /KH-SDL` alone in its column. For text as written. */
const WORDLESS = new RegExp(
  `^[\\s|*:.]*(\\d{1,6}(?:\\s?/\\s?(?:19|20)\\d{2})?\\s?[/-]\\s?[${UPPER}]{2,}[A-Za-z\\d]*(?:\\s?[-–/&]\\s?[${UPPER}][A-Za-zĐƯ\\d]*){0,4})(?=\\s*$|\\s*\\||\\s{2,}|\\s+\\p{Lu}[\\p{L}\\s.-]{1,30},?\\s*ng[àa]y)`,
  'u',
);

/** Where a number without its word ends in a line of the letterhead; 0 where none begins the line. */
export function endOfWordless(text: string): number {
  const match = WORDLESS.exec(text);
  return match && match[0].length < 60 ? match[0].length : 0;
}

const PARTS = new RegExp(`(${JOINT})?(${PART})`, 'gu');
const CODES: ReadonlySet<string> = new Set(
  [...DOCUMENT_TYPES.flatMap((type) => type.codes), 'CV', 'GP', 'CTHĐ', 'TT', 'QyC', 'KLTT', 'QLVB'].map((code) =>
    code.toUpperCase(),
  ),
);

/** How much of a coarse symbol is one; `after` is the sign that follows it. 0 where nothing is. */
export function symbolLength(symbol: string, after: string): number {
  let kept = 0;
  let last = '';
  for (const match of symbol.matchAll(PARTS)) {
    const [joint = '', part = ''] = [match[1], match[2]];
    const end = match.index + match[0].length;
    const next = end < symbol.length ? symbol.slice(end, end + 1) : after;
    const isGlued = /\p{L}/u.test(next);
    const own = isGlued ? part.replace(/[a-zđư]+$/u, '') : part;
    if (!isPart(own, joint, last) || (isGlued && own.length < 2)) break;
    kept = end - (part.length - own.length);
    if (isGlued) break;
    last = own;
  }
  return kept;
}

/** `UBND`, `TTg`, `SNgV`, `QH15`; after a joint with spaces only what no word could be. */
function isPart(part: string, joint: string, before: string): boolean {
  if (part === '' || /[a-zđư]{3}/u.test(part)) return false;
  const sign = joint.trim();
  if (sign === ',' || sign === '&') return !/\s/u.test(joint) && /^[A-ZĐƯ]{2}/u.test(part) && before.length <= 6;
  if (sign === '.') return !/\s/u.test(joint) && part.length <= 5 && !/[a-z]/u.test(part);
  if (/\s/u.test(joint)) return /^(?:[A-ZĐƯ]{2}|C[Tt]r)/u.test(part);
  return part.length > 1 || joint !== '' || /^[A-ZĐ]$/u.test(part);
}

/** Is the first part of a symbol the abbreviation of a type of document (`KH`, `QĐ`, `NQ`)? */
export function isTypeCode(part: string): boolean {
  return CODES.has(part.toUpperCase());
}

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

/** Who issued it, as the symbol says: `UBND` of `183/KH-UBND`, `TU` of `05-NQ/TU`; the whole symbol of a letter. */
export function issuerCode(number: string): string {
  const symbol = number.replace(/^\d+[a-zđ]?(?:\/\d{4})?[/-]/u, '');
  const [first = '', ...rest] = symbol.split(/[-/]/u);
  return isTypeCode(first) ? (rest[0] ?? '') : first;
}
