import type { IntakeFile, IntakeNote, OpenedDocument } from '#modules/documents/index.ts';
import { blocksOfPages } from '../layout/blocks.ts';
import type { ReadingDesk } from '../reading.ts';
import { Refusal } from '../refusal.ts';
import type { RecognisedPage } from './page.ts';
import { confidenceOfPages, readableSheet, recognisePages, recognitionNotes } from './pages.ts';
import { stampBlocks } from './stamp-words.ts';
import { picturesOf } from './picture-files.ts';
import { inOrder, withoutTwins, type Photo } from './photos.ts';

/**
 * Reads pictures of one letter: each straightened and recognised, put into the order of their page numbers or names, a
 * page that was photographed twice taken once, then joined.
 * @throws {Refusal}
 */
export async function readPictures(files: readonly IntakeFile[], desk: ReadingDesk): Promise<OpenedDocument> {
  const pictures = await picturesOf(files, desk.limits);
  const name = files[0]?.name ?? '';
  const recognised = await recognisePages(
    name,
    pictures.map(({ bytes, file }, index) => ({
      number: index + 1,
      name: files[file]?.name ?? name,
      picture: bytes,
    })),
    desk,
  );
  const photos = recognised.map((page, index): Photo => {
    const { file, page: within } = pictures[index]!;
    return { page, file, within, name: files[file]?.name ?? '' };
  });
  const confidence = confidenceOfPages(recognised);
  if (confidence < desk.limits.leastConfidence) {
    throw new Refusal({ code: 'unreadable-scan', params: { name, confidence } });
  }
  desk.tell({ step: 'joining', done: 0, total: 1 });
  const { kept, twins } = withoutTwins(photos);
  const ordered = inOrder(kept);
  const pages = ordered.map(({ page }, index) => renumbered(page, index + 1));
  const blocks = [
    ...stampBlocks(recognised.flatMap((page) => page.stamps)),
    ...blocksOfPages(pages.map((page) => readableSheet(page, desk))),
  ];
  desk.tell({ step: 'joining', done: 1, total: 1 });
  return {
    format: 'image',
    blocks,
    pages: pages.length,
    pageSources: ordered.map(({ file, within }) => ({ file, page: within })),
    signatures: [],
    notes: [...recognitionNotes(pages), ...photoNotes(kept, ordered, twins)],
  };
}

const renumbered = (page: RecognisedPage, number: number): RecognisedPage => ({
  ...page,
  sheet: { ...page.sheet, number },
});

function photoNotes(before: readonly Photo[], after: readonly Photo[], twins: readonly Photo[]): IntakeNote[] {
  const isMoved = after.some((photo, index) => photo !== before[index]);
  return [
    ...(isMoved
      ? [{ code: 'photos-ordered', params: { order: after.map((photo) => photo.name).join(', ') } } as const]
      : []),
    ...twins.map(({ name }) => ({ code: 'same-photo-twice', params: { name } }) as const),
  ];
}
