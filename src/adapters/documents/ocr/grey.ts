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
