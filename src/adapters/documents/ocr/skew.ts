import type { GreyPicture } from './grey.ts';

/** How text lies in a picture. */
export interface Lie {
  /** Degrees to the right that most likely set it upright: 0, 90, 180, 270. */
  readonly turned: number;
  /** Degrees to the right by which its lines must be turned besides to be level, -10 to 10. */
  readonly correction: number;
}

interface Dot {
  readonly x: number;
  readonly y: number;
}

const WIDEST = 10;

/**
 * Finds the slope at which the dark dots of a picture fall into the sharpest rows: that of its lines of text. `picture`
 * should be small (800 pixels across).
 */
export function lieOf(picture: GreyPicture): Lie {
  const dots = darkDots(picture);
  if (dots.length < 50) return { turned: 0, correction: 0 };
  const onSide = dots.map(({ x, y }) => ({ x: y, y: picture.width - x }));
  const level = sharpest(dots);
  const upright = sharpest(onSide);
  const isSideways = upright.score > 1.15 * level.score;
  const [base, slope, lines] = isSideways ? [270, upright, onSide] : [0, level, dots];
  const flip = isUpsideDown(lines, slope.angle) ? 180 : 0;
  return { turned: (base + flip) % 360, correction: slope.angle };
}

/**
 * More ink stands above the middle of a Vietnamese line than below it: the marks, and the strokes of b, d, h, k, l, t
 * against those of g, p, q, y.
 */
function isUpsideDown(dots: readonly Dot[], angle: number): boolean {
  const rows = rowsOf(dots, angle);
  const [first, last] = [Math.min(...rows.keys()), Math.max(...rows.keys())];
  let [above, below] = [0, 0];
  for (let row = first; row <= last; row++) {
    const core = coreFrom(rows, row, last);
    if (!core) continue;
    const reach = core.to - core.from + 1;
    for (let step = 1; step <= reach; step++) {
      above += rows.get(core.from - step) ?? 0;
      below += rows.get(core.to + step) ?? 0;
    }
    row = core.to + 1;
  }
  return below > 1.15 * above;
}

/** The thick middle of a line of text that begins at this row: where its small letters stand. */
function coreFrom(rows: ReadonlyMap<number, number>, from: number, last: number): { from: number; to: number } | null {
  const most = Math.max(...Array.from({ length: 9 }, (_, step) => rows.get(from + step) ?? 0));
  if ((rows.get(from) ?? 0) < 0.55 * most || most < 25) return null;
  let to = from;
  while (to < last && to - from < 30 && (rows.get(to + 1) ?? 0) >= 0.45 * most) to += 1;
  return to - from >= 3 && to - from < 30 ? { from, to } : null;
}

/** Dots darker than what surrounds them, so that shadows do not count; at most 60,000. */
function darkDots({ width, height, pixels }: GreyPicture): Dot[] {
  const dots: Dot[] = [];
  for (let y = 2; y < height - 2; y++) {
    for (let x = 4; x < width - 4; x++) {
      const at = y * width + x;
      const here = pixels[at] ?? 255;
      const around = ((pixels[at - 4] ?? 255) + (pixels[at + 4] ?? 255)) / 2;
      const upright = ((pixels[at - 2 * width] ?? 255) + (pixels[at + 2 * width] ?? 255)) / 2;
      if (here < 160 && (around - here > 30 || upright - here > 30)) dots.push({ x, y });
    }
  }
  const step = Math.ceil(dots.length / 60_000);
  return step <= 1 ? dots : dots.filter((_, index) => index % step === 0);
}

interface Slope {
  readonly angle: number;
  readonly score: number;
}

function sharpest(dots: readonly Dot[]): Slope {
  let best: Slope = { angle: 0, score: sharpness(dots, 0) };
  for (const [reach, step] of [
    [WIDEST, 0.5],
    [0.5, 0.1],
    [0.1, 0.02],
  ] as const) {
    const around = best.angle;
    for (let angle = around - reach; angle <= around + reach + 1e-9; angle += step) {
      const score = sharpness(dots, angle);
      if (score > best.score) best = { angle, score };
    }
  }
  // A lone rotation below what can be seen would only blur the letters.
  return Math.abs(best.angle) < 0.05 ? { ...best, angle: 0 } : best;
}

/** How unequal neighbouring rows are once the dots are turned by `angle` degrees. */
function sharpness(dots: readonly Dot[], angle: number): number {
  const rows = rowsOf(dots, angle);
  let sum = 0;
  for (const [row, count] of rows) {
    const step = count - (rows.get(row + 1) ?? 0);
    sum += step * step;
  }
  return sum;
}

/** How many dots stand in each row once they are turned by `angle` degrees. */
function rowsOf(dots: readonly Dot[], angle: number): Map<number, number> {
  const tangent = Math.tan((angle * Math.PI) / 180);
  const rows = new Map<number, number>();
  for (const { x, y } of dots) {
    const row = Math.round(y + x * tangent);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  return rows;
}
