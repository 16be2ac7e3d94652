import type { GreyPicture } from './grey.ts';

export type Corner = readonly [x: number, y: number];
/** Top left, top right, bottom right, bottom left. */
export type Quad = readonly [Corner, Corner, Corner, Corner];

/**
 * Finds the sheet of paper in a photograph: the one large bright shape with straight sides on something darker. Null when
 * there is no such thing, as in a scan, which is paper from edge to edge. `picture` should be small (400 pixels across).
 */
export function findPaper(picture: GreyPicture): Quad | null {
  const { width, height } = picture;
  const threshold = brightFrom(picture.pixels);
  if (threshold === null) return null;
  const shape = largestShape(picture, threshold);
  const share = shape.area / (width * height);
  if (share < 0.2 || share > 0.97 || shape.atBorder > 0.7) return null;
  const quad = refined(shape, cornersOf(shape));
  return quad && isSheet(quad, shape) ? quad : null;
}

/** Where bright begins (Otsu); null when dark and bright are too near each other to be paper and table. */
function brightFrom(pixels: Uint8Array): number | null {
  const counts = new Float64Array(256);
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  const all = counts.reduce((sum, count, shade) => sum + count * shade, 0);
  let best = { spread: 0, threshold: 128, apart: 0 };
  let below = 0;
  let sumBelow = 0;
  for (let shade = 0; shade < 255; shade++) {
    below += counts[shade] ?? 0;
    sumBelow += shade * (counts[shade] ?? 0);
    const above = pixels.length - below;
    if (below === 0 || above === 0) continue;
    const apart = (all - sumBelow) / above - sumBelow / below;
    const spread = below * above * apart * apart;
    if (spread > best.spread) best = { spread, threshold: shade + 1, apart };
  }
  return best.apart > 40 ? best.threshold : null;
}

interface Shape {
  readonly width: number;
  readonly height: number;
  readonly inside: Uint8Array;
  /** With its holes: the words on it. */
  readonly area: number;
  /** Share of the picture's border that belongs to it. */
  readonly atBorder: number;
}

function largestShape({ width, height, pixels }: GreyPicture, threshold: number): Shape {
  const label = new Int32Array(pixels.length);
  let best = 0;
  let most = 0;
  let next = 0;
  for (let seed = 0; seed < pixels.length; seed++) {
    if (label[seed] !== 0 || (pixels[seed] ?? 0) < threshold) continue;
    next += 1;
    const size = flood(seed, next, label, pixels, width, threshold);
    if (size > most) [best, most] = [next, size];
  }
  const inside = new Uint8Array(pixels.length);
  let area = 0;
  let border = 0;
  for (let y = 0; y < height; y++) {
    let first = -1;
    let last = -1;
    for (let x = 0; x < width; x++) {
      if (label[y * width + x] !== best) continue;
      if (first < 0) first = x;
      last = x;
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) border += 1;
    }
    if (first < 0) continue;
    inside.fill(1, y * width + first, y * width + last + 1);
    area += last - first + 1;
  }
  return { width, height, inside, area, atBorder: border / (2 * (width + height)) };
}

function flood(
  seed: number,
  name: number,
  label: Int32Array,
  pixels: Uint8Array,
  width: number,
  threshold: number,
): number {
  const waiting = [seed];
  label[seed] = name;
  let size = 0;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    size += 1;
    const x = at % width;
    for (const beside of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
      if (beside < 0 || beside >= pixels.length || label[beside] !== 0 || (pixels[beside] ?? 0) < threshold) continue;
      label[beside] = name;
      waiting.push(beside);
    }
  }
  return size;
}

function cornersOf({ width, height, inside }: Shape): Quad {
  const best: { value: number; at: Corner }[] = [0, 1, 2, 3].map(() => ({ value: -Infinity, at: [0, 0] }));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (inside[y * width + x] !== 1) continue;
      for (const [index, value] of [-x - y, x - y, x + y, y - x].entries()) {
        const one = best[index]!;
        if (value > one.value) best[index] = { value, at: [x, y] };
      }
    }
  }
  return [best[0]!.at, best[1]!.at, best[2]!.at, best[3]!.at];
}

