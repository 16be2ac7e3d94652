import type { SourceBlock, Span, Stamps } from '../document.ts';
import { lowered } from '../fold.ts';
import { cellsOf } from './cells.ts';
import { normalise } from './normalise.ts';
import { isCapitals } from './capitals.ts';
import { BEGIN, END, pattern, vn } from './pattern.ts';
import type { Line } from './source.ts';
import { FRAME, isStampWords, SECRECY, URGENCY, type SecrecyLevel, type UrgencyLevel } from './stamp-words.ts';
import { readZones, type Zones } from './zones.ts';

export type { SecrecyLevel } from './stamp-words.ts';

/** A form that names the degree: `Độ mật: Tối mật`. */
const DEGREE = pattern(`${vn`(?:độ|mức độ|chế độ) mật`}\\s*[:：|]\\s*(${vn`tuyệt mật|tối mật`}|mật)${FRAME}$`);
const URGENCY_DEGREE = pattern(`${vn`(?:độ|mức độ) khẩn`}\\s*[:：|]\\s*(${vn`hỏa tốc|thượng khẩn`}|khẩn)${FRAME}$`);
/** Urgency is stamped in the head alone: within so many lines that hold text. */
const HEAD_LINES = 30;

/** Words that a heading in capitals may end with before its last word wraps: `NUÔI ONG LẤY` / `MẬT`. */
const RUNS_ON = /[\p{L},]$/u;

interface Stamp<Level> {
  readonly level: Level;
  readonly span: Span;
}

/**
 * Stamps of secrecy and urgency. Only what stands alone is a stamp: a line, a cell or a piece of the flattened head, in
 * capitals; in the letterhead also typed as `Tối mật`. One line may bear both: `MẬT - KHẨN`. `mật ong`, `mật độ` and
 * `bí mật nhà nước` in a sentence are words.
 */
export function readStamps(lines: readonly Line[], zones: Zones): Stamps {
  const isHead = letterhead(zones);
  let secrecy: Stamp<SecrecyLevel> | null = null;
  let urgency: Stamp<UrgencyLevel> | null = null;
  let seen = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text.trim() === '' || line.text.length > 300) continue;
    seen += 1;
    if (!MAY_BE.test(line.text)) continue;
    const whole = line.text.trim();
    const typed = isHead(index) ? 'in head' : 'elsewhere';
    const place = continuesHeading(lines, index) ? 'heading goes on' : typed;
    for (const cell of [
      ...cellsOf(line, index),
      { text: whole, start: line.start + indent(line), low: lowered(whole) },
    ]) {
      secrecy ??= stampIn(cell, SECRECY, DEGREE, place);
      if (seen <= HEAD_LINES) urgency ??= stampIn(cell, URGENCY, URGENCY_DEGREE, place);
    }
    if (secrecy && urgency) break;
  }
  return {
    secrecy: secrecy ? { ...secrecy, confidence: 0.95 } : null,
    urgency: urgency ? { ...urgency, confidence: 0.95 } : null,
  };
}

/** Cheap look before the work: most lines hold none of these words. */
const MAY_BE = /m\s?ậ\s?t|kh\s?ẩ\s?n|t\s?ố\s?c/iu;
const indent = (line: Line): number => line.text.length - line.text.trimStart().length;

/** The lines of the letterhead above the title, and a stamp typed just above it. */
function letterhead(zones: Zones): (line: number) => boolean {
  const [first, last] = [zones.of.indexOf('head'), zones.title >= 0 ? zones.title : zones.of.lastIndexOf('head')];
  return (line) => zones.hasHead && first - LINES_ABOVE <= line && line <= last;
}
const LINES_ABOVE = 4;

function stampIn<Level extends string>(
  cell: { readonly text: string; readonly low: string; readonly start: number },
  levels: readonly (readonly [Level, string])[],
  degree: RegExp,
  place: 'in head' | 'elsewhere' | 'heading goes on',
): Stamp<Level> | null {
  const span: Span = [cell.start, cell.start + cell.text.length];
  const levelIn = (words: string): Stamp<Level> | null => {
    const level = levels.find(([, source]) => pattern(`${BEGIN}(?:${source})${END}`).test(words))?.[0];
    return level ? { level, span } : null;
  };
  const named = degree.exec(cell.low)?.[1];
  if (named) return levelIn(named);
  // `M Ậ T` with spaces between its letters.
  const low = /^\P{L}*(?:\p{Lu}\s)+\p{Lu}\P{L}*$/u.test(cell.text) ? cell.low.replace(/\s/gu, '') : cell.low;
  if (place === 'heading goes on' || !isStampWords(low)) return null;
  const isTyped = place === 'in head' && /^\P{L}*\p{Lu}/u.test(cell.text);
  return isCapitals(cell.text) || isTyped ? levelIn(low) : null;
}

/** The line before is a heading in capitals that has not ended. A letterhead is none: it names a body, the state or a number. */
function continuesHeading(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (!line || !before || line.table !== null || before.table !== null) return false;
  const text = before.text.trim();
  if (!isCapitals(text) || !RUNS_ON.test(text)) return false;
  return /(?:^|\s)(?:LẤY|NUÔI|SẢN XUẤT|BẢO|BÍ|GIỮ|ONG|CHẾ BIẾN|TRÁI CÂY|VÀ|CỦA|CHO|NGÀNH|NGHỀ|NÔNG SẢN)$/u.test(text);
}

/** The stamp of secrecy in what was read of a file, before anything of it is stored; null where there is none. */
export function secrecyStampIn(blocks: readonly SourceBlock[]): SecrecyLevel | null {
  const { lines } = normalise(blocks);
  return readStamps(lines, readZones(lines)).secrecy?.level ?? null;
}
