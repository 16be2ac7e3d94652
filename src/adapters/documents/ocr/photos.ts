import { linesOf, textOfLine } from '../layout/lines.ts';
import { pageNumberOf } from '../layout/page-number.ts';
import type { RecognisedPage } from './page.ts';

/** A recognised picture and where it came from. */
export interface Photo {
  readonly page: RecognisedPage;
  readonly file: number;
  readonly within: number;
  readonly name: string;
}

const byName = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

/**
 * The order of the letter: by the page numbers printed on the sheets when they agree with one another (the first page
 * carries none), else by the names of the files, which cameras count.
 */
export function inOrder(photos: readonly Photo[]): Photo[] {
  const numbered = photos.map((photo) => ({ photo, number: printedNumber(photo) }));
  const numbers = numbered.flatMap(({ number }) => number ?? []);
  const unnumbered = photos.length - numbers.length;
  const isWhole = new Set(numbers).size === numbers.length && unnumbered <= 1 && numbers.length > 0;
  if (isWhole) {
    return numbered.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)).map(({ photo }) => photo);
  }
  return photos.toSorted((a, b) => byName.compare(a.name, b.name) || a.within - b.within);
}

function printedNumber({ page: { sheet } }: Photo): number | null {
  const lines = linesOf(sheet.words);
  for (const line of [lines[0], lines.at(-1)]) {
    const number = line && pageNumberOf(line, sheet.height);
    if (number) return number;
  }
  return null;
}

/** Two pictures of one page share nearly all their words; the better one stays. */
export function withoutTwins(photos: readonly Photo[]): { kept: Photo[]; twins: Photo[] } {
  const kept: Photo[] = [];
  const twins: Photo[] = [];
  for (const photo of photos) {
    const at = kept.findIndex((other) => likeness(wordsOf(photo), wordsOf(other)) > 0.8);
    const other = kept[at];
    if (!other) kept.push(photo);
    else if (photo.page.confidence > other.page.confidence) {
      kept[at] = photo;
      twins.push(other);
    } else twins.push(photo);
  }
  return { kept, twins };
}

/** Pairs of neighbouring words in reading order. */
function wordsOf({ page: { sheet } }: Photo): Set<string> {
  const words = linesOf(sheet.words).flatMap((line) => textOfLine(line).toLocaleLowerCase('vi').split(' '));
  return new Set(words.map((word, index) => `${word} ${words[index + 1] ?? ''}`));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < 8) return 0;
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  return shared / Math.min(a.size, b.size);
}
