import { reduced, type GreyPicture } from './grey.ts';
import { distance, findPaper, type Corner, type Quad } from './paper.ts';

/** Height of A4 for a breadth of one. */
const A4_RATIO = Math.SQRT2;
/** A4 at 200 dpi. */
const NARROWEST = 1_654;

/** The corners of the sheet of paper in a photograph; null when it shows no such sheet. */
export async function sheetIn(picture: GreyPicture): Promise<Quad | null> {
  const small = await reduced(picture, 400);
  const found = findPaper(small);
  if (!found) return null;
  const scale = picture.width / small.width;
  const place = ([x, y]: Corner): Corner => [(x + 0.5) * scale, (y + 0.5) * scale];
  const [a, b, c, d] = found;
  return [place(a), place(b), place(c), place(d)];
}

/** The sheet as if seen from straight above, cut out. */
export function flattened(picture: GreyPicture, quad: Quad): GreyPicture {
  const { width, height } = sizeOf(quad);
  const map = projection(quad, width, height);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = map(x + 0.5, y + 0.5);
      pixels[y * width + x] = shadeAt(picture, u - 0.5, v - 0.5);
    }
  }
  return { width, height, pixels };
}

/** A slant shortens one side; a sheet that nearly has the proportions of A4 has them. */
function sizeOf([a, b, c, d]: Quad): { width: number; height: number } {
  const across = Math.max(distance(a, b), distance(d, c));
  const down = Math.max(distance(a, d), distance(b, c));
  const isUpright = down >= across;
  const ratio = isUpright ? down / across : across / down;
  const isA4 = Math.abs(ratio / A4_RATIO - 1) < 0.2;
  // A sheet seen from afar is enlarged: letters of a few pixels read badly.
  const short = Math.max(NARROWEST, Math.min(across, down));
  const long = short * (isA4 ? A4_RATIO : ratio);
  return isUpright
    ? { width: Math.round(short), height: Math.round(long) }
    : { width: Math.round(long), height: Math.round(short) };
}

/** Where a point of the flat sheet lies in the photograph (a projective map of the unit square). */
function projection([a, b, c, d]: Quad, width: number, height: number): (x: number, y: number) => Corner {
  const [dx1, dx2, dx3] = [b[0] - c[0], d[0] - c[0], a[0] - b[0] + c[0] - d[0]];
  const [dy1, dy2, dy3] = [b[1] - c[1], d[1] - c[1], a[1] - b[1] + c[1] - d[1]];
  const whole = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / whole;
  const h = (dx1 * dy3 - dx3 * dy1) / whole;
  return (x, y) => {
    const [u, v] = [x / width, y / height];
    const below = g * u + h * v + 1;
    return [
      ((b[0] - a[0] + g * b[0]) * u + (d[0] - a[0] + h * d[0]) * v + a[0]) / below,
      ((b[1] - a[1] + g * b[1]) * u + (d[1] - a[1] + h * d[1]) * v + a[1]) / below,
    ];
  };
}

function shadeAt({ width, height, pixels }: GreyPicture, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) return 255;
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [right, low] = [x - column, y - row];
  const at = row * width + column;
  const above = (pixels[at] ?? 255) * (1 - right) + (pixels[at + 1] ?? 255) * right;
  const below = (pixels[at + width] ?? 255) * (1 - right) + (pixels[at + width + 1] ?? 255) * right;
  return Math.round(above * (1 - low) + below * low);
}
