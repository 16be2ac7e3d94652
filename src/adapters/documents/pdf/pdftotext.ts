import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { PlacedWord } from '../layout/sheet.ts';

const run = promisify(execFile);
const SECONDS = 30;

/**
 * Words of every page as pdftotext of the system reads them, from the first page on; null when it is not installed or
 * cannot read the file either.
 *
 * The paper goes through a pipe and never onto the disk: it was not looked at for secrecy yet, and a copy would stay behind
 * when this thread is ended in the middle.
 */
export async function wordsOfPdftotext(bytes: Uint8Array): Promise<PlacedWord[][] | null> {
  try {
    const reading = run('pdftotext', ['-q', '-bbox', '-enc', 'UTF-8', '-', '-'], {
      timeout: SECONDS * 1000,
      maxBuffer: 256 * 1024 * 1024,
    });
    // A tool that ends before it took everything closes the pipe; how it ended is told by the promise.
    reading.child.stdin?.on('error', () => undefined).end(bytes);
    const { stdout } = await reading;
    return pagesOf(stdout);
  } catch {
    // Not installed, too slow, or not its kind of file: the pages are recognised instead.
    return null;
  }
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function pagesOf(page: string): PlacedWord[][] {
  return page
    .split('<page ')
    .slice(1)
    .map((part) =>
      [...part.matchAll(WORD)].map(([, left, top, right, bottom, text]) => {
        const height = Number(bottom) - Number(top);
        // The box reaches from the ascent to the descent of the font, which are 0.89 and 0.22 of Times.
        return {
          text: unescape(text ?? '').normalize('NFC'),
          left: Number(left),
          right: Number(right),
          baseline: Number(top) + 0.8 * height,
          size: 0.9 * height,
          bold: false,
          italic: false,
        };
      }),
    );
}

function unescape(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (all, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? all;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return Number.isFinite(code) && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
