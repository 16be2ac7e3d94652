import sharp from 'sharp';
import type { PictureMaker } from '#modules/tasks/index.ts';

/** Wide enough for a large screen and for print on A4. */
const WIDEST = 2_400;
/** A picture that unpacks to more than this would fill the memory (a hundred million pixels). */
const MOST_PIXELS = 100_000_000;

/** Makes pictures fit to be shown: upright, not too wide, as JPEG without what the camera wrote into it. */
export function sharpPictures(): PictureMaker {
  return {
    async show(bytes) {
      try {
        const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' })
          // By the camera's own note of how it was held; the note itself does not go into the copy.
          .rotate()
          .resize({ width: WIDEST, height: WIDEST, fit: 'inside', withoutEnlargement: true })
          .flatten({ background: '#ffffff' })
          .jpeg({ quality: 82, mozjpeg: true })
          .toBuffer({ resolveWithObject: true });
        return { ok: true, picture: { bytes: data, width: info.width, height: info.height } };
      } catch (error) {
        const isLarge = error instanceof Error && /pixel limit/i.test(error.message);
        return { ok: false, problem: isLarge ? 'picture-too-large' : 'picture-broken' };
      }
    },
  };
}
