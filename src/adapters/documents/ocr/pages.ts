import type { IntakeNote } from '#modules/documents/index.ts';
import type { PageSheet } from '../layout/sheet.ts';
import type { ReadingDesk } from '../reading.ts';
import { Refusal } from '../refusal.ts';
import type { PictureSource } from './grey.ts';
import { readyPicture, recognisePage, type ReadyPicture, type RecognisedPage } from './page.ts';
import { openRecogniser } from './open-recogniser.ts';

/** A page that waits for recognition; its picture is only made when its turn has come. */
export interface WaitingPage {
  readonly number: number;
  /** Name of its file, for messages. */
  readonly name: string;
  readonly picture: () => Promise<PictureSource>;
}

/** Below this a page is named to the reviewer. */
const DOUBTED = 75;

/**
 * Recognises pages one after another, telling of each.
 * @throws {Refusal} `too-many-pages`, `broken` for a picture that is damaged
 */
export async function recognisePages(
  name: string,
  waiting: readonly WaitingPage[],
  desk: ReadingDesk,
): Promise<RecognisedPage[]> {
  const total = waiting.length;
  const limit = desk.limits.recognisedPages;
  if (total > limit) throw new Refusal({ code: 'too-many-pages', params: { name, pages: total, limit } });
  desk.announceRecognition(total);
  const recogniser = await openRecogniser(desk.engine);
  try {
    const pages: RecognisedPage[] = [];
    for (const [done, page] of waiting.entries()) {
      desk.tell({ step: 'straightening', done, total });
      const ready = await prepare(page, desk);
      desk.tell({ step: 'recognising', done, total });
      pages.push(await recognisePage(page.number, ready, recogniser));
    }
    desk.tell({ step: 'recognising', done: total, total });
    return pages;
  } finally {
    await recogniser.close();
  }
}

/** A damaged picture is only noticed when it is decoded. */
async function prepare(page: WaitingPage, desk: ReadingDesk): Promise<ReadyPicture> {
  const source = await page.picture();
  try {
    return await readyPicture(source, desk.limits.pixels);
  } catch (error) {
    if (!(source instanceof Uint8Array)) throw error;
    throw new Refusal({ code: 'broken', params: { name: page.name, format: 'image' } });
  }
}

/** Pages that can be read; what is only noise is left empty. */
export const readableSheet = ({ sheet, confidence }: RecognisedPage, desk: ReadingDesk): PageSheet =>
  confidence >= desk.limits.leastConfidence ? sheet : { ...sheet, words: [], rulings: [] };

/** Mean confidence of the pages that hold words. */
export function confidenceOfPages(pages: readonly RecognisedPage[]): number {
  const filled = pages.filter((page) => page.sheet.words.length > 0);
  const words = filled.reduce((sum, page) => sum + page.sheet.words.length, 0);
  const sum = filled.reduce((total, page) => total + page.confidence * page.sheet.words.length, 0);
  return words === 0 ? 0 : Math.round(sum / words);
}

/** What the reviewer should know of recognised pages. */
export function recognitionNotes(pages: readonly RecognisedPage[]): IntakeNote[] {
  const notes = pages.flatMap(({ sheet, confidence, turned, straightened, stamps }): IntakeNote[] => [
    ...(turned !== 0 ? [{ code: 'turned', params: { page: sheet.number, degrees: turned } } as const] : []),
    ...(Math.abs(straightened) >= 0.3
      ? [{ code: 'straightened', params: { page: sheet.number, degrees: Math.round(straightened * 10) / 10 } } as const]
      : []),
    ...(sheet.words.length > 0 && confidence < DOUBTED
      ? [{ code: 'low-confidence', params: { page: sheet.number, confidence } } as const]
      : []),
    ...stamps
      .filter(({ kind }) => kind === 'arrival')
      .map(({ text }) => ({ code: 'stamp-of-arrival', params: { page: sheet.number, text } }) as const),
  ]);
  return [{ code: 'recognised', params: { pages: pages.length, confidence: confidenceOfPages(pages) } }, ...notes];
}
