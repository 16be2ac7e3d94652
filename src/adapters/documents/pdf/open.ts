import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { IntakeLimits } from '../limits.ts';
import { Refusal } from '../refusal.ts';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => `${join(root, name)}/`;

/**
 * Opens a PDF with everything it may need at hand: standard fonts, character maps, decoders of scanned pages. Nothing of
 * it is run. The caller destroys it.
 * @throws {Refusal} `encrypted`, `broken`, `too-many-pages`
 */
export async function openPdf(name: string, bytes: Uint8Array, limits: IntakeLimits): Promise<PDFDocumentProxy> {
  if (!hasEnd(bytes)) throw brokenPdf(name);
  const loading = pdfjs.getDocument({
    // The library takes its bytes away from us, and the signatures need them still.
    data: Uint8Array.from(bytes),
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    // The fonts of the machine would make the same file read differently elsewhere.
    useSystemFonts: false,
    maxImageSize: limits.pixels,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    const pages = document.numPages;
    if (pages > limits.pages) {
      throw new Refusal({ code: 'too-many-pages', params: { name, pages, limit: limits.pages } });
    }
    if (pages === 0) throw brokenPdf(name);
    return document;
  } catch (error) {
    await loading.destroy();
    throw asRefusal(name, error);
  }
}

export const brokenPdf = (name: string): Refusal => new Refusal({ code: 'broken', params: { name, format: 'pdf' } });

/** The problem behind an error of the library; a fault that is not the file's stays what it is. */
export function asRefusal(name: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  if (error.name === 'PasswordException') return new Refusal({ code: 'encrypted', params: { name, format: 'pdf' } });
  const isDamage = /^(InvalidPDF|Format|XRef\w*|UnknownError|ResponseException|MissingPDF|Parser)/.test(error.name);
  return isDamage ? brokenPdf(name) : error;
}

/** The pages one after another; each is dropped from memory before the next. @throws {Refusal} `broken` */
export async function withPage<T>(
  document: PDFDocumentProxy,
  number: number,
  name: string,
  work: (page: PDFPageProxy) => Promise<T>,
): Promise<T> {
  let page: PDFPageProxy;
  try {
    page = await document.getPage(number);
  } catch (error) {
    throw asRefusal(name, error instanceof Error ? Object.assign(error, { name: 'XRefEntryException' }) : error);
  }
  try {
    return await work(page);
  } finally {
    page.cleanup();
  }
}

/** A file that was cut short has lost the address of its directory, which stands at its very end. */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-4096).toString('latin1');
  return /startxref\s+\d+/.test(tail);
}
