import type { GreyPicture } from './grey.ts';
import type { RecognisedWord, Recogniser } from './recogniser.ts';

/** Where the number of a page stands: in the middle of the upper margin (Nghị định 30/2020, Phụ lục I). */
const PLACE = { left: 0.38, right: 0.62, top: 0.02, bottom: 0.085 };

/**
 * The number of the page, which recognition of the whole page passes over for a speck, when there is ink in its place and
 * no word was found there.
 */
export async function pageNumberWord(
  picture: GreyPicture,
  density: number,
  words: readonly RecognisedWord[],
  recogniser: Recogniser,
): Promise<readonly RecognisedWord[]> {
  const [left, right] = [Math.round(PLACE.left * picture.width), Math.round(PLACE.right * picture.width)];
  const [top, bottom] = [Math.round(PLACE.top * picture.height), Math.round(PLACE.bottom * picture.height)];
  const isTaken = words.some((word) => word.baseline < bottom && word.right > left && word.left < right);
  const strip = cut(picture, left, right, top, bottom);
  if (isTaken || isEmpty(strip)) return [];
  const found = await recogniser.recognise(strip, density, 'number');
  return found
    .filter((word) => /^[-–]?\d{1,3}[-–]?$/.test(word.text))
    .map((word) => ({ ...word, left: word.left + left, right: word.right + left, baseline: word.baseline + top }));
}

function cut(picture: GreyPicture, left: number, right: number, top: number, bottom: number): GreyPicture {
  const width = right - left;
  const pixels = new Uint8Array(width * (bottom - top));
  for (let y = top; y < bottom; y++) {
    const from = y * picture.width + left;
    pixels.set(picture.pixels.subarray(from, from + width), (y - top) * width);
  }
  return { width, height: bottom - top, pixels };
}

const isEmpty = ({ pixels }: GreyPicture): boolean => pixels.filter((pixel) => pixel < 128).length < 20;