interface Side {
  readonly through: Corner;
  readonly direction: Corner;
}

/** Corners as the crossings of the sides, since a real corner may be bent or covered by a thumb. */
function refined(shape: Shape, quad: Quad): Quad | null {
  const sides = quad.map((from, index) => sideOf(shape, from, quad[(index + 1) % 4]!));
  const corners = sides.map((side, index) => crossing(sides[(index + 3) % 4]!, side));
  const [a, b, c, d] = corners;
  return a && b && c && d ? [a, b, c, d] : null;
}

function sideOf(shape: Shape, from: Corner, to: Corner): Side {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const along: Corner = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const outward: Corner = [along[1], -along[0]];
  const points: Corner[] = [];
  for (let part = 0.08; part < 0.93; part += 0.02) {
    const x = from[0] + (to[0] - from[0]) * part;
    const y = from[1] + (to[1] - from[1]) * part;
    for (let step = 14; step >= -14; step -= 0.5) {
      const [px, py] = [Math.round(x + outward[0] * step), Math.round(y + outward[1] * step)];
      if (px < 0 || py < 0 || px >= shape.width || py >= shape.height) continue;
      if (shape.inside[py * shape.width + px] !== 1) continue;
      points.push([x + outward[0] * step, y + outward[1] * step]);
      break;
    }
  }
  return points.length < 10 ? { through: from, direction: along } : fitted(points, along);
}

/** The straight line that most points follow: least squares, twice, the second time without the outliers. */
function fitted(points: readonly Corner[], along: Corner): Side {
  let kept = points;
  let side: Side = { through: points[0]!, direction: along };
  for (let round = 0; round < 2; round++) {
    const [mx, my] = [mean(kept.map(([x]) => x)), mean(kept.map(([, y]) => y))];
    let [xx, xy, yy] = [0, 0, 0];
    for (const [x, y] of kept) {
      xx += (x - mx) ** 2;
      xy += (x - mx) * (y - my);
      yy += (y - my) ** 2;
    }
    const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
    side = { through: [mx, my], direction: [Math.cos(angle), Math.sin(angle)] };
    const away = ([x, y]: Corner): number => Math.abs((x - mx) * side.direction[1] - (y - my) * side.direction[0]);
    const limit = 1.5 + 1.5 * median(kept.map(away));
    const close = points.filter((point) => away(point) <= limit);
    if (close.length >= 8) kept = close;
  }
  return side;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function crossing(a: Side, b: Side): Corner | null {
  const cross = a.direction[0] * b.direction[1] - a.direction[1] * b.direction[0];
  if (Math.abs(cross) < 0.2) return null;
  const [dx, dy] = [b.through[0] - a.through[0], b.through[1] - a.through[1]];
  const part = (dx * b.direction[1] - dy * b.direction[0]) / cross;
  return [a.through[0] + part * a.direction[0], a.through[1] + part * a.direction[1]];
}

/** Whether the four corners are a sheet seen at a slant: convex, filled by the shape, no side far shorter than its mate. */
function isSheet(quad: Quad, shape: Shape): boolean {
  const sides = quad.map((from, index) => distance(from, quad[(index + 1) % 4]!));
  const [top = 0, right = 0, bottom = 0, left = 0] = sides;
  if (Math.min(top, bottom) < 0.6 * Math.max(top, bottom) || Math.min(left, right) < 0.6 * Math.max(left, right)) {
    return false;
  }
  const turns = quad.map((corner, index) => {
    const [before, after] = [quad[(index + 3) % 4]!, quad[(index + 1) % 4]!];
    return (corner[0] - before[0]) * (after[1] - corner[1]) - (corner[1] - before[1]) * (after[0] - corner[0]);
  });
  const filled = shape.area / area(quad);
  return turns.every((turn) => turn > 0) && filled > 0.85 && filled < 1.2;
}

export const distance = (a: Corner, b: Corner): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

const area = (quad: Quad): number =>
  quad.reduce((sum, [x, y], index) => {
    const [nx, ny] = quad[(index + 1) % 4]!;
    return sum + (x * ny - y * nx) / 2;
  }, 0);
