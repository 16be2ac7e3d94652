/**
 * A page as Nghị định 30/2020/NĐ-CP, Phụ lục I lays it out: A4, Times New Roman, margins 20–25 mm above and below, 30–35 mm
 * left, 15–20 mm right, the page's number in the middle of the head from the second page on. Sizes in half-points.
 */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';

const mm = convertMillimetersToTwip;
const FONT = 'Times New Roman';
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };
/** Width between the margins of a page that lies on its side. */
const WIDTH = 297 - MARGINS.left - MARGINS.right;

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

export const centred = (text: string, look: Look = {}, after = 0): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children: [new TextRun({ text, ...look })] });

/** One column: its head, its part of the width (all parts together make 1), how its words stand. */
export interface Column {
  readonly head: string;
  readonly part: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A cell's words; `span` over so many columns, `merge` with the cell above it. */
export interface Cell {
  readonly text: string;
  readonly span?: number;
  readonly merge?: 'begin' | 'continue';
  readonly bold?: boolean;
}

/** A ruled table whose head is repeated on every page and whose rows are not torn apart. */
export function ruledTable(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table {
  const head = columns.map((column): Cell => ({ text: column.head, bold: true }));
  return new Table({
    width: { size: mm(WIDTH), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map((column) => Math.round(mm(WIDTH) * column.part)),
    rows: [
      tableRow(
        head,
        columns.map(() => 'center'),
        true,
      ),
      ...rows.map((row) =>
        tableRow(
          row,
          columns.map((column) => column.align ?? 'left'),
          false,
        ),
      ),
    ],
  });
}

function tableRow(cells: readonly Cell[], aligns: readonly ('left' | 'center' | 'right')[], isHead: boolean): TableRow {
  let column = 0;
  const children = cells.map((cell) => {
    const align = aligns[column] ?? 'left';
    column += cell.span ?? 1;
    return new TableCell({
      columnSpan: cell.span ?? 1,
      verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      margins: { top: mm(1), bottom: mm(1), left: mm(1.5), right: mm(1.5) },
      ...(cell.merge && {
        verticalMerge: cell.merge === 'begin' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
      }),
      children: cell.text.split('\n').map(
        (text) =>
          new Paragraph({
            alignment: { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align],
            children: [new TextRun({ text, size: 24, bold: cell.bold ?? false })],
          }),
      ),
    });
  });
  return new TableRow({ tableHeader: isHead, cantSplit: true, children });
}

/** A document of one section that lies on its side, as annexes with wide tables do. */
export function landscape(title: string, children: readonly (Paragraph | Table)[]): Promise<Buffer> {
  const pageNumber = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 28 })],
      }),
    ],
  });
  const document = new Document({
    title,
    creator: 'Lan Tỏa',
    styles: { default: { document: { run: { font: FONT, size: 28, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            // The library turns the page itself: height and width are given upright.
            size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
            margin: {
              top: mm(MARGINS.top),
              bottom: mm(MARGINS.bottom),
              left: mm(MARGINS.left),
              right: mm(MARGINS.right),
              header: mm(10),
            },
          },
        },
        headers: { default: pageNumber, first: new Header({ children: [new Paragraph({})] }) },
        children: [...children],
      },
    ],
  });
  return Packer.toBuffer(document);
}
