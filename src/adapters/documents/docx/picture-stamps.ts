import sharp from 'sharp';
import { stampsOfPictures } from '../ocr/picture-stamps.ts';
import type { StampWords } from '../ocr/stamp-words.ts';
import type { ReadingDesk } from '../reading.ts';
import type { PlacedPicture } from './pictures.ts';

/** Pictures are looked at up to this number: stamps and scanned pages come first, photographs of an annex are many. */
const MOST = 12;
/** A sheet of A4 at 200 dpi, on which a picture is laid as large as the text shows it. */
const SHEET = { width: 1_654, height: 2_339, pixelsPerPoint: 200 / 72, edge: 60 } as const;
/** A stamp or a scanned page is mostly paper; a photograph is not. */
const PAPER = { shade: 160, share: 0.45 } as const;

/** Reads stamps of secrecy and urgency that were put into the text as pictures. */
export async function readPictureStamps(
  pictures: readonly PlacedPicture[],
  desk: ReadingDesk,
): Promise<readonly StampWords[]> {
  return await stampsOfPictures(
    pictures.slice(0, MOST).map((one) => ({ picture: () => laidOnSheet(one, desk.limits.pixels), isScan: true })),
    desk,
  );
}

/** Null for a picture that cannot be decoded (old vector formats of Office among them) or is a photograph. */
async function laidOnSheet({ bytes, width, height }: PlacedPicture, pixels: number): Promise<Uint8Array | null> {
  const file = bytes();
  if (!file) return null;
  const room = { width: SHEET.width - 2 * SHEET.edge, height: SHEET.height - 2 * SHEET.edge };
  try {
    const picture = await sharp(file, { limitInputPixels: pixels })
      .flatten({ background: '#fff' })
      .resize({
        width: Math.max(1, Math.min(room.width, Math.round(width * SHEET.pixelsPerPoint))),
        height: Math.max(1, Math.min(room.height, Math.round(height * SHEET.pixelsPerPoint))),
        fit: 'inside',
      })
      .png({ compressionLevel: 1 })
      .toBuffer();
    if (!(await isMostlyPaper(picture))) return null;
    const { edge } = SHEET;
    return await sharp({ create: { width: SHEET.width, height: SHEET.height, channels: 3, background: '#fff' } })
      .composite([{ input: picture, left: edge, top: edge }])
      .png({ compressionLevel: 1 })
      .toBuffer();
  } catch {
    return null;
  }
}

async function isMostlyPaper(picture: Buffer): Promise<boolean> {
  const shades = await sharp(picture).greyscale().raw().toBuffer();
  return shades.filter((shade) => shade > PAPER.shade).length > PAPER.share * shades.length;
}
