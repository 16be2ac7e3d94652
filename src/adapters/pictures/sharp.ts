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
    async mayShowPaper(bytes) {
      const small = sharp(bytes, { limitInputPixels: MOST_PIXELS }).resize(SMALL, SMALL, { fit: 'inside' });
      const pixels = await small
        .toColourspace('srgb')
        .removeAlpha()
        .raw()
        .toBuffer()
        .catch(() => null);
      return pixels === null || paleShare(pixels) >= LEAST_PAPER;
    },
  };
}

const SMALL = 160;
/** A letter that somebody photographs fills more of the picture than this. */
const LEAST_PAPER = 0.12;

/** How much of a picture is as light as its lightest parts, or in their shadow, and without colour. */
function paleShare(pixels: Uint8Array): number {
  const count = pixels.length / 3;
  const light = Array.from({ length: count }, (_, at) => Math.max(...pixels.subarray(at * 3, at * 3 + 3)));
  const lightest = light.toSorted((a, b) => b - a)[Math.floor(count / 20)] ?? 0;
  const pale = light.filter((value, at) => {
    const darkest = Math.min(...pixels.subarray(at * 3, at * 3 + 3));
    return value > lightest / 2 && value - darkest < value * 0.3;
  });
  return pale.length / count;
}
