/**
 * Heights of rows with wrapped text. Whoever opens a workbook does not measure it anew in every program, so that words below
 * the first line were cut; nobody's fonts are at hand here, so widths of letters are those of Times New Roman, roughly.
 */

/** Points of one line of 12-point text, and of the room above and below a cell's text. */
const LINE = 15.75;
const ROOM = 3;
/** The most that a row may have. */
const HIGHEST = 409;
/** A column's width counts digits of the standard font: so many points each, and so much lost at its edges. */
const POINTS_OF_WIDTH = 5.25;
const EDGES = 4;

/** A text in a column `width` wide. */
export interface WrappedText {
  readonly text: string;
  /** In characters, as columns are measured. */
  readonly width: number;
  readonly isBold?: boolean;
  /** In points. */
  readonly size?: number;
}

/** The height in points that shows every line of a row's texts. */
export function rowHeight(texts: readonly WrappedText[]): number {
  const heights = texts.map((one) => (linesOf(one) * LINE * (one.size ?? 12)) / 12 + ROOM);
  return Math.min(Math.max(LINE + ROOM, ...heights), HIGHEST);
}

/** How many lines a text takes, its words wrapped as a sheet does. */
export function linesOf({ text, width, isBold = false, size = 12 }: WrappedText): number {
  const room = width * POINTS_OF_WIDTH - EDGES;
  const wide = size * (isBold ? 1.08 : 1);
  return text.split('\n').reduce((lines, line) => lines + linesOfWords(line.split(' '), room, wide), 0);
}

function linesOfWords(words: readonly string[], room: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    const own = lengthOf(word, size);
    const withSpace = used === 0 ? own : used + SPACE * size + own;
    if (withSpace <= room) {
      used = withSpace;
      continue;
    }
    if (used > 0) lines += 1;
    // A word longer than the column is broken within.
    lines += Math.ceil(own / room) - 1;
    used = own % room;
  }
  return lines;
}

const SPACE = 0.25;
const lengthOf = (word: string, size: number): number =>
  Array.from(word.normalize('NFD').replace(/\p{M}/gu, '')).reduce((sum, letter) => sum + widthOf(letter), 0) * size;

/** Parts of the letter's height. */
function widthOf(letter: string): number {
  if (/[ijlftrI.,;:!'()[\]/|-]/.test(letter)) return 0.3;
  if (/[mwMW%]/.test(letter)) return 0.8;
  return /\p{Lu}/u.test(letter) ? 0.67 : 0.475;
}
