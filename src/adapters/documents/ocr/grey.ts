import sharp, { type Sharp } from 'sharp';

/** A picture in shades of grey, one byte a pixel, 0 black. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Pixels an inch of a picture that shows a sheet of A4, upright or lying. */
export const densityOf = ({ width, height }: Pick<GreyPicture, 'width' | 'height'>): number =>
  Math.round(width / (width < height ? 8.27 : 11.69));

/** A coloured picture in memory, four bytes a pixel, or the bytes of a file. */
export type PictureSource = Uint8Array | { readonly width: number; readonly height: number; readonly rgba: Uint8Array };

/** Longest side worth working on: A4 at 300 dpi. Smaller pictures are enlarged, for letters of a few pixels read badly. */
const LONGEST = 3_400;
const SHORTEST = 2_000;

/**
 * A picture in grey, upright as the camera says. Only its red is taken: the red of a seal vanishes, and the words below it
 * stay.
 * @throws when it is not a picture, is damaged or has more than `pixels`
 */
export async function greyOf(source: PictureSource, pixels: number): Promise<GreyPicture> {
  const open =
    source instanceof Uint8Array
      ? sharp(source, { limitInputPixels: pixels, failOn: 'error', pages: 1 }).rotate()
      : sharp(source.rgba, { raw: { width: source.width, height: source.height, channels: 4 } });
  const { data, info } = await open
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return resized({ width: info.width, height: info.height, pixels: data });
}

async function resized(picture: GreyPicture): Promise<GreyPicture> {
  const longest = Math.max(picture.width, picture.height);
  const wanted = Math.min(LONGEST, Math.max(SHORTEST, longest));
  if (wanted === longest) return picture;
  const { data, info } = await rawOf(picture)
    .resize({ width: Math.max(1, Math.round((picture.width * wanted) / longest)), kernel: 'lanczos3' })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

const rawOf = ({ width, height, pixels }: GreyPicture): Sharp => sharp(pixels, { raw: { width, height, channels: 1 } });

/** A smaller copy, `width` pixels wide at most. */
export async function reduced(picture: GreyPicture, width: number): Promise<GreyPicture> {
  if (picture.width <= width) return picture;
  const { data, info } = await rawOf(picture)
    .resize({ width })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/** Turned to the right by `degrees`, on white; the picture grows by its corners. */
export async function turnedBy(picture: GreyPicture, degrees: number): Promise<GreyPicture> {
  if (degrees === 0) return picture;
  const { data, info } = await rawOf(picture)
    .rotate(degrees, { background: '#fff' })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/** As PNG, quickly rather than small. `density`: pixels an inch. */
export async function pngOf(picture: GreyPicture, density: number): Promise<Buffer> {
  return await rawOf(picture).withMetadata({ density }).png({ compressionLevel: 1 }).toBuffer();
}
