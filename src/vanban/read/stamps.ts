import type { SourceBlock, Span, Stamps } from '../document.ts';
import { lowered } from '../fold.ts';
import { cellsOf } from './cells.ts';
import { normalise } from './normalise.ts';
import { isCapitals } from './capitals.ts';
import { pattern, vn } from './pattern.ts';
import type { Line } from './source.ts';

/** Degrees of secrecy of Luật Bảo vệ bí mật nhà nước, in the codes of {@link Stamps}. */
export type SecrecyLevel = NonNullable<Stamps['secrecy']>['level'];
/** Degrees of urgency of Decree 30/2020. */
export type UrgencyLevel = NonNullable<Stamps['urgency']>['level'];

/** Frames, stars and brackets around a stamp. */
const FRAME = `[\\s\\p{P}\\p{S}]*`;
const SECRECY: readonly (readonly [SecrecyLevel, RegExp])[] = [
  ['tuyet-mat', pattern(`^${FRAME}${vn`tuyệt ?mật`}${FRAME}$`)],
  ['toi-mat', pattern(`^${FRAME}${vn`tối ?mật`}${FRAME}$`)],
  ['mat', pattern(`^${FRAME}mật${FRAME}$`)],
];
/** A form that names the degree: `Độ mật: Tối mật`. */
const DEGREE = pattern(`${vn`(?:độ|mức độ|chế độ) mật`}\\s*[:：|]\\s*(${vn`tuyệt mật|tối mật`}|mật)${FRAME}$`);
const URGENCY: readonly (readonly [UrgencyLevel, RegExp])[] = [
  ['hoa-toc', pattern(`^${FRAME}${vn`hỏa tốc`}(?:\\s+${vn`hẹn giờ`}.{0,20})?${FRAME}$`)],
  ['thuong-khan', pattern(`^${FRAME}${vn`thượng ?khẩn`}${FRAME}$`)],
  ['khan', pattern(`^${FRAME}khẩn${FRAME}$`)],
];
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
 * capitals. `mật ong`, `mật độ` and `bí mật nhà nước` in a sentence are words.
 */
export function readStamps(lines: readonly Line[]): Stamps {
  let secrecy: Stamp<SecrecyLevel> | null = null;
  let urgency: Stamp<UrgencyLevel> | null = null;
  let seen = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text.trim() === '' || line.text.length > 300) continue;
    seen += 1;
    if (!MAY_BE.test(line.text)) continue;
    const runsOn = continuesHeading(lines, index);
    for (const cell of cellsOf(line, index)) {
      secrecy ??= stampIn(cell, SECRECY, DEGREE, runsOn);
      if (seen <= HEAD_LINES) urgency ??= stampIn(cell, URGENCY, URGENCY_DEGREE, runsOn);
    }
    secrecy ??= stampIn(
      { text: line.text.trim(), start: line.start + indent(line), low: lowered(line.text.trim()) },
      SECRECY,
      DEGREE,
      runsOn,
    );
    if (secrecy && urgency) break;
  }
  return {
    secrecy: secrecy ? { ...secrecy, confidence: 0.95 } : null,
    urgency: urgency ? { ...urgency, confidence: 0.95 } : null,
  };
}

/** Cheap look before the work: most lines hold none of these words. */
const MAY_BE = /m\s?ật|kh\s?ẩn|t\s?ốc|M\s?Ậ\s?T|KH\s?Ẩ\s?N|T\s?Ố\s?C/u;
const indent = (line: Line): number => line.text.length - line.text.trimStart().length;

function stampIn<Level extends string>(
  cell: { readonly text: string; readonly low: string; readonly start: number },
  levels: readonly (readonly [Level, RegExp])[],
  degree: RegExp,
  runsOn: boolean,
): Stamp<Level> | null {
  const span: Span = [cell.start, cell.start + cell.text.length];
  const named = degree.exec(cell.low)?.[1];
  if (named) {
    const level = levels.find(([, regex]) => regex.test(named))?.[0];
    return level ? { level, span } : null;
  }
  // `M Ậ T` with spaces between its letters.
  const low = /^\P{L}*(?:\p{Lu}\s)+\p{Lu}\P{L}*$/u.test(cell.text) ? cell.low.replace(/\s/gu, '') : cell.low;
  if (runsOn || !isCapitals(cell.text)) return null;
  const level = levels.find(([, regex]) => regex.test(low))?.[0];
  return level ? { level, span } : null;
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
  return readStamps(normalise(blocks).lines).secrecy?.level ?? null;
}
