import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '#vanban/document.ts';
import { openDocumentIntake } from '../intake.ts';
import type { IntakeResult } from '#modules/documents/index.ts';
import {
  cell,
  handMadeDocx,
  list,
  listDefinition,
  listed,
  paragraph,
  row,
  run,
  table,
  type HandMadeDocx,
} from '../making/docx.ts';

const intake = openDocumentIntake();

async function open(bytes: Uint8Array): Promise<Extract<IntakeResult, { ok: true }>> {
  const result = await intake.open({ files: [{ name: 'ke-hoach.docx', bytes }] });
  if (!result.ok) throw new Error(result.problem.code);
  return result;
}

const openHandMade = (parts: HandMadeDocx) => open(handMadeDocx(parts));

/** `marker text`, one line per paragraph. */
const lines = (blocks: readonly SourceBlock[]): string[] =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? [block.marker, block.text].filter(Boolean).join(' ') : `<${block.rows.length} rows>`,
  );

describe('numbers that Word generates', () => {
  const outline = listDefinition(1, [
    ['upperRoman', '%1.'],
    ['decimal', '%2.'],
    ['decimal', '%2.%3.'],
    ['lowerLetter', '%4)'],
    ['bullet', '-'],
  ]);

  test('are written as they stand on paper, and lower levels begin anew', async () => {
    const { blocks } = await openHandMade({
      numbering: outline + list(7, 1),
      body: [
        listed('MỤC ĐÍCH', 7, 0),
        listed('Mục đích', 7, 1),
        listed('Cụ thể', 7, 2),
        listed('Cụ thể nữa', 7, 2),
        listed('Một', 7, 3),
        listed('Hai', 7, 3),
        listed('Gạch', 7, 4),
        listed('Yêu cầu', 7, 1),
        listed('Chi tiết', 7, 2),
        listed('NHIỆM VỤ', 7, 0),
        listed('Đầu tiên', 7, 1),
      ].join(''),
    });
    expect(lines(blocks)).toEqual([
      'I. MỤC ĐÍCH',
      '1. Mục đích',
      '1.1. Cụ thể',
      '1.2. Cụ thể nữa',
      'a) Một',
      'b) Hai',
      '- Gạch',
      '2. Yêu cầu',
      '2.1. Chi tiết',
      'II. NHIỆM VỤ',
      '1. Đầu tiên',
    ]);
  });

  test.each([
    ['lowerLetter', '%1)', 6, ['a)', 'b)', 'c)', 'd)', 'e)', 'f)']],
    ['lowerRoman', '(%1)', 4, ['(i)', '(ii)', '(iii)', '(iv)']],
    ['decimalZero', '%1', 2, ['01', '02']],
    ['upperLetter', 'Phần %1:', 2, ['Phần A:', 'Phần B:']],
    ['vietnameseCounting', 'Phần %1', 3, ['Phần một', 'Phần hai', 'Phần ba']],
    ['bullet', '\uf0b7', 1, ['•']],
    ['bullet', '\uf02d', 1, ['-']],
    ['bullet', '+', 1, ['+']],
  ])('%s with %s counts as Word prints it', async (format, text, count, markers) => {
    const { blocks } = await openHandMade({
      numbering: listDefinition(1, [[format, text]]) + list(1, 1),
      body: Array.from({ length: count }, (_, index) => listed(`Việc ${index}`, 1)).join(''),
    });
    expect(blocks.map((block) => block.kind === 'paragraph' && block.marker)).toEqual(markers);
  });

  test('a second list on the same definition goes on counting unless it says where to start', async () => {
    const { blocks } = await openHandMade({
      numbering:
        outline +
        list(1, 1) +
        list(2, 1) +
        list(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
      body: listed('một', 1) + listed('hai', 2) + listed('lại từ đầu', 3) + listed('tiếp', 3),
    });
    expect(lines(blocks)).toEqual(['I. một', 'II. hai', 'I. lại từ đầu', 'II. tiếp']);
  });

  test('come from the style of a heading where the paragraph itself says nothing', async () => {
    const { blocks } = await openHandMade({
      styles:
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>' +
        '<w:rPr><w:b/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>',
      numbering:
        '<w:abstractNum w:abstractNumId="1">' +
        '<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/><w:pStyle w:val="Muc"/></w:lvl>' +
        '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/><w:isLgl/><w:pStyle w:val="MucCon"/></w:lvl>' +
        '</w:abstractNum>' +
        list(4, 1),
      body:
        paragraph('Nhiệm vụ', '<w:pStyle w:val="Muc"/>') +
        paragraph('Tuyên truyền', '<w:pStyle w:val="MucCon"/>') +
        paragraph('Không đánh số', '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    });
    expect(lines(blocks)).toEqual(['I. Nhiệm vụ', '1.1 Tuyên truyền', 'Không đánh số']);
    expect(blocks[0]).toMatchObject({ bold: true });
  });
});

describe('tables', () => {
  test('keep merged cells once, with their spans', async () => {
    const { blocks } = await openHandMade({
      body: table(
        row(cell('STT'), cell('Nội dung'), cell('Cơ quan', '<w:gridSpan w:val="2"/>')),
        row(
          cell('1', '<w:vMerge w:val="restart"/>'),
          cell('Lớp tập huấn'),
          cell('Sở Nội vụ', '<w:vMerge w:val="restart"/>'),
          cell('a'),
        ),
        row(cell('', '<w:vMerge/>'), cell('Tài liệu'), cell('', '<w:vMerge w:val="continue"/>'), cell('b')),
        row(cell('2'), cell('Tổng kết'), cell('Sở Tài chính'), cell('c')),
      ),
    });
    expect(blocks).toEqual([
      {
        kind: 'table',
        rows: [
          [{ text: 'STT' }, { text: 'Nội dung' }, { text: 'Cơ quan', columnSpan: 2 }],
          [{ text: '1', rowSpan: 2 }, { text: 'Lớp tập huấn' }, { text: 'Sở Nội vụ', rowSpan: 2 }, { text: 'a' }],
          [{ text: 'Tài liệu' }, { text: 'b' }],
          [{ text: '2' }, { text: 'Tổng kết' }, { text: 'Sở Tài chính' }, { text: 'c' }],
        ],
      },
    ]);
  });

  test('keep the numbers that Word generates in their cells, and a table inside a cell as lines', async () => {
    const inner = table(row(cell('tháng 3'), cell('02 lớp')), row(cell('tháng 9'), cell('03 lớp')));
    const { blocks } = await openHandMade({
      numbering: listDefinition(1, [['decimal', '%1.']]) + list(1, 1),
      body: table(
        row(`<w:tc>${listed('', 1)}</w:tc>`, cell('Một')),
        row(`<w:tc>${listed('', 1)}</w:tc>`, `<w:tc>${paragraph('Lịch:')}${inner}${paragraph('')}</w:tc>`),
      ),
    });
    expect(blocks).toEqual([
      {
        kind: 'table',
        rows: [
          [{ text: '1.' }, { text: 'Một' }],
          [{ text: '2.' }, { text: 'Lịch:\ntháng 3\t02 lớp\ntháng 9\t03 lớp' }],
        ],
      },
    ]);
  });

  test('of one single cell are frames around paragraphs', async () => {
    const { blocks } = await openHandMade({
      body: table(row(`<w:tc>${paragraph('Điều 1.')}${paragraph('Điều 2.')}</w:tc>`)),
    });
    expect(lines(blocks)).toEqual(['Điều 1.', 'Điều 2.']);
  });
});

test('text boxes are read once, behind the paragraph that holds them', async () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const { blocks } = await openHandMade({
    body:
      `<w:p>${run('CỘNG HÒA')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('HỎA TỐC')}</wps:txbx>` +
      `</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('HỎA TỐC')}</v:textbox></w:pict></mc:Fallback>` +
      '</mc:AlternateContent></w:r></w:p>',
  });
  expect(lines(blocks)).toEqual(['CỘNG HÒA', 'HỎA TỐC']);
});

test('reads what the library docx writes: looks, capitals, tabs and line breaks', async () => {
  const document = new Document({
    numbering: {
      config: [{ reference: 'muc', levels: [{ level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' }] }],
    },
    sections: [
      {
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: 'kế hoạch', bold: true, allCaps: true })],
          }),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            numbering: { reference: 'muc', level: 0 },
            children: [new TextRun('Mục đích')],
          }),
          new Paragraph({
            children: [
              new TextRun({ text: 'Số:\t12/KH-UBND', italics: true }),
              new TextRun({ text: 'dòng hai', break: 1, italics: true }),
            ],
          }),
          new Table({
            rows: [
              new TableRow({
                children: [
                  new TableCell({ children: [new Paragraph('ỦY BAN NHÂN DÂN'), new Paragraph('TỈNH THUẬN GIANG')] }),
                  new TableCell({ children: [new Paragraph('CỘNG HÒA')] }),
                ],
              }),
            ],
          }),
        ],
      },
    ],
  });
  const { blocks } = await open(await Packer.toBuffer(document));
  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'KẾ HOẠCH', bold: true, centred: true },
    { kind: 'paragraph', text: 'Mục đích', marker: 'I.' },
    { kind: 'paragraph', text: 'Số:\t12/KH-UBND\ndòng hai', italic: true },
    { kind: 'table', rows: [[{ text: 'ỦY BAN NHÂN DÂN\nTỈNH THUẬN GIANG' }, { text: 'CỘNG HÒA' }]] },
  ]);
});
