import type { IntakeNote, OpenedDocument } from '#modules/documents/index.ts';
import { blocksOfPages } from '../layout/blocks.ts';
import type { PageSheet } from '../layout/sheet.ts';
import { stampBlocks, type StampWords } from '../ocr/stamp-words.ts';
import type { ReadingDesk } from '../reading.ts';
import { Refusal } from '../refusal.ts';
import { drawPage } from './draw.ts';
import { asRefusal, openPdf, withPage, type PDFDocumentProxy } from './open.ts';
import { readLetterPage, type LetterPage } from './page.ts';
import { wordsOfPdftotext } from './pdftotext.ts';
import { inUnicode, isTrustworthy } from './trust.ts';

/**
 * Reads a PDF: pages with usable letters by those, the others by recognition of their pictures.
 * @throws {Refusal}
 */
export async function readPdf(name: string, bytes: Uint8Array, desk: ReadingDesk): Promise<OpenedDocument> {
  const document = await openPdf(name, bytes, desk.limits);
  try {
    const pages = await letterPages(document, name, desk);
    const helped = await askPdftotext(pages, bytes, desk);
    const { sheets, stamps, notes } = await recogniseRest(document, name, pages, helped, desk);
    const text = blocksOfPages(sheets.map((sheet) => ({ ...sheet, words: inUnicode(sheet.words) })));
    const { stampsOnLetterPages } = await import('./page-stamps.ts');
    const onPictures = await stampsOnLetterPages(document, name, pages, desk);
    const laidOver = pages.flatMap((page) => page.stamps);
    const blocks = [...stampBlocks([...laidOver, ...onPictures, ...stamps]), ...text];
    if (blocks.length === 0) throw new Refusal({ code: 'no-text', params: { name } });
    const recognised = pages.filter((page) => needsRecognition(page, helped)).length;
    const { readSignatures } = await import('./signatures.ts');
    return {
      format: recognised > pages.length / 2 ? 'scan' : 'pdf',
      blocks,
      pages: pages.length,
      pageSources: pages.map((_, index) => ({ file: 0, page: index + 1 })),
      signatures: readSignatures(bytes, desk.trustedRoots),
      notes: [...distrustNotes(pages, helped), ...notes],
    };
  } catch (error) {
    throw asRefusal(name, error);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function letterPages(document: PDFDocumentProxy, name: string, desk: ReadingDesk): Promise<LetterPage[]> {
  const hasForm = (await document.getFieldObjects()) !== null;
  const pages: LetterPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    desk.tell({ step: 'reading', done: number - 1, total: document.numPages });
    pages.push(await withPage(document, number, name, (page) => readLetterPage(page, hasForm)));
  }
  return pages;
}

/** Pages whose letters pdftotext can read where ours cannot, by number. */
type HelpedPages = ReadonlyMap<number, PageSheet>;

async function askPdftotext(pages: readonly LetterPage[], bytes: Uint8Array, desk: ReadingDesk): Promise<HelpedPages> {
  const helped = new Map<number, PageSheet>();
  const asked = pages.filter((page) => page.kind === 'distrusted');
  if (asked.length === 0 || !desk.usePdftotext) return helped;
  const read = await wordsOfPdftotext(bytes);
  for (const { sheet, pictured } of asked) {
    const words = read?.[sheet.number - 1] ?? [];
    if (words.length > 0 && isTrustworthy(words, pictured)) helped.set(sheet.number, { ...sheet, words });
  }
  return helped;
}

const needsRecognition = ({ kind, sheet }: LetterPage, helped: HelpedPages): boolean =>
  kind === 'picture' || (kind === 'distrusted' && !helped.has(sheet.number));

async function recogniseRest(
  document: PDFDocumentProxy,
  name: string,
  pages: readonly LetterPage[],
  helped: HelpedPages,
  desk: ReadingDesk,
): Promise<{ sheets: PageSheet[]; stamps: readonly StampWords[]; notes: readonly IntakeNote[] }> {
  const waiting = pages.filter((page) => needsRecognition(page, helped)).map((page) => page.sheet.number);
  const known = pages.map(({ sheet }) => helped.get(sheet.number) ?? sheet);
  if (waiting.length === 0) return { sheets: known, stamps: [], notes: [] };
  const { confidenceOfPages, readableSheet, recognisePages, recognitionNotes } = await import('../ocr/pages.ts');
  const read = await recognisePages(
    name,
    waiting.map((number) => ({
      number,
      name,
      picture: () => withPage(document, number, name, (page) => drawPage(page, SCAN_WIDTH, 'shorter')),
    })),
    desk,
  );
  const sheets = new Map(read.map((page) => [page.sheet.number, readableSheet(page, desk)]));
  const joined = known.map((sheet) => sheets.get(sheet.number) ?? sheet);
  if (joined.every((sheet) => sheet.words.length === 0)) {
    throw new Refusal({ code: 'unreadable-scan', params: { name, confidence: confidenceOfPages(read) } });
  }
  return { sheets: joined, stamps: read.flatMap((page) => page.stamps), notes: recognitionNotes(read) };
}

/** Pixels across an upright page for recognition: A4 at 220 dpi. */
const SCAN_WIDTH = 1_820;

function distrustNotes(pages: readonly LetterPage[], helped: HelpedPages): IntakeNote[] {
  const distrusted = pages.filter((page) => page.kind === 'distrusted').length;
  const counts = { pdftotext: helped.size, recognition: distrusted - helped.size } as const;
  return (['pdftotext', 'recognition'] as const).flatMap((instead) =>
    counts[instead] > 0
      ? [{ code: 'text-layer-distrusted' as const, params: { pages: counts[instead], instead } }]
      : [],
  );
}
