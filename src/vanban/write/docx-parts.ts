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
import type { LOOK } from './measures.ts';
import type { TableCells, TableColumn } from './official-document.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** One paragraph in a named style. */
export const paragraph = (
  style: keyof typeof LOOK,
  text: string,
  options: Omit<IParagraphOptions, 'text' | 'style' | 'children'> = {},
): Paragraph => new Paragraph({ ...options, style, children: [new TextRun(text)] });

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
  const row = (values: TableCells, isHead: boolean, next: TableCells = []): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(
        (column, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: column.top && !isHead ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            ...mergeOf(values[index], next[index]),
            children: (values[index] ?? '').split('\n').map(
              (line) =>
                new Paragraph({
                  style: 'table',
                  alignment: isHead ? AlignmentType.CENTER : ALIGN[column.align ?? 'left'],
                  children: [new TextRun({ text: line, ...(isHead ? { bold: true } : {}) })],
                }),
            ),
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(width), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        columns.map((column) => column.head),
        true,
      ),
      ...rows.map((values, index) => row(values, false, rows[index + 1])),
    ],
  });
}

/** Whether a cell begins one that reaches into the row below, or belongs to the one above. */
function mergeOf(value: string | null | undefined, below: string | null | undefined) {
  if (value === null) return { verticalMerge: VerticalMergeType.CONTINUE };
  return below === null ? { verticalMerge: VerticalMergeType.RESTART } : {};
}
