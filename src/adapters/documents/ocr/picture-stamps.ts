import type { ReadingDesk } from '../reading.ts';
import { planesOf } from './colour.ts';
import type { PictureSource } from './grey.ts';
import { inksOf } from './inks.ts';
import { evenlyLit } from './light.ts';
import { openRecogniser } from './open-recogniser.ts';
import type { Recogniser } from './recogniser.ts';
import type { StampWords } from './stamp-words.ts';
import { stampsInInks, takeStamps } from './stamps.ts';

/** A page of which only the stamps are to be read, for its words are known from its letters. */
export interface StampedPicture {
  /** The whole page, upright; null when it cannot be drawn. */
  readonly picture: () => Promise<PictureSource | null>;
  /** Whether the page is a scan, whose stamps may have lost their colour. */
  readonly isScan: boolean;
}

/** Reads the stamps on pages or pictures whose text is read another way; recognition is only begun when there is ink. */
export async function stampsOfPictures(
  pictures: readonly StampedPicture[],
  desk: ReadingDesk,
): Promise<readonly StampWords[]> {
  if (pictures.length === 0) return [];
  desk.announceRecognition(pictures.length);
  const recogniser = lazyRecogniser(desk);
  try {
    const stamps: StampWords[] = [];
    for (const { picture, isScan } of pictures) {
      const source = await picture();
      if (!source) continue;
      const inks = inksOf(await planesOf(source, desk.limits.pixels));
      const found = isScan
        ? (await takeStamps({ ...inks, print: evenlyLit(inks.print) }, recogniser)).stamps
        : await stampsInInks(inks, recogniser);
      stamps.push(...found);
    }
    return stamps;
  } finally {
    await recogniser.close();
  }
}

function lazyRecogniser(desk: ReadingDesk): Recogniser {
  let opened: Promise<Recogniser> | null = null;
  return {
    recognise: async (...shown) => await (await (opened ??= openRecogniser(desk.engine))).recognise(...shown),
    close: async () => await (await opened)?.close(),
  };
}
