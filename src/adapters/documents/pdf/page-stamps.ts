import { foldText } from '#vanban/index.ts';
import { stampsOfPictures } from '../ocr/picture-stamps.ts';
import type { StampWords } from '../ocr/stamp-words.ts';
import type { ReadingDesk } from '../reading.ts';
import { drawPage } from './draw.ts';
import { withPage, type PDFDocumentProxy } from './open.ts';
import type { LetterPage } from './page.ts';

/** Less of a page than this is a speck, not a stamp. */
const SMALLEST = 0.001;
const SCANNED = 0.6;
/** Pixels across a page: enough for letters of a stamp. */
const WIDTH = 1_654;
/** Heads of the documents of the state and of the Party: stamps stand on the first page of a document. */
const HEAD = /cong hoa xa hoi chu nghia|doc lap tu do hanh phuc|dang cong san viet nam/;

/** Reads the stamps that are pictures on pages whose words are known from their letters. */
export async function stampsOnLetterPages(
  document: PDFDocumentProxy,
  name: string,
  pages: readonly LetterPage[],
  desk: ReadingDesk,
): Promise<readonly StampWords[]> {
  const shown = pages.filter((page) => page.kind === 'letters' && page.pictured > SMALLEST && begins(page));
  return await stampsOfPictures(
    shown.map(({ sheet, pictured }) => ({
      picture: () => withPage(document, sheet.number, name, (page) => drawPage(page, WIDTH, 'shorter')),
      isScan: pictured > SCANNED,
    })),
    desk,
  );
}

/** Whether a document begins on the page; the first two are looked at whatever they say, for a cover may come before. */
function begins({ sheet }: LetterPage): boolean {
  if (sheet.number <= 2) return true;
  const upper = sheet.words.filter((word) => word.baseline < sheet.height / 3).map((word) => word.text);
  return HEAD.test(foldText(upper.join(' ')));
}
