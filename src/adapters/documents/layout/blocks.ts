import type { SourceBlock, SourceCell } from '#vanban/document.ts';
import { rowsOfGrid } from './cells.ts';
import { columnRuns, type ColumnRun, type FlowLine } from './columns.ts';
import { gridsOf, type Grid } from './grid.ts';
import { linesOf, type Line } from './lines.ts';
import { marginsOf, type Margins } from './margins.ts';
import { goesOn, isCentred, paragraphBlock, type GrowingParagraph } from './paragraphs.ts';
import { withoutRunningHeads } from './running-heads.ts';
import type { PageSheet, PlacedWord } from './sheet.ts';

type Piece = FlowLine | { readonly kind: 'grid'; readonly top: number; readonly grid: Grid } | ColumnRun;

interface PieceSheet {
  readonly number: number;
  readonly margins: Margins;
  readonly pieces: readonly Piece[];
}

/**
 * Pages of placed words as paragraphs and tables in reading order. Lines become paragraphs, also over the end of a page;
 * ruled tables and columns become tables; page numbers in the margins are left out.
 */
export function blocksOfPages(pages: readonly PageSheet[]): SourceBlock[] {
  const writer = new BlockWriter();
  for (const page of piecesOf(pages)) writer.addPage(page);
  return writer.finish();
}

interface RawPage {
  readonly page: PageSheet;
  readonly grids: readonly Grid[];
  readonly lines: readonly Line[];
}

function piecesOf(pages: readonly PageSheet[]): PieceSheet[] {
  const all = pages.map((page): RawPage => {
    const grids = gridsOf(page.rulings, page.words);
    const free = page.words.filter((word) => !grids.some((grid) => isInside(word, grid)));
    return { page, grids, lines: linesOf(free) };
  });
  const running = withoutRunningHeads(all);
  const raw = all.map((one, index): RawPage => ({ ...one, lines: running[index] ?? one.lines }));
  const byWidth = new Map<number, Margins>();
  return raw.map(({ page, grids, lines }) => {
    const width = Math.round(page.width);
    const shared = byWidth.get(width) ?? sharedMargins(raw, width);
    byWidth.set(width, shared);
    const margins = ownMargins(lines, page, shared);
    const flow = columnRuns(lines, (margins.left + margins.right) / 2);
    const pieces: Piece[] = [...grids.map((grid): Piece => ({ kind: 'grid', top: grid.top, grid })), ...flow];
    // Stable: the lines of running columns share one top and keep their order.
    return { number: page.number, margins, pieces: pieces.toSorted((a, b) => a.top - b.top) };
  });
}

const sharedMargins = (raw: readonly RawPage[], width: number): Margins =>
  marginsOf(
    raw.filter((one) => Math.round(one.page.width) === width).map((one) => one.lines),
    width,
  );

/** Left and right pages may be bound differently, so a full page has its own edges. */
function ownMargins(lines: readonly Line[], page: PageSheet, shared: Margins): Margins {
  if (lines.length < 12) return shared;
  const own = marginsOf([lines], page.width);
  return { ...shared, left: own.left, right: own.right };
}

function isInside(word: PlacedWord, grid: Grid): boolean {
  const x = (word.left + word.right) / 2;
  const y = word.baseline - 0.3 * word.size;
  return x >= grid.left && x < grid.right && y >= grid.top && y < grid.bottom;
}

/** Writes the pieces of page after page into blocks. */
class BlockWriter {
  private readonly blocks: SourceBlock[] = [];
  private paragraph: GrowingParagraph | null = null;
  private lastPage = 0;
  /** The table that was written last, as long as nothing came after it. */
  private table: { readonly grid: Grid; rows: SourceCell[][]; readonly page: number } | null = null;

  addPage(page: PieceSheet): void {
    for (const piece of page.pieces) {
      if (piece.kind === 'line') this.addLine(piece.line, page.number, piece.margins ?? page.margins);
      else if (piece.kind === 'grid') this.addGrid(piece.grid, page.number);
      else this.addColumns(piece, page.number);
    }
  }

  finish(): SourceBlock[] {
    this.endParagraph();
    this.endTable();
    return this.blocks;
  }

  private addLine(line: Line, number: number, margins: Margins): void {
    this.endTable();
    if (this.paragraph && goesOn(this.paragraph, line, margins, this.lastPage === number)) {
      this.paragraph.lines.push(line);
    } else {
      this.endParagraph();
      this.paragraph = { page: number, lines: [line], centred: isCentred(line, margins) };
    }
    this.lastPage = number;
  }

  private addGrid(grid: Grid, page: number): void {
    this.endParagraph();
    const rows = rowsOfGrid(grid);
    if (this.table && this.table.page < page && sameColumns(this.table.grid, grid)) {
      this.table.rows = [...this.table.rows, ...withoutRepeatedHead(this.table.rows, rows)];
      return;
    }
    this.endTable();
    this.table = { grid, rows, page };
  }

  private addColumns(run: ColumnRun, page: number): void {
    this.endParagraph();
    this.endTable();
    this.blocks.push({ kind: 'table', page, rows: run.rows.map((row) => row.map((text) => ({ text }))) });
  }

  private endParagraph(): void {
    if (this.paragraph) this.blocks.push(paragraphBlock(this.paragraph));
    this.paragraph = null;
  }

  private endTable(): void {
    if (this.table) this.blocks.push({ kind: 'table', page: this.table.page, rows: this.table.rows });
    this.table = null;
  }
}

const sameColumns = (a: Grid, b: Grid): boolean =>
  a.columns.length === b.columns.length && a.columns.every((x, index) => Math.abs(x - b.columns[index]!) < 4);

/** Word prints the head of a table again on each page. */
function withoutRepeatedHead(before: readonly SourceCell[][], rows: SourceCell[][]): SourceCell[][] {
  const textOfRow = (row: readonly SourceCell[] | undefined): string => (row ?? []).map((cell) => cell.text).join('\t');
  const head = before.findIndex(
    (row, index) => textOfRow(row) !== textOfRow(rows[index]) || textOfRow(row).trim() === '',
  );
  return head > 0 ? rows.slice(head) : rows;
}
