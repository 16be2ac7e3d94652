import type { Planes } from './colour.ts';
import { turnedBy, type GreyPicture } from './grey.ts';
import { shapesOf, type Shape } from './shapes.ts';

/** A page taken apart by its inks. The picture that was handed in stays as it is. */
export interface Inks {
  /** What was printed, with what other inks leave in it; see {@link bleached}. */
  readonly print: GreyPicture;
  /** Red ink by itself, dark on white: seals and stamps. Null when there is none. */
  readonly red: GreyPicture | null;
  /** Blue ink: stamps, pens, and sometimes print. */
  readonly blue: GreyPicture | null;
  /** Red ink so faded that fringes of black letters are as red: a frame can still be told in it. Null when there is none. */
  readonly faded: GreyPicture | null;
  /** The long strokes of a blue pen. */
  readonly pen: GreyPicture | null;
}

/** From this share of its strength on, what distinguishes a colour from grey is ink and not the fringe of a black letter. */
const INKY = 0.3;
/** Makes the red of a fresh stamp black in its layer, and that of a faint one still dark. */
const STRENGTH = 1.6;
/** A stamp worn by light or by the scanner keeps this much of its colour; made dark in a layer of its own. */
const FADED = { least: 0.1, strength: 5 } as const;
/** Shades below this are black, whatever their colour: print below a seal, the eyes of a photo. */
export const BLACK = 70;
/** Less ink than this share of the page is dust; a stamp of one word takes ten times as much. */
const LEAST = 0.000_05;
/** Strokes longer than this part of the breadth of a page are no letters: 10 mm. */
const PEN_STROKE = 0.05;
/** Longer ones are the borders of a table printed in blue. */
const BORDER = 0.6;

/** Takes a page apart by its inks. Looking at red alone makes red ink nearly vanish, and keeps all else that was printed. */
export function inksOf(planes: Planes): Inks {
  const [red, , blue] = planes;
  const strength = strengths(planes);
  const layer = (ink: Float32Array, least: number, times: number): GreyPicture | null =>
    isThere(ink, least) ? layerOf(red, ink, times) : null;
  const inks = {
    red: layer(strength.red, INKY, STRENGTH),
    blue: layer(strength.blue, INKY, STRENGTH),
    faded: layer(strength.red, FADED.least, FADED.strength),
  };
  const strokes = inks.blue ? penStrokes(red, strength.blue) : [];
  if (strokes.length === 0) return { ...inks, print: red, pen: null };
  const print = Uint8Array.from(red.pixels);
  const pen = new Uint8Array(print.length).fill(255);
  for (const at of pixelsOf(strokes, red)) {
    // A blue pen nearly vanishes where blue is looked at.
    print[at] = Math.max(red.pixels[at] ?? 255, blue.pixels[at] ?? 255);
    pen[at] = 0;
  }
  return { ...inks, print: { ...red, pixels: print }, pen: { ...red, pixels: pen } };
}

/** A page and its inks turned to the right by `degrees`. */
export async function turnedInks({ print, red, blue, faded, pen }: Inks, degrees: number): Promise<Inks> {
  const turn = async (layer: GreyPicture | null): Promise<GreyPicture | null> =>
    layer && (await turnedBy(layer, degrees));
  return {
    print: await turnedBy(print, degrees),
    red: await turn(red),
    blue: await turn(blue),
    faded: await turn(faded),
    pen: await turn(pen),
  };
}

/** What remains of an ink in the evenly lit print becomes paper; where it is darker than `dark`, there is print below it. */
export function bleached(print: GreyPicture, ink: GreyPicture | null, dark: number): GreyPicture {
  if (!ink) return print;
  const pixels = Uint8Array.from(print.pixels);
  for (let at = 0; at < pixels.length; at++) {
    const strength = (255 - (ink.pixels[at] ?? 255)) / 255;
    if (strength < STRENGTH * 0.5 * INKY) continue;
    const shade = pixels[at] ?? 255;
    const share = part(strength, STRENGTH * 0.5 * INKY, STRENGTH * INKY) * part(shade, dark, dark + 40);
    pixels[at] = shade + (255 - shade) * share;
  }
  return { ...print, pixels };
}

const part = (value: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

function isThere(ink: Float32Array, least: number): boolean {
  let count = 0;
  for (const one of ink) if (one > least) count += 1;
  return count > LEAST * ink.length;
}

/** How red and how blue each pixel is, 0 to 1, after the paper has been made white. */
function strengths([red, green, blue]: Planes): { red: Float32Array; blue: Float32Array } {
  const [ofRed, ofGreen, ofBlue] = [whiteOf(red), whiteOf(green), whiteOf(blue)];
  const result = { red: new Float32Array(red.pixels.length), blue: new Float32Array(red.pixels.length) };
  for (let at = 0; at < red.pixels.length; at++) {
    const r = (red.pixels[at] ?? 255) * ofRed;
    const g = (green.pixels[at] ?? 255) * ofGreen;
    const b = (blue.pixels[at] ?? 255) * ofBlue;
    if (r > BLACK && r >= b) result.red[at] = Math.max(0, r - g) / r;
    else if (b > BLACK) result.blue[at] = Math.max(0, b - Math.max(r, 0.8 * g)) / b;
  }
  return result;
}

/** What the shades of a plane must be multiplied with to make its paper white. */
function whiteOf({ pixels }: GreyPicture): number {
  const counts = new Uint32Array(256);
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  let sum = 0;
  for (let shade = 255; shade > 0; shade--) {
    sum += counts[shade] ?? 0;
    if (sum > 0.25 * pixels.length) return 255 / Math.max(60, shade);
  }
  return 1;
}

function layerOf({ width, height }: GreyPicture, ink: Float32Array, times: number): GreyPicture {
  const pixels = new Uint8Array(ink.length);
  for (let at = 0; at < ink.length; at++) pixels[at] = 255 - Math.min(255, 255 * times * (ink[at] ?? 0));
  return { width, height, pixels };
}

/** Shapes of blue ink that are too long for letters. */
function penStrokes({ width, height }: GreyPicture, ink: Float32Array): Shape[] {
  const short = Math.min(width, height);
  return shapesOf({ width, height, isInk: (at) => (ink[at] ?? 0) > INKY }, short / 800).filter((shape) => {
    const length = Math.hypot(shape.right - shape.left, shape.bottom - shape.top);
    return length > PEN_STROKE * short && length < BORDER * short;
  });
}

/** The pixels of shapes and of their rims. */
function* pixelsOf(shapes: readonly Shape[], { width, height }: GreyPicture): Generator<number> {
  for (const { cells, cell } of shapes) {
    const rim = Math.ceil(1.5 * cell);
    for (const { x, y } of cells) {
      for (let row = Math.max(0, y - rim); row < Math.min(height, y + cell + rim); row++) {
        for (let column = Math.max(0, x - rim); column < Math.min(width, x + cell + rim); column++) {
          yield row * width + column;
        }
      }
    }
  }
}
