import { foldText, type SourceBlock } from '#vanban/index.ts';

/** What a stamp on a page says. */
export type StampKind = 'secrecy' | 'urgency' | 'arrival';

export interface StampWords {
  readonly kind: StampKind;
  /** A stamp of secrecy or urgency in its lawful spelling; the stamp of arrival as it was read. */
  readonly text: string;
}

/** Stamps of Luật Bảo vệ bí mật nhà nước and Nghị định 30/2020; without marks and spaces, and how many letters may be misread. */
const KNOWN: readonly (readonly [folded: string, slips: number, kind: StampKind, text: string])[] = [
  ['tuyetmat', 2, 'secrecy', 'TUYỆT MẬT'],
  ['toimat', 1, 'secrecy', 'TỐI MẬT'],
  ['mat', 0, 'secrecy', 'MẬT'],
  ['hoatoc', 1, 'urgency', 'HỎA TỐC'],
  ['thuongkhan', 2, 'urgency', 'THƯỢNG KHẨN'],
  ['khan', 0, 'urgency', 'KHẨN'],
];

/**
 * What the lines of a stamp say; null for any other stamp. Recognition often errs in the marks of few large letters, and
 * a stamp stands alone, so its letters are compared without them: a secret paper must not come in for a misread hook.
 */
export function stampWords(lines: readonly string[]): StampWords | null {
  const folded = lines.map((line) => foldText(line).replaceAll(/[^a-z]/g, ''));
  for (const [word, slips, kind, text] of KNOWN) {
    if (folded.some((line) => isNearly(line, word, slips))) return { kind, text };
  }
  const text = lines.join(' ');
  return isArrival(foldText(text)) ? { kind: 'arrival', text } : null;
}

/** Stamps among lines that were typed, not recognised: only in capitals, as `mật` in a sentence is a word. */
export const typedStamps = (lines: readonly string[]): StampWords[] =>
  lines.filter((line) => !/\p{Ll}/u.test(line)).flatMap((line) => stampWords([line]) ?? []);

/**
 * Stamps of secrecy and urgency as paragraphs of their own, to stand before the text: they say how all of it is treated,
 * also on pages too faint to be read.
 */
export function stampBlocks(stamps: readonly StampWords[]): SourceBlock[] {
  const said = stamps.filter(({ kind }) => kind !== 'arrival').map(({ text }) => text);
  return [...new Set(said)].map((text) => ({ kind: 'paragraph', text }));
}

/** `ĐẾN` with the number and the day that the receiving office gave it (Nghị định 30/2020, Phụ lục IV). */
const isArrival = (text: string): boolean =>
  /\bden\b/.test(text) && [/\bso\b/, /\bngay\b/, /\bchuyen\b/].filter((word) => word.test(text)).length >= 2;

function isNearly(text: string, word: string, slips: number): boolean {
  if (text === word) return true;
  if (slips === 0 || Math.abs(text.length - word.length) > slips) return false;
  let row = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (const [i, sign] of text.split('').entries()) {
    const next = [i + 1];
    for (let j = 0; j < word.length; j++) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (sign === word[j] ? 0 : 1)));
    }
    row = next;
  }
  return (row.at(-1) ?? slips + 1) <= slips;
}
