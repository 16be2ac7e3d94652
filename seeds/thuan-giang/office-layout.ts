/**
 * Pieces of an administrative document as Nghị định 30/2020/NĐ-CP, Phụ lục I lays them out: sizes in half-points,
 * lengths in twentieths of a point.
 */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { settleArchive } from './settle-archive.ts';

const mm = convertMillimetersToTwip;
const FONT = 'Times New Roman';
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

const run = (text: string, look: Look = {}): TextRun => new TextRun({ text, ...look });

/** A centred line without space around it, as heads and signatures are made of. */
export const centred = (text: string, look: Look = {}, before = 0, after = 0): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before, after }, children: [run(text, look)] });

/** A rule under a line of the head; `indent` from both sides makes it shorter. */
const rule = (indent: number): Paragraph =>
  new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 0, after: 0, line: 40, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  });

/** A body paragraph: justified, first line 1.27 cm, 6 pt between paragraphs. */
export const body = (text: string, look: Look = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 60, after: 60, line: 264 },
    children: [run(text, look)],
  });

/** `I. MỤC ĐÍCH, YÊU CẦU`. */
export const roman = (text: string): Paragraph =>
  new Paragraph({
    keepNext: true,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 160, after: 60 },
    children: [run(text, { bold: true })],
  });

/** `1. Mục đích`: a clause with a heading. */
export const clause = (text: string): Paragraph =>
  new Paragraph({
    keepNext: true,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 80, after: 60 },
    children: [run(text, { bold: true })],
  });

/** Legal basis, in italics. */
export const basis = (text: string): Paragraph => body(text, { italics: true });

interface HeadInput {
  /** Lines above the issuer, not bold (cơ quan chủ quản). */
  readonly superior?: readonly string[];
  readonly issuer: readonly string[];
  readonly number: string;
  /** `V/v …` of a letter, under the number. */
  readonly about?: readonly string[];
  readonly placeAndDate: string;
}

/** The two-column head: issuer and number left, Quốc hiệu, Tiêu ngữ, place and date right. */
export function head(input: HeadInput): Table {
  const left = [
    ...(input.superior ?? []).map((line) => centred(line, { size: 24 })),
    ...input.issuer.map((line) => centred(line, { size: 26, bold: true })),
    rule(mm(20)),
    centred(`Số: ${input.number}`, { size: 26 }, 120),
    ...(input.about ?? []).map((line, index) => centred(line, { size: 24 }, index === 0 ? 120 : 0)),
  ];
  const right = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 26, bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', { size: 28, bold: true }),
    rule(mm(17)),
    centred(input.placeAndDate, { size: 28, italics: true }, 120),
  ];
  return borderless([mm(65), mm(100)], left, right);
}

/** The foot: recipients left, who signs right. */
export function foot(recipients: readonly string[], signing: readonly string[], name: string): Table {
  const left = [
    new Paragraph({ children: [run('Nơi nhận:', { size: 24, bold: true, italics: true })] }),
    ...recipients.map((line) => new Paragraph({ children: [run(line, { size: 22 })] })),
  ];
  const right = [
    ...signing.map((line) => centred(line, { size: 28, bold: true })),
    centred('', {}, 1300),
    centred(name, { size: 28, bold: true }),
  ];
  return borderless([mm(85), mm(75)], left, right);
}

function borderless(widths: readonly [number, number], left: Paragraph[], right: Paragraph[]): Table {
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, index) =>
            new TableCell({
              borders: NO_BORDERS,
              margins: { left: 30, right: 30 },
              width: { size: widths[index]!, type: WidthType.DXA },
              children,
            }),
        ),
      }),
    ],
  });
}

/** Type and subject of a document that has a name, with the rule under them. */
export const title = (type: string, subject: readonly string[]): Paragraph[] => [
  centred(type, { size: 28, bold: true }, 280),
  ...subject.map((line) => centred(line, { size: 28, bold: true })),
  rule(mm(60)),
  centred('', { size: 16 }),
];

interface CellInput {
  readonly text: string | readonly string[];
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

/** A bordered table of an annex. The first row repeats on every page and no row is broken. */
export function grid(widths: readonly number[], rows: readonly (readonly CellInput[])[]): Table {
  const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + mm(one), 0), type: WidthType.DXA },
    columnWidths: widths.map((one) => mm(one)),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: cells.map(
            (cell) =>
              new TableCell({
                columnSpan: cell.columnSpan,
                rowSpan: cell.rowSpan,
                verticalAlign: VerticalAlign.CENTER,
                margins: { top: 40, bottom: 40, left: 80, right: 80 },
                children: [cell.text].flat().map(
                  (line) =>
                    new Paragraph({
                      alignment: alignments[index === 0 ? 'center' : (cell.align ?? 'left')],
                      children: [run(line, { size: 24, bold: index === 0 || cell.bold === true })],
                    }),
                ),
              }),
          ),
        }),
    ),
  });
}

/** A part of the file with its own paper and page numbers (each annex is numbered on its own). */
export function section(children: ISectionOptions['children'], landscape = false): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: mm(210),
          height: mm(297),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: landscape
          ? { top: mm(20), bottom: mm(20), left: mm(20), right: mm(20), header: mm(10), footer: mm(10) }
          : { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10), footer: mm(10) },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    } satisfies ISectionPropertiesOptions,
    headers: {
      first: new Header({ children: [new Paragraph({ children: [] })] }),
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ children: [PageNumber.CURRENT], size: 28 })],
          }),
        ],
      }),
    },
    children,
  };
}

/** Packs sections into a .docx that has the same bytes each time. */
export async function pack(subject: string, sections: readonly ISectionOptions[]): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Ủy ban nhân dân tỉnh Thuận Giang',
    title: subject,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 28, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: [...sections],
  });
  return settleArchive(new Uint8Array(await Packer.toBuffer(document)));
}
