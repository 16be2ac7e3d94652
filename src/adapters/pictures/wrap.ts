const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });
const ELLIPSIS = '…';

/** Text set into lines of a width. */
export interface Fitted {
  readonly lines: readonly string[];
  /** Nothing was cut. */
  readonly isWhole: boolean;
}

/**
 * Sets a text into at most `most` lines of `room`, cut with an ellipsis where it does not fit. Words are kept whole (Vietnamese
 * ones are short); what is wider than a line by itself, as an address or a row of signs, is broken between letters, never between
 * a letter and its marks.
 */
export function fittedLines(text: string, room: number, most: number, widthOf: (text: string) => number): Fitted {
  const lines: string[] = [];
  const space = widthOf(' ');
  let left = 0;
  for (const word of wordsOf(text)) {
    // Words are measured once each: a face is slow to measure whole lines that grow.
    const width = widthOf(word);
    const last = lines.at(-1);
    if (last !== undefined && space + width <= left) {
      lines[lines.length - 1] = `${last} ${word}`;
      left -= space + width;
    } else {
      const pieces = width <= room ? [word] : brokenWord(word, room, widthOf);
      lines.push(...pieces);
      left = room - (pieces.length === 1 ? width : widthOf(pieces.at(-1)!));
    }
  }
  if (lines.length <= most) return { lines, isWhole: true };
  return { lines: [...lines.slice(0, most - 1), cutLine(lines[most - 1]!, room, widthOf)], isWhole: false };
}

/** One form for each letter with its marks, as the face has it; pictograms, which no face of ours has, are left out. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/\p{Extended_Pictographic}/gu, '')
    .split(/\s+/)
    .filter(Boolean);

function brokenWord(word: string, room: number, widthOf: (text: string) => number): string[] {
  const pieces = [''];
  for (const { segment } of graphemes.segment(word)) {
    const last = pieces.at(-1)!;
    if (last !== '' && widthOf(last + segment) > room) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

function cutLine(line: string, room: number, widthOf: (text: string) => number): string {
  const letters = Array.from(graphemes.segment(line), ({ segment }) => segment);
  while (letters.length > 0 && widthOf(letters.join('') + ELLIPSIS) > room) letters.pop();
  return letters.join('').replace(/[\s,;:.–-]+$/, '') + ELLIPSIS;
}
