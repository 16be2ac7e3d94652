import type { PlacedWord } from '../layout/sheet.ts';
import type { PDFPageProxy } from './open.ts';

/** A piece of text as the library gives it. */
interface TextPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** How the letters of a font look, by the library's name for it. */
export type FontLook = (fontName: string) => {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly name: string;
};

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
}

/** The pieces of text of a page. */
export async function piecesOfPage(page: PDFPageProxy): Promise<TextPiece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
  return items.filter((item): item is typeof item & TextPiece => 'str' in item && item.str !== '');
}

/** Transforms a point; `[a b c d e f]` as in PDF. */
export type Matrix = readonly number[];

export function multiply(outer: Matrix, inner: Matrix): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/**
 * Turn of the text of a page, in quarter turns to the right (0 to 3): a wide table may be drawn lying on its side.
 * `base` is the transformation of the page.
 */
export function quarterTurns(pieces: readonly TextPiece[], base: Matrix): number {
  const letters = [0, 0, 0, 0];
  for (const { str, transform } of pieces) {
    const [a = 1, b = 0] = multiply(base, transform);
    const turn = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    letters[turn] = (letters[turn] ?? 0) + str.length;
  }
  return letters.indexOf(Math.max(...letters));
}

/** Words of a page on their baselines. Text that lies across the others (a watermark, a stamp) is left out. */
export function wordsOfPieces(pieces: readonly TextPiece[], base: Matrix, looks: FontLook): PlacedWord[] {
  const words: Placed[] = [];
  let glue = false;
  for (const piece of pieces) {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = multiply(base, piece.transform);
    const size = Math.hypot(c, d);
    if (size < 1 || Math.abs(Math.atan2(b, a)) > 0.09 || a <= 0) continue;
    const start = { left: e, baseline: f, size, font: piece.fontName };
    for (const word of splitPiece(piece.str, start, piece.width)) {
      const last = words.at(-1);
      if (last && glue && word.glued && continues(last, word)) words[words.length - 1] = joined(last, word);
      else words.push(word);
      glue = word.open;
    }
    if (/^\s*$/.test(piece.str)) glue = false;
  }
  return words.filter((word) => word.text.trim() !== '').map((word) => withLook(word, looks));
}

/** What stands across the others, piece by piece and put together: a stamp or a watermark may say what the text does not. */
export function textsAcross(pieces: readonly TextPiece[], base: Matrix): string[] {
  const across = pieces.filter((piece) => {
    const [a = 1, b = 0] = multiply(base, piece.transform);
    return Math.abs(Math.atan2(b, a)) > 0.09;
  });
  return [...across.map((piece) => piece.str), across.map((piece) => piece.str).join('')];
}

interface Start {
  readonly left: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
}

/** Words of one piece; `glued` and `open`: no space before or after, so it may belong to its neighbour's word. */
function splitPiece(text: string, start: Start, width: number): (Placed & { glued: boolean; open: boolean })[] {
  const scale = width / Math.max(0.001, breadth(text));
  const found = [];
  for (const match of text.matchAll(/\S+/g)) {
    const left = start.left + scale * breadth(text.slice(0, match.index));
    const right = left + scale * breadth(match[0]);
    const end = match.index + match[0].length;
    found.push({ ...start, text: match[0], left, right, glued: match.index === 0, open: end === text.length });
  }
  return found;
}

/** Two pieces are one word when nothing stands between them: the font changed for a letter that the first one lacks. */
function continues(last: Placed, next: Placed): boolean {
  const gap = next.left - last.right;
  const size = Math.min(last.size, next.size);
  const isRaised = Math.abs(next.size - last.size) > 0.25 * size;
  return Math.abs(last.baseline - next.baseline) < 0.1 * size && gap < 0.12 * size && gap > -0.4 * size && !isRaised;
}

const joined = (last: Placed, next: Placed): Placed => ({
  ...last,
  text: last.text + next.text,
  right: Math.max(last.right, next.right),
});

function withLook({ text, left, right, baseline, size, font }: Placed, looks: FontLook): PlacedWord {
  const { bold, italic, name } = looks(font);
  return { text: text.normalize('NFC'), left, right, baseline, size, bold, italic, font: name };
}

/** Rough breadth of a text in a serif face, for placing the words of a piece; in parts of its size. */
function breadth(text: string): number {
  let sum = 0;
  for (const sign of text.normalize('NFD')) {
    if (/[\u0300-\u036f]/.test(sign)) continue;
    if (/[\s.,;:'’|!ijlItfr()[\]/-]/.test(sign)) sum += 0.3;
    else if (/[mwMW@%]/.test(sign)) sum += 0.85;
    else sum += /\p{Lu}/u.test(sign) ? 0.68 : 0.48;
  }
  return sum;
}
