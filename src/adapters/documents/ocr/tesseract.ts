import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, PSM, type Block, type Line } from 'tesseract.js';
import { pngOf } from './grey.ts';
import type { RecognisedWord, Recogniser } from './recogniser.ts';

const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'));

/** Tesseract in a thread of its own, with the Vietnamese data that was installed; nothing is fetched or written. */
export async function openTesseract(): Promise<Recogniser> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    // Failures come back through the promises; the library would also throw them where nobody can catch.
    errorHandler: () => undefined,
  });
  return {
    recognise: async (picture, density, kind) => {
      await worker.setParameters(SHOWN[kind]);
      const { data: page } = await worker.recognize(await pngOf(picture, density), {}, { blocks: true, text: false });
      return (page.blocks ?? []).flatMap(linesOf).flatMap(wordsOf);
    },
    close: async () => void (await worker.terminate()),
  };
}

/** Settings for what a picture shows. */
const SHOWN = {
  page: { tessedit_pageseg_mode: PSM.AUTO, tessedit_char_whitelist: '' },
  lines: { tessedit_pageseg_mode: PSM.SINGLE_BLOCK, tessedit_char_whitelist: '' },
  number: { tessedit_pageseg_mode: PSM.SINGLE_LINE, tessedit_char_whitelist: '0123456789-' },
} as const;

const linesOf = (block: Block): Line[] => block.paragraphs.flatMap((paragraph) => paragraph.lines);

function wordsOf(line: Line): RecognisedWord[] {
  const { x0, y0, x1, y1 } = line.baseline;
  const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
  return line.words.flatMap((word) => {
    const text = word.text.trim();
    if (text === '' || isNoise(text, word.confidence)) return [];
    const { x0: left, x1: right } = word.bbox;
    const baseline = y0 + slope * ((left + right) / 2 - x0);
    return [{ text, left, right, baseline, size: line.rowAttributes.rowHeight, confidence: word.confidence }];
  });
}

/** Specks and remains of ruled lines come out as signs that nobody wrote. */
function isNoise(text: string, confidence: number): boolean {
  if (/[\p{L}\p{N}]/u.test(text)) return confidence < 8;
  return confidence < 60 || /^[|_~¦‘’'`‹›«».,:;*\\]+$/.test(text);
}
