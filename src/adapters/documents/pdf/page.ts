import { typedStamps, type StampWords } from '../ocr/stamp-words.ts';
import type { PageSheet, PlacedWord } from '../layout/sheet.ts';
import { drawingOf, type Drawing } from './drawing.ts';
import type { PDFPageProxy } from './open.ts';
import { isLaidOverScan, isTrustworthy } from './trust.ts';
import {
  multiply,
  piecesOfPage,
  quarterTurns,
  textsAcross,
  wordsOfPieces,
  type FontLook,
  type Matrix,
} from './words.ts';

/** A page of a PDF as its own letters tell it. */
export interface LetterPage {
  readonly sheet: PageSheet;
  /** `letters`: as a person sees it. `distrusted`: its letters are unusable. `picture`: it has none. `blank`: nothing. */
  readonly kind: 'letters' | 'distrusted' | 'picture' | 'blank';
  /** Share of it that pictures cover, 0 to 1. */
  readonly pictured: number;
  /** Stamps in text laid across the page and in remarks put on it. */
  readonly stamps: readonly StampWords[];
}

/** Reads the letters, the values of form fields and the lines of a page. */
export async function readLetterPage(page: PDFPageProxy, hasForm: boolean): Promise<LetterPage> {
  const pieces = await piecesOfPage(page);
  const viewport = page.getViewport({ scale: 1 });
  const drawing = await drawingOf(page, viewport.transform);
  const turns = quarterTurns(pieces, viewport.transform);
  const { base, width, height } = turned(viewport, turns);
  const placed = turns === 0 ? drawing : await drawingOf(page, base);
  const words = wordsOfPieces(pieces, base, fontLooks(page));
  if (hasForm) words.push(...(await fieldWords(page, base)));
  const sheet = { number: page.pageNumber, width, height, words, rulings: placed.rulings };
  const said = [...textsAcross(pieces, base), ...(await remarks(page))];
  return { sheet, kind: kindOf(words, drawing), pictured: drawing.pictured, stamps: typedStamps(said) };
}

function kindOf(words: readonly PlacedWord[], { pictured }: Drawing): LetterPage['kind'] {
  if (words.length === 0) return pictured > 0.02 ? 'picture' : 'blank';
  if (isLaidOverScan(words, pictured)) return 'picture';
  if (isTrustworthy(words, pictured)) return 'letters';
  return words.length < 20 ? 'picture' : 'distrusted';
}

/** The page with its lying text set upright. */
function turned(
  { transform, width, height }: { readonly transform: Matrix; readonly width: number; readonly height: number },
  turns: number,
): { base: Matrix; width: number; height: number } {
  if (turns === 1) return { base: multiply([0, -1, 1, 0, 0, width], transform), width: height, height: width };
  if (turns === 2) return { base: multiply([-1, 0, 0, -1, width, height], transform), width, height };
  if (turns === 3) return { base: multiply([0, 1, -1, 0, height, 0], transform), width: height, height: width };
  return { base: transform, width, height };
}

/** Fonts are known once the page's operators have been listed. */
function fontLooks(page: PDFPageProxy): FontLook {
  return (fontName) => {
    const font = page.commonObjs.has(fontName) ? (page.commonObjs.get(fontName) as FontOfLibrary | null) : null;
    const name = font?.name ?? '';
    return {
      name,
      bold: font?.bold === true || font?.black === true || /bold|black|heavy/i.test(name),
      italic: font?.italic === true || /italic|oblique/i.test(name),
    };
  };
}

interface FontOfLibrary {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly italic?: boolean;
}

/** What was typed into the fields of a form. */
async function fieldWords(page: PDFPageProxy, base: Matrix): Promise<PlacedWord[]> {
  const fields = (await page.getAnnotations()) as FormField[];
  return fields.flatMap((field) => {
    const value = Array.isArray(field.fieldValue) ? field.fieldValue.join(', ') : field.fieldValue;
    if (field.subtype !== 'Widget' || typeof value !== 'string' || !field.rect) return [];
    if (field.fieldType !== 'Tx' && field.fieldType !== 'Ch') return [];
    return wordsOfField(value.trim(), field.rect, base);
  });
}

/** What is written in stamps and text boxes that a viewer's program put on the page. */
async function remarks(page: PDFPageProxy): Promise<string[]> {
  const all = (await page.getAnnotations()) as Remark[];
  return all
    .filter(({ subtype }) => subtype === 'FreeText' || subtype === 'Stamp')
    .flatMap(({ contentsObj, textContent }) => [contentsObj?.str ?? '', ...(textContent ?? [])]);
}

interface Remark {
  readonly subtype?: string;
  readonly contentsObj?: { readonly str?: string };
  readonly textContent?: readonly string[] | null;
}

interface FormField {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: string | string[];
  readonly rect?: readonly number[];
}

function wordsOfField(value: string, [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[], base: Matrix): PlacedWord[] {
  const [, , , , left = 0, bottom = 0] = multiply(base, [1, 0, 0, 1, x0, y0]);
  const lines = value === '' ? [] : value.split(/\r\n?|\n/);
  const size = Math.min(13, Math.max(6, (y1 - y0) / Math.max(1, lines.length) / 1.3));
  return lines.flatMap((line, index) => {
    const texts = line.split(/\s+/).filter(Boolean);
    const step = Math.min(size * 0.5, (x1 - x0) / Math.max(1, line.length));
    let at = left;
    return texts.map((text) => {
      const right = at + text.length * step;
      const word = { text: text.normalize('NFC'), left: at, right, size, bold: false, italic: false };
      at = right + step;
      const baseline = bottom - 0.3 * size - (lines.length - 1 - index) * 1.25 * size;
      return { ...word, baseline };
    });
  });
}
