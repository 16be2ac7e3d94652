import { gridsOf, type GridCell } from '../layout/grid.ts';
import type { Ruling } from '../layout/sheet.ts';
import { densityOf, type GreyPicture } from './grey.ts';
import type { RecognisedWord, Recogniser } from './recogniser.ts';

/**
 * Recognises a page with its ruled tables apart: seen whole, the cells of a row would pass for one line, whose wide gaps
 * swallow the spaces between words. Cells of the same breadth are shown together, each on its height.
 * `scale`: points of a pixel.
 */
export async function recogniseWords(
  picture: GreyPicture,
  rulings: readonly Ruling[],
  scale: number,
  recogniser: Recogniser,
): Promise<readonly RecognisedWord[]> {
  const inPoints = rulings.map(({ x0, y0, x1, y1 }) => ({
    x0: x0 * scale,
    y0: y0 * scale,
    x1: x1 * scale,
    y1: y1 * scale,
  }));
  const grids = gridsOf(inPoints, []);
  const density = densityOf(picture);
  if (grids.length === 0) return await recogniser.recognise(picture, density, 'page');
  const rest = { ...picture, pixels: Uint8Array.from(picture.pixels) };
  const words: RecognisedWord[] = [];
  for (const grid of grids) {
    whiten(rest, boxOf(grid, scale));
    for (const cells of byBreadth(grid.rows.flat())) {
      const { shown, left, top } = showOnly(
        picture,
        cells.map((cell) => boxOf(cell, scale)),
      );
      if (isEmpty(shown)) continue;
      const found = await recogniser.recognise(shown, density, 'lines');
      words.push(...found.map((word) => moved(word, left, top)));
    }
  }
  return [...(isEmpty(rest) ? [] : await recogniser.recognise(rest, density, 'page')), ...words];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ left, right, top, bottom }: Box, scale: number): Box {
  const pixel = (points: number): number => Math.round(points / scale);
  return { left: pixel(left), right: pixel(right), top: pixel(top), bottom: pixel(bottom) };
}

/** Cells between the same two borders. */
function byBreadth(cells: readonly GridCell[]): GridCell[][] {
  return [...Map.groupBy(cells, (cell) => `${Math.round(cell.left)} ${Math.round(cell.right)}`).values()];
}

function whiten({ width, height, pixels }: GreyPicture, { left, right, top, bottom }: Box): void {
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
    pixels.fill(255, y * width + Math.max(0, left), y * width + Math.min(width, right));
  }
}

/** A strip of the picture that shows these cells and is white elsewhere. */
function showOnly(picture: GreyPicture, boxes: readonly Box[]): { shown: GreyPicture; left: number; top: number } {
  const left = Math.max(0, Math.min(...boxes.map((box) => box.left)));
  const right = Math.min(picture.width, Math.max(...boxes.map((box) => box.right)));
  const top = Math.max(0, Math.min(...boxes.map((box) => box.top)));
  const bottom = Math.min(picture.height, Math.max(...boxes.map((box) => box.bottom)));
  const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const pixels = new Uint8Array(width * height).fill(255);
  for (const box of boxes) {
    for (let y = box.top + 2; y < Math.min(bottom, box.bottom - 1); y++) {
      const from = y * picture.width + box.left + 2;
      const row = picture.pixels.subarray(from, Math.max(from, y * picture.width + Math.min(right, box.right - 1)));
      pixels.set(row, (y - top) * width + box.left + 2 - left);
    }
  }
  return { shown: { width, height, pixels }, left, top };
}

const isEmpty = ({ pixels }: GreyPicture): boolean => {
  let dark = 0;
  for (const pixel of pixels) if (pixel < 128) dark += 1;
  return dark < 12;
};

const moved = (word: RecognisedWord, left: number, top: number): RecognisedWord => ({
  ...word,
  left: word.left + left,
  right: word.right + left,
  baseline: word.baseline + top,
});
