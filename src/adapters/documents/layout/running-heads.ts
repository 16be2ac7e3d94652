import { textOfLine, type Line } from './lines.ts';
import { pageNumberOf } from './page-number.ts';
import type { PageSheet } from './sheet.ts';

/** A page with its lines outside of tables. */
export interface LinedPage {
  readonly page: Pick<PageSheet, 'height'>;
  readonly lines: readonly Line[];
}

/** How many lines a head or a foot may have. */
const DEEPEST = 2;

/**
 * The lines of each page without page numbers, and without what stands in the margin of page after page: running heads
 * and feet. Figures in them may differ, as in `Trang 2/15`.
 */
export function withoutRunningHeads(pages: readonly LinedPage[]): (readonly Line[])[] {
  const counts = new Map<string, number>();
  for (const { page, lines } of pages) {
    const keys = new Set(repeatable(lines, page.height).map((line) => keyOf(line, page.height)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = Math.max(3, pages.length / 2);
  return pages.map(({ page, lines }) => {
    const dropped = new Set([
      ...marginal(lines, page.height).filter((line) => pageNumberOf(line, page.height) !== null),
      ...repeatable(lines, page.height).filter((line) => (counts.get(keyOf(line, page.height)) ?? 0) >= often),
    ]);
    return lines.filter((line) => !dropped.has(line));
  });
}

function marginal(lines: readonly Line[], height: number): Line[] {
  const upper = lines.slice(0, DEEPEST).filter((line) => line.baseline < 0.11 * height);
  const lower = lines.slice(-DEEPEST).filter((line) => line.baseline > 0.9 * height);
  return [...upper, ...lower];
}

/** The margin proper: text may begin right below it, and the same words may open several pages. */
const repeatable = (lines: readonly Line[], height: number): Line[] =>
  marginal(lines, height).filter((line) => line.baseline < 0.075 * height || line.baseline > 0.93 * height);

const keyOf = (line: Line, height: number): string =>
  `${line.baseline < height / 2 ? 'head' : 'foot'} ${textOfLine(line).replace(/\d+/g, '#').toLocaleLowerCase('vi')}`;
