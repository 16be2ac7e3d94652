import sharp from 'sharp';
import type { GreyPicture, PictureSource } from './grey.ts';

/** Red, green and blue of a picture, each as shades. */
export type Planes = readonly [red: GreyPicture, green: GreyPicture, blue: GreyPicture];

/** Longest side worth working on: A4 at 300 dpi. Smaller pictures are enlarged, for letters of a few pixels read badly. */
const LONGEST = 3_400;
const SHORTEST = 2_000;

/**
 * A picture in its colours, upright as the camera says, of a size that can be recognised.
 * @throws when it is not a picture, is damaged or has more than `pixels`
 */
export async function planesOf(source: PictureSource, pixels: number): Promise<Planes> {
  const open =
    source instanceof Uint8Array
      ? sharp(source, { limitInputPixels: pixels, failOn: 'error', pages: 1 }).rotate()
      : sharp(source.rgba, { raw: { width: source.width, height: source.height, channels: 4 } });
  const { data, info } = await open
    // At once, so that a picture of many megapixels is never held in full.
    .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true, kernel: 'lanczos3' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return split(await enlarged({ data, width: info.width, height: info.height, channels: info.channels }));
}

interface Mixed {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

async function enlarged({ data, width, height, channels }: Mixed): Promise<Mixed> {
  const longest = Math.max(width, height);
  if (longest >= SHORTEST) return { data, width, height, channels };
  const changed = await sharp(data, { raw: { width, height, channels } })
    .resize({ width: Math.max(1, Math.round((width * SHORTEST) / longest)), kernel: 'lanczos3' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { info } = changed;
  return { data: changed.data, width: info.width, height: info.height, channels: info.channels };
}

function split({ data, width, height, channels }: Mixed): Planes {
  const plane = (channel: number): GreyPicture => {
    const pixels = new Uint8Array(width * height);
    for (let at = 0; at < pixels.length; at++) pixels[at] = data[channels * at + channel] ?? 255;
    return { width, height, pixels };
  };
  const red = plane(0);
  return channels < 3 ? [red, red, red] : [red, plane(1), plane(2)];
}
