import { gridsOf } from '../layout/grid.ts';
import { linesOf, textOfLine } from '../layout/lines.ts';
import { cornersHeld, frameOf } from './frames.ts';
import { densityOf, turnedBy, type GreyPicture } from './grey.ts';
import { bleached, BLACK, type Inks } from './inks.ts';
import { paleStrokesOf } from './pale-ink.ts';
import type { RecognisedWord, Recogniser } from './recogniser.ts';
import { withoutRulings } from './ruled.ts';
import { shapesOf, type Shape } from './shapes.ts';
import { lieOf } from './skew.ts';
import { stampWords, type StampWords } from './stamp-words.ts';

/** A stamp that was read, and its place in the picture, in pixels. */
export interface FoundStamp extends StampWords {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Box = Omit<FoundStamp, 'kind' | 'text'>;

const DARK = 150;
/** Sizes in points: a stamp, the letters in it, and the seal of an office with what may hang on it. */
const STAMP = { narrowest: 28, widest: 240, lowest: 12, highest: 130 } as const;
const SEAL = { smallest: 70, largest: 135 } as const;
const SIZE_OF_TEXT = 13;
const GAP = 4;
/** Where print has been taken out of a frame, and where nothing has. */
const GAP_OF_FRAME = 3;
const NO_GAP = 0.6;
/** Each costs a part of a second; no letter carries more. */
const MOST = 6;

/**
 * Reads the stamps on an upright page and takes them out of it, with seals and the strokes of pens: they are no part of
 * the text, and the number of a stamp of arrival is not that of the document.
 * @param inks of the page, its print evenly lit
 */
export async function takeStamps(
  inks: Inks,
  recogniser: Recogniser,
): Promise<{ page: GreyPicture; stamps: readonly StampWords[] }> {
  const { print, red, blue, pen } = inks;
  const stamps = await stampsInInks(inks, recogniser);
  // What was printed below a stamp stays.
  let page = stamps.reduce(
    (rest, stamp) => whitened(rest, [stamp], (at) => (stamp.ink.pixels[at] ?? 255) < 220),
    bleached(bleached(print, red, 2 * BLACK), pen, BLACK + 20),
  );
  const framed: FoundStamp[] = [];
  const pale = red || blue ? null : paleStrokesOf(page, tablesOn(page));
  if (pale) {
    page = bleached(page, pale, 0);
    framed.push(...(await stampsInFrames(pale, GAP_OF_FRAME, recogniser)));
  }
  const black = await stampsInFrames(page, NO_GAP, recogniser);
  return { page: whitened(page, black, () => true), stamps: [...stamps, ...framed, ...black] };
}

/** Ruled tables: their thin lines are as pale as a stamp. A frame of one cell may be a stamp itself. */
function tablesOn(page: GreyPicture): Box[] {
  const point = pointOf(page);
  const { rulings } = withoutRulings(page, SIZE_OF_TEXT * point);
  return gridsOf(rulings, []).map(({ left, right, top, bottom }) => ({
    left: left - GAP * point,
    right: right + GAP * point,
    top: top - GAP * point,
    bottom: bottom + GAP * point,
  }));
}

/** Reads the stamps in coloured ink, each with the ink it is made of; ink that has faded counts within a frame only. */
export async function stampsInInks(
  { red, blue, faded }: Pick<Inks, 'red' | 'blue' | 'faded'>,
  recogniser: Recogniser,
): Promise<(FoundStamp & { readonly ink: GreyPicture })[]> {
  const stamps = [];
  for (const ink of [red, blue]) {
    if (!ink) continue;
    for (const stamp of await stampsInInk(ink, recogniser)) stamps.push({ ...stamp, ink });
  }
  if (faded && stamps.length === 0)
    for (const stamp of await stampsInFrames(faded, GAP_OF_FRAME, recogniser)) stamps.push({ ...stamp, ink: faded });
  return stamps;
}

/** Stamps of one colour of ink, framed or not, a few degrees askew. */
async function stampsInInk(ink: GreyPicture, recogniser: Recogniser): Promise<FoundStamp[]> {
  const point = pointOf(ink);
  const boxes = inkedShapes(ink, GAP * point).filter((shape) => isSizeOfStamp(shape, point) && !isSeal(shape, point));
  return await readBoxes(ink, boxes.slice(0, MOST), recogniser);
}

/** Framed stamps on a page in one colour, as grey scanners and copiers make of any ink. */
async function stampsInFrames(page: GreyPicture, gap: number, recogniser: Recogniser): Promise<FoundStamp[]> {
  const point = pointOf(page);
  const boxes = inkedShapes(page, gap * point).filter(
    (shape) => isSizeOfStamp(shape, point) && frameOf(shape) !== null,
  );
  return await readBoxes(page, boxes.slice(0, MOST), recogniser);
}

function whitened(page: GreyPicture, stamps: readonly Box[], isInk: (at: number) => boolean): GreyPicture {
  if (stamps.length === 0) return page;
  const pixels = Uint8Array.from(page.pixels);
  for (const { left, right, top, bottom } of stamps) {
    for (let y = top; y < Math.min(page.height, bottom); y++) {
      for (let x = left; x < Math.min(page.width, right); x++) {
        if (isInk(y * page.width + x)) pixels[y * page.width + x] = 255;
      }
    }
  }
  return { ...page, pixels };
}

/** Pixels of a point (1/72 inch). */
const pointOf = (picture: GreyPicture): number => densityOf(picture) / 72;

const inkedShapes = ({ width, height, pixels }: GreyPicture, cell: number): Shape[] =>
  shapesOf({ width, height, isInk: (at) => (pixels[at] ?? 255) < DARK }, cell);

function isSizeOfStamp({ left, right, top, bottom }: Shape, point: number): boolean {
  const [width, height] = [(right - left) / point, (bottom - top) / point];
  return width >= STAMP.narrowest && width <= STAMP.widest && height >= STAMP.lowest && height <= STAMP.highest;
}

/** Round, of the size of the seals of offices: its corners are empty. */
function isSeal(shape: Shape, point: number): boolean {
  const [width, height] = [(shape.right - shape.left) / point, (shape.bottom - shape.top) / point];
  const isOfSize = Math.min(width, height) >= SEAL.smallest && Math.max(width, height) <= SEAL.largest;
  return isOfSize && cornersHeld(shape) <= 1;
}

async function readBoxes(page: GreyPicture, boxes: readonly Shape[], recogniser: Recogniser): Promise<FoundStamp[]> {
  const found: FoundStamp[] = [];
  for (const box of boxes) {
    const words = await wordsIn(page, box, recogniser);
    const said = stampWords(linesOf(words.map(placed)).map(textOfLine));
    const { left, right, top, bottom } = box;
    if (said) found.push({ ...said, left, right, top, bottom });
  }
  return found;
}

async function wordsIn(page: GreyPicture, box: Shape, recogniser: Recogniser): Promise<readonly RecognisedWord[]> {
  const cut = cutOut(page, box);
  // A frame tells its slant better than the few letters in it.
  const slant = frameOf(box)?.slant ?? 0;
  const level = await turnedBy(cut, slant === 0 ? lieOf(cut).correction : -slant);
  return await recogniser.recognise(withoutFrame(level), densityOf(page), 'lines');
}

/** A part of a page with a white rim. */
function cutOut(page: GreyPicture, { left, right, top, bottom }: Box): GreyPicture {
  const rim = Math.round(6 * pointOf(page));
  const [width, height] = [right - left + 2 * rim, bottom - top + 2 * rim];
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = top; y < Math.min(page.height, bottom); y++) {
    const row = page.pixels.subarray(y * page.width + left, y * page.width + Math.min(page.width, right));
    pixels.set(row, (y - top + rim) * width + rim);
  }
  return { width, height, pixels };
}

/** Recognition reads a frame as letters: whatever hangs together over most of the breadth is whitened, with its rim. */
function withoutFrame(picture: GreyPicture): GreyPicture {
  const { width, height } = picture;
  const frames = inkedShapes(picture, 1).filter((shape) => shape.right - shape.left > 0.7 * width);
  if (frames.length === 0) return picture;
  const pixels = Uint8Array.from(picture.pixels);
  for (const { x, y } of frames.flatMap((frame) => frame.cells)) {
    for (let row = Math.max(0, y - 2); row <= Math.min(height - 1, y + 2); row++) {
      pixels.fill(255, row * width + Math.max(0, x - 2), row * width + Math.min(width, x + 3));
    }
  }
  return { width, height, pixels };
}

const placed = ({ text, left, right, baseline, size }: RecognisedWord) => ({
  text,
  left,
  right,
  baseline,
  size,
  bold: false,
  italic: false,
});
