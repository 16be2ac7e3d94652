/** Paragraphs and tables of a .docx, of which `docx.ts` and `docx-head.ts` are made. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { isContinued, placedCells, wordsOfCell, type PlacedCell } from './cells.ts';
import type { LOOK } from './measures.ts';
import type { MarkedCell, TableCell as Cell, TableCells, TableColumn } from './official-document.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** One paragraph in a named style. */
export const paragraph = (
  style: keyof typeof LOOK,
  text: string,
  options: Omit<IParagraphOptions, 'text' | 'style' | 'children'> = {},
): Paragraph => new Paragraph({ ...options, style, children: [new TextRun(text)] });

/** A solid rule of `length` in the middle of a column of `width` millimetres, clear of the letters above it. */
export function rule(width: number, length: number, after = 0): Paragraph {
  const side = mm(Math.max(0, (width - length) / 2));
  return paragraph('recipients', '', {
    indent: { left: side, right: side },
    spacing: { before: 40, after, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: 'auto', space: 1 } },
  });
}

/** Columns without lines: the head and the ending. `parts` of `width` millimetres. */
export function borderless(cells: readonly (readonly Paragraph[])[], parts: readonly number[], width: number): Table {
  const widths = parts.map((part) => mm(width * part));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(width), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              children: [...children],
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              margins: { left: 0, right: 0, top: 0, bottom: 0 },
            }),
        ),
      }),
    ],
  });
}

/** A ruled table whose head is repeated on every page and whose rows are not torn apart. */
export function ruledTable(columns: readonly TableColumn[], rows: readonly TableCells[], width: number): Table {
  const widths = columns.map((column) => mm(width * column.part));
  const head = columns.map((column): MarkedCell => ({ text: column.head, bold: true, align: 'center' }));
  const row = (cells: TableCells, isHead: boolean, next?: TableCells): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: placedCells(cells).map((placed) => {
        const column = columns[placed.at];
        return new TableCell({
          width: { size: sumOf(widths.slice(placed.at, placed.at + placed.span)), type: WidthType.DXA },
          columnSpan: placed.span,
          verticalAlign: column?.top && !isHead ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          ...mergeOf(placed, next),
          children: linesOf(placed.cell, column?.align ?? 'left'),
        });
      }),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(width), type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(head, true), ...rows.map((cells, index) => row(cells, false, rows[index + 1]))],
  });
}

const sumOf = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0);

/** The lines of a cell, as its column stands unless the cell says otherwise. */
function linesOf(cell: Cell, aligned: 'left' | 'center' | 'right'): Paragraph[] {
  const { bold = false, align = aligned } = typeof cell === 'object' ? (cell ?? {}) : {};
  return wordsOfCell(cell)
    .split('\n')
    .map((text) => new Paragraph({ style: 'table', alignment: ALIGN[align], children: [new TextRun({ text, bold })] }));
}

/** Whether a cell begins one that reaches into the row below, or belongs to the one above. */
function mergeOf({ cell, at }: PlacedCell, next: TableCells | undefined) {
  if (cell === null) return { verticalMerge: VerticalMergeType.CONTINUE };
  return isContinued(next, at) ? { verticalMerge: VerticalMergeType.RESTART } : {};
}
