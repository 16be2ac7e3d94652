import type { Canvas } from '@napi-rs/canvas';
import sharp from 'sharp';

export interface Wear {
  /** Degrees by which the page is turned to the right. */
  readonly turned?: number;
  /** Blur of the lens, in pixels. */
  readonly blur?: number;
  /** How far noise reaches, in shades. */
  readonly noise?: number;
}

/** For tests: the page as a scanner gives it, crooked, blurred, noisy, as a JPEG. */
export async function scanned(page: Canvas, { turned = 0, blur = 0.6, noise = 20 }: Wear = {}): Promise<Uint8Array> {
  const { data, info } = await sharp(page.toBuffer('image/png'))
    .flatten({ background: '#fff' })
    .rotate(turned, { background: '#fff' })
    .blur(blur)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  addNoise(data, noise);
  return await asJpeg(data, info.width, info.height);
}

/**
 * For tests: the page as a telephone sees it from a slant, on a dark table, one half in shadow. `corners` (top left, top
 * right, bottom right, bottom left) in parts of the picture.
 */
export async function photographed(
  page: Canvas,
  corners: readonly (readonly [number, number])[],
  { blur = 0.6, noise = 16 }: Wear = {},
): Promise<Uint8Array> {
  const width = 1500;
  const height = 2000;
  const source = await sharp(page.toBuffer('image/png')).flatten({ background: '#fff' }).removeAlpha().raw().toBuffer();
  const place = inverse(corners.map(([x, y]) => [x * width, y * height]));
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = place(x, y);
      const at = 3 * (y * width + x);
      const isPaper = u >= 0 && v >= 0 && u < 1 && v < 1;
      const from = 3 * (Math.floor(v * page.height) * page.width + Math.floor(u * page.width));
      const light = 1 - 0.35 * (x / width);
      for (let channel = 0; channel < 3; channel++) {
        const shade = isPaper
          ? 20 + 0.86 * (source[from + channel] ?? 255)
          : [96, 70, 48][channel]! + (y % 97 < 48 ? 8 : 0);
        pixels[at + channel] = shade * light;
      }
    }
  }
  const blurred = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .blur(blur)
    .raw()
    .toBuffer();
  addNoise(blurred, noise);
  return await asJpeg(blurred, width, height);
}

const asJpeg = async (pixels: Buffer, width: number, height: number): Promise<Uint8Array> =>
  Uint8Array.from(
    await sharp(pixels, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 78 })
      .toBuffer(),
  );

/** The same noise each time. */
function addNoise(pixels: Buffer, reach: number): void {
  let seed = 7;
  for (const [at, shade] of pixels.entries()) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    pixels[at] = Math.max(0, Math.min(255, shade + (((seed >> 16) % 1000) / 1000 - 0.5) * reach));
  }
}

/** From a point of the photograph to its place on the page, 0 to 1: the plane seen through four corners, solved. */
function inverse(corners: readonly (readonly number[])[]): (x: number, y: number) => [number, number] {
  const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = [], [cx = 0, cy = 0] = [], [dx = 0, dy = 0] = []] = corners;
  const [d1x, d2x, sx] = [bx - cx, dx - cx, ax - bx + cx - dx];
  const [d1y, d2y, sy] = [by - cy, dy - cy, ay - by + cy - dy];
  const whole = d1x * d2y - d2x * d1y;
  const g = (sx * d2y - d2x * sy) / whole;
  const h = (d1x * sy - sx * d1y) / whole;
  const [a, b, c] = [bx - ax + g * bx, dx - ax + h * dx, ax];
  const [d, e, f] = [by - ay + g * by, dy - ay + h * dy, ay];
  return (x, y) => {
    const below = (d * h - e * g) * x + (b * g - a * h) * y + (a * e - b * d);
    return [
      ((e - f * h) * x + (c * h - b) * y + (b * f - c * e)) / below,
      ((f * g - d) * x + (a - c * g) * y + (c * d - a * f)) / below,
    ];
  };
}
