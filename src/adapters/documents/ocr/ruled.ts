import type { Ruling } from '../layout/sheet.ts';
import type { GreyPicture } from './grey.ts';

/** A stretch of dark pixels, growing over neighbouring rows. */
interface Stretch {
  from: number;
  to: number;
  first: number;
  last: number;
}

const DARK = 140;

/**
 * Finds the ruled lines of a level, evenly lit picture and takes them out of it: recognition reads them as letters.
 * `size`: height of its letters in pixels, about.
 */
export function withoutRulings(
  picture: GreyPicture,
  size: number,
): { picture: GreyPicture; rulings: readonly Ruling[] } {
  const pixels = Uint8Array.from(picture.pixels);
  const { width, height } = picture;
  const across = stretches(pixels, width, height, 1, width, size);
  const down = stretches(pixels, height, width, width, 1, size);
  for (const one of across) erase(pixels, one, 1, width, height);
  for (const one of down) erase(pixels, one, width, 1, width);
  const rulings = [
    ...across.map(({ from, to, first, last }) => ({
      x0: from,
      x1: to,
      y0: (first + last) / 2,
      y1: (first + last) / 2,
    })),
    ...down.map(({ from, to, first, last }) => ({ y0: from, y1: to, x0: (first + last) / 2, x1: (first + last) / 2 })),
  ];
  return { picture: { width, height, pixels }, rulings };
}

/**
 * Long thin lines along one direction. `along` and `beside` are the steps in memory from one pixel to the next of a row
 * and to the next row, so the same code looks across and down.
 */
function stretches(
  pixels: Uint8Array,
  length: number,
  rows: number,
  along: number,
  beside: number,
  size: number,
): Stretch[] {
  const shortest = Math.round(1.1 * size);
  let open: Stretch[] = [];
  const done: Stretch[] = [];
  for (let row = 0; row < rows; row++) {
    const runs = darkRuns(pixels, length, row * beside, along, shortest);
    for (const run of runs) {
      const host = open.find((one) => one.last >= row - 3 && run.from <= one.to + size && run.to >= one.from - size);
      if (host) {
        host.from = Math.min(host.from, run.from);
        host.to = Math.max(host.to, run.to);
        host.last = row;
      } else open.push({ ...run, first: row, last: row });
    }
    const ended = open.filter((one) => one.last < row - 3);
    if (ended.length > 0) {
      done.push(...ended);
      open = open.filter((one) => one.last >= row - 3);
    }
  }
  const thickest = Math.max(8, 0.3 * size);
  return [...done, ...open].filter(
    (one) => one.to - one.from >= 2 * size && one.last - one.first <= thickest + (one.to - one.from) * 0.004,
  );
}

function darkRuns(pixels: Uint8Array, length: number, start: number, along: number, shortest: number): Stretch[] {
  const runs: Stretch[] = [];
  let from = -1;
  let last = -1;
  for (let at = 0; at <= length; at++) {
    const isDark = at < length && (pixels[start + at * along] ?? 255) < DARK;
    if (isDark) {
      if (from < 0) from = at;
      last = at;
    } else if (from >= 0 && (at - last > 2 || at === length)) {
      if (last - from >= shortest) runs.push({ from, to: last, first: 0, last: 0 });
      from = -1;
    }
  }
  return runs;
}

/** Whitens a line where no letter crosses it. */
function erase(pixels: Uint8Array, line: Stretch, along: number, beside: number, rows: number): void {
  const above = Math.max(0, line.first - 3);
  const below = Math.min(rows - 1, line.last + 3);
  for (let at = line.from; at <= line.to; at++) {
    const isCrossed =
      (pixels[at * along + above * beside] ?? 255) < DARK && (pixels[at * along + below * beside] ?? 255) < DARK;
    if (isCrossed) continue;
    for (let row = Math.max(0, line.first - 1); row <= Math.min(rows - 1, line.last + 1); row++) {
      pixels[at * along + row * beside] = 255;
    }
  }
}
