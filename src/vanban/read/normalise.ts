import type { PlacedBlock, SourceBlock, SourceCell } from '../document.ts';
import { convertLegacy, detectLegacy, type LegacyEncoding } from '../encodings.ts';
import { isPlainSign } from '../signs.ts';
import { repairWords } from './broken-words.ts';
import type { Grid, GridCell, Line, Source } from './source.ts';

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;
// oxlint-disable-next-line no-control-regex -- control signs of broken exports are what is removed here
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const BREAKS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;

/** Makes one clean text of the blocks and remembers where each came to stand. */
export function normalise(blocks: readonly SourceBlock[]): Source {
  const encoding = detectLegacy(sampleOf(blocks));
  const builder = new TextBuilder(encoding);
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') builder.addTable(block.rows, index, block.page ?? null);
    else builder.addParagraph(block, index);
  }
  return builder.finish();
}

function sampleOf(blocks: readonly SourceBlock[]): string {
  let sample = '';
  for (const block of blocks) {
    if (block.kind === 'paragraph') sample += `${block.text}\n`;
    else for (const row of block.rows) for (const cell of row) sample += `${cell.text}\n`;
    if (sample.length > 200_000) break;
  }
  return sample;
}

/** Signs only: composed letters, plain spaces and line breaks, nothing invisible; spaces at line ends removed. */
export function cleanSigns(raw: string, encoding: LegacyEncoding): string {
  if (encoding === 'unicode' && isPlain(raw)) return withoutLineEnds(raw);
  const kept = encoding === 'tcvn3' ? raw : raw.replace(INVISIBLE, '');
  return withoutLineEnds(
    convertLegacy(kept, encoding)
      .normalize('NFC')
      // The Icelandic letters that keyboards gave for the Vietnamese ones.
      .replace(/Ð/g, 'Đ')
      .replace(/ð/g, 'đ')
      .replace(BREAKS, '\n')
      .replace(SPACES, ' ')
      .replace(INVISIBLE, '')
      .replace(CONTROL, ''),
  );
}

/** Nearly every block is clean already: nothing in it to compose, to take out or to change. */
function isPlain(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) if (!isPlainSign(raw.charCodeAt(at))) return false;
  return true;
}

function withoutLineEnds(text: string): string {
  if (!text.includes('\n')) return text.trimEnd();
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

class TextBuilder {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly placed: PlacedBlock[] = [];
  private readonly lines: Line[] = [];
  private readonly grids: Grid[] = [];
  private readonly encoding: LegacyEncoding;
  private joinedWords = 0;
  private partedWords = 0;

  constructor(encoding: LegacyEncoding) {
    this.encoding = encoding;
  }

  addParagraph(block: SourceBlock & { kind: 'paragraph' }, index: number): void {
    const marker = block.marker?.trim() ?? '';
    const text = this.clean(marker ? `${marker} ${block.text}` : block.text);
    const start = this.length;
    this.write(text, index, null, {
      marker: marker || null,
      bold: block.bold ?? false,
      centred: block.centred ?? false,
    });
    this.place(start, text, 'paragraph', block.page ?? null, null);
  }

  addTable(rows: readonly (readonly SourceCell[])[], index: number, page: number | null): void {
    const table = this.grids.length;
    const start = this.length;
    const cells: GridCell[] = [];
    for (const { cell, row, column } of layOut(rows)) {
      const at = this.length;
      const text = this.clean(cell.text).trim() || ' ';
      this.write(text, index, table, { marker: null, bold: false, centred: false });
      const [rowSpan, columnSpan] = [cell.rowSpan ?? 1, cell.columnSpan ?? 1];
      this.place(at, text, 'cell', page, { table, row, column, rowSpan, columnSpan });
      cells.push({ row, column, rowSpan, columnSpan, start: at, end: at + text.length, text });
    }
    const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
    this.grids.push({
      cells,
      rows: rows.length,
      columns,
      start,
      end: Math.max(start, this.length - 1),
      guessed: false,
    });
  }

  finish(): Source {
    const text = this.parts.join('');
    const repairs = { encoding: this.encoding, joinedWords: this.joinedWords, partedWords: this.partedWords };
    return { text, blocks: this.placed, lines: this.lines, grids: this.grids, repairs };
  }

  private clean(raw: string): string {
    const repaired = repairWords(cleanSigns(raw, this.encoding));
    this.joinedWords += repaired.joined;
    this.partedWords += repaired.parted;
    return repaired.text;
  }

  private write(
    text: string,
    block: number,
    table: number | null,
    looks: Pick<Line, 'marker' | 'bold' | 'centred'>,
  ): void {
    for (const [index, line] of text.split('\n').entries()) {
      const start = this.length;
      const end = start + line.length;
      this.lines.push({ start, end, text: line, block, table, ...looks, marker: index === 0 ? looks.marker : null });
      this.parts.push(line, '\n');
      this.length = end + 1;
    }
  }

  private place(
    start: number,
    text: string,
    kind: PlacedBlock['kind'],
    page: number | null,
    cell: PlacedBlock['cell'],
  ): void {
    if (text.length > 0) this.placed.push({ span: [start, start + text.length], kind, page, cell });
  }
}

/** Positions of the cells in the grid, with the places that merged cells cover left free. */
function* layOut(
  rows: readonly (readonly SourceCell[])[],
): Generator<{ cell: SourceCell; row: number; column: number }> {
  const covered = new Set<string>();
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (covered.has(`${row},${column}`)) column += 1;
      yield { cell, row, column };
      const [tall, wide] = [Math.min(cell.rowSpan ?? 1, 1000), Math.min(cell.columnSpan ?? 1, 64)];
      if (tall > 1) {
        for (let down = 1; down < tall; down++) {
          for (let across = 0; across < wide; across++) covered.add(`${row + down},${column + across}`);
        }
      }
      column += wide;
    }
  }
}
