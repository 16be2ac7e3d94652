import { rowsOf, type GridRow } from './grid-rows.ts';
import { unitOfHead } from './money.ts';
import type { Section } from './section.ts';
import type { Grid, Paragraph } from './source.ts';
import { findHead, type TableHead } from './table-heads.ts';

/** A table that names who is in charge, with its head and the clause that it stands in. */
export interface TaskTable {
  readonly grid: Grid;
  readonly rows: readonly GridRow[];
  readonly head: TableHead;
  /** Đồng in one unit, as the lines above the table say; null where they do not. */
  readonly unit: number | null;
  /** Null in an annex without headings. */
  readonly section: Section | null;
}

/** The parts of the page that tables are placed by. */
interface Page {
  readonly text: string;
  readonly grids: readonly Grid[];
  readonly paragraphs: readonly Paragraph[];
  readonly sectionOf: readonly (Section | null)[];
  readonly annexStarts: readonly number[];
}

/** The tables of tasks in reading order; one without a head goes on with the one before. */
export function taskTables(page: Page): TaskTable[] {
  const found: TaskTable[] = [];
  let open: { readonly head: TableHead; readonly columns: number; readonly unit: number | null } | null = null;
  for (const grid of page.grids) {
    const rows = rowsOf(grid);
    const own = findHead(rows, Math.min(grid.columns, rows[0]?.length ?? 0));
    if (own) open = { head: own, columns: grid.columns, unit: unitAbove(page, grid) };
    else if (!open || open.columns !== grid.columns) continue;
    const head: TableHead = own ?? { ...open.head, body: 0 };
    found.push({ grid, rows, head, unit: open.unit, section: sectionOfGrid(page, grid) });
  }
  return found;
}

/** `ĐVT: triệu đồng` on the lines above a table. */
function unitAbove(page: Page, grid: Grid): number | null {
  const before = page.text.slice(Math.max(0, grid.start - 300), grid.start);
  const named = /(?:đơn vị(?: tính)?|đvt)\s*:\s*([^\n]{2,40})/iu.exec(before);
  return named?.[1] ? unitOfHead(named[1]) : null;
}

/** The innermost clause that a table stands in. */
function sectionOfGrid(page: Page, grid: Grid): Section | null {
  const annex = page.annexStarts.findLast((start) => start <= grid.start) ?? -1;
  let [low, high] = [0, page.paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((page.paragraphs[middle]?.start ?? 0) < grid.start) low = middle + 1;
    else high = middle;
  }
  const paragraph = page.paragraphs[low - 1];
  return paragraph && paragraph.start >= annex ? (page.sectionOf[low - 1] ?? null) : null;
}
