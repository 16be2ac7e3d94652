import { pattern, vn } from './pattern.ts';
import { nextLines, previousLine, type Sight, type Zone } from './sights.ts';

const PAGE_NUMBER = pattern(
  `^\\s*(?:[-–|]\\s*)?(?:(?:${vn`trang`}|page)\\s*)?(\\d{1,4})(?:\\s*/\\s*\\d{1,4})?(?:\\s*[-–|])?\\s*$`,
);

/** A lone number between lines of text: part of a rising series far apart, or in the middle of a sentence. */
export function markPageNumbers(sights: readonly Sight[], zones: Zone[]): void {
  let lastNumber = 0;
  let lastAt = -1;
  for (const [index, sight] of sights.entries()) {
    if (sight.blank || sight.text.length > 20 || sight.line.table !== null || zones[index] !== 'body') continue;
    const match = PAGE_NUMBER.exec(sight.low);
    if (!match?.[1]) continue;
    const value = Number(match[1]);
    const labelled = /[a-z/]/.test(sight.low);
    if (!labelled && !isLonely(sights, index)) continue;
    const follows = value === lastNumber + 1 && (lastAt < 0 || index - lastAt > 8);
    if (labelled || follows || insideSentence(sights, index)) {
      zones[index] = 'furniture';
      [lastNumber, lastAt] = [value, index];
    }
  }
}

/** No other lone number or short cell beside it: those are tables pasted cell by cell. */
function isLonely(sights: readonly Sight[], index: number): boolean {
  const [before, after] = [previousLine(sights, index), nextLines(sights, index, 1)[0]];
  if (insideSentence(sights, index)) return true;
  return (before?.text.length ?? 99) > 35 || (after?.text.length ?? 0) > 70;
}

function insideSentence(sights: readonly Sight[], index: number): boolean {
  const [before, after] = [previousLine(sights, index), nextLines(sights, index, 1)[0]];
  if (!before || !after) return false;
  return !/[.;:!?]$/u.test(before.text) && before.text.length > 30 && /^\p{Ll}/u.test(after.text);
}
