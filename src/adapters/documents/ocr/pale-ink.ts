import { densityOf, type GreyPicture } from './grey.ts';
import { shapesOf, type Shape } from './shapes.ts';

/** Shades by which the ink of a stamp stands out from black print once a scanner has made both grey. */
const APART = 40;
const PAPER = 185;

/** Lengths in points: longer than any letter, shorter than the fold of a sheet; letters of a seal; what lies beside. */
const STROKE = { shortest: 45, longest: 240 } as const;
const LETTER = 8;
const BESIDE = 4;

/**
 * On a grey scan, the ink that is paler than the print: seals, stamps, a pen; dark on white, for all that remains of colour
 * is its shade. Only long strokes and what lies beside them, for thin parts of the print are pale too. Null when there are
 * none, or when most of the page is as pale (a faint print is not a stamp).
 * @param page evenly lit
 * @param tables places whose lines are no strokes
 */
export function paleStrokesOf(page: GreyPicture, tables: readonly Place[]): GreyPicture | null {
  const pale = palePixels(page);
  if (!pale) return null;
  const point = densityOf(page) / 72;
  const shapes = shapesOf({ ...page, isInk: (at) => pale[at] === 1 }, point).filter(
    (shape) => !tables.some((table) => isIn(shape, table)),
  );
  const pixels = new Uint8Array(pale.length).fill(255);
  for (const { cells, cell } of withPiecesBeside(shapes, point)) {
    for (const { x, y } of cells) {
      for (let row = y; row < Math.min(page.height, y + cell); row++) {
        for (let at = row * page.width + x, end = Math.min(at + cell, (row + 1) * page.width); at < end; at++) {
          if (pale[at] === 1) pixels[at] = 0;
        }
      }
    }
  }
  return { ...page, pixels };
}

type Place = Pick<Shape, 'left' | 'right' | 'top' | 'bottom'>;

function isIn(shape: Place, { left, right, top, bottom }: Place): boolean {
  const [x, y] = [(shape.left + shape.right) / 2, (shape.top + shape.bottom) / 2];
  return x > left && x < right && y > top && y < bottom;
}

/** 1 where there is pale ink. */
function palePixels(page: GreyPicture): Uint8Array | null {
  const limit = blackOf(page) + APART;
  if (limit > PAPER - 30) return null;
  // The rim of a black letter is grey too, but black is near.
  const darkest = darkestAround(page, Math.max(1, Math.round(densityOf(page) / 70)));
  const isPale = new Uint8Array(page.pixels.length);
  let [pale, dark] = [0, 0];
  for (let at = 0; at < isPale.length; at++) {
    if ((page.pixels[at] ?? 255) >= PAPER) continue;
    if ((darkest[at] ?? 0) < limit) dark += 1;
    else {
      pale += 1;
      isPale[at] = 1;
    }
  }
  return pale > 0.000_1 * isPale.length && pale < 0.4 * dark ? isPale : null;
}

/** Long strokes, and the letters and arcs of a seal or stamp beside them. */
function withPiecesBeside(shapes: readonly Shape[], point: number): Shape[] {
  const length = ({ left, right, top, bottom }: Shape): number => Math.hypot(right - left, bottom - top) / point;
  const long = shapes.filter((shape) => length(shape) > STROKE.shortest && length(shape) < STROKE.longest);
  const rim = BESIDE * point;
  const isBeside = (a: Shape, b: Shape): boolean =>
    a.left <= b.right + rim && a.right >= b.left - rim && a.top <= b.bottom + rim && a.bottom >= b.top - rim;
  return shapes.filter((shape) => length(shape) > LETTER && long.some((one) => isBeside(shape, one)));
}

/** The shade of the blackest tenth of what is printed. */
function blackOf({ pixels }: GreyPicture): number {
  const counts = new Uint32Array(256);
  let total = 0;
  for (const pixel of pixels) {
    if (pixel >= 128) continue;
    counts[pixel] = (counts[pixel] ?? 0) + 1;
    total += 1;
  }
  let sum = 0;
  for (let shade = 0; shade < 128; shade++) {
    sum += counts[shade] ?? 0;
    if (sum > 0.1 * total) return shade;
  }
  return 128;
}

/** The darkest shade within `reach` pixels, first along the rows, then along the columns. */
function darkestAround({ width, height, pixels }: GreyPicture, reach: number): Uint8Array {
  return darkestAlong(darkestAlong(pixels, width, height, 1, reach), width, height, width, reach);
}

/** `step`: from one pixel to the next in memory. */
function darkestAlong(from: Uint8Array, width: number, height: number, step: number, reach: number): Uint8Array {
  const result = Uint8Array.from(from);
  for (let away = 1; away <= reach; away++) {
    const [columns, rows] = step === 1 ? [width - away, height] : [width, height - away];
    for (let row = 0; row < rows; row++) {
      for (let at = row * width, end = at + columns; at < end; at++) {
        const beside = at + away * step;
        if (from[beside]! < result[at]!) result[at] = from[beside]!;
        if (from[at]! < result[beside]!) result[beside] = from[at]!;
      }
    }
  }
  return result;
}
