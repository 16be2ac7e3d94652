import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { officialDay, type Day } from '#platform/values/day.ts';
import type { Handover } from './contract.ts';

/**
 * Biên bản bàn giao công việc, laid out as NĐ 30/2020/NĐ-CP, Phụ lục I asks of minutes: sizes in half-points, lengths in
 * twentieths of a point. Minutes are an official Vietnamese document in either language of the desk.
 * @param day the day of the handover in Viet Nam.
 */
export function layOutMinutes(handover: Handover, day: Day): Promise<Buffer> {
  const { from, to, organization, items } = handover;
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      {
        properties: { page: { margin: MARGINS, size: { width: mm(210), height: mm(297) } } },
        children: [
          head(organization.name.vi),
          centred('BIÊN BẢN', { bold: true, before: 360 }),
          centred('Bàn giao công việc', { bold: true, after: 240 }),
          text(`Hôm nay, ${inWords(day)}, tại ${organization.name.vi}, chúng tôi gồm:`),
          text(`Bên giao: ${from.name}${from.post ? `, ${from.post}` : ''}.`),
          text(`Bên nhận: ${to.name}${to.post ? `, ${to.post}` : ''}.`),
          text(`Hai bên bàn giao ${String(items.length).padStart(2, '0')} phần việc sau đây:`),
          itemsTable(items),
          ...(handover.note
            ? [text('Nội dung cần lưu ý:', 120), ...handover.note.split('\n').map((line) => text(line))]
            : []),
          text('Biên bản được lập thành 02 bản, mỗi bên giữ 01 bản.', 120),
          signatures(from.name, to.name),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const mm = convertMillimetersToTwip;
const MARGINS = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  readonly before?: number;
  readonly after?: number;
  readonly underline?: boolean;
}

const centred = (value: string, { before = 0, after = 0, underline, ...look }: Look = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after },
    children: [new TextRun({ text: value, ...look, ...(underline ? { underline: {} } : {}) })],
  });

const text = (value: string, before = 60): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { before, after: 60 },
    children: [new TextRun(value)],
  });

/** Agency to the left, national name and motto to the right. */
const head = (organization: string): Table =>
  borderless(
    [
      [centred(organization.toLocaleUpperCase('vi'), { bold: true, size: 26 })],
      [
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 26 }),
        centred('Độc lập - Tự do - Hạnh phúc', { bold: true, underline: true }),
      ],
    ],
    [42, 58],
  );

const signatures = (from: string, to: string): Table =>
  borderless(
    [
      ['BÊN NHẬN', to],
      ['BÊN GIAO', from],
    ].map(([role, name]) => [
      centred(role ?? '', { bold: true, before: 240 }),
      centred('(Ký, ghi rõ họ tên)', { italics: true }),
      centred(name ?? '', { bold: true, before: 1400 }),
    ]),
    [50, 50],
  );

const borderless = (cells: readonly (readonly Paragraph[])[], widths: readonly number[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        children: cells.map(
          (children, index) =>
            new TableCell({
              children: [...children],
              width: { size: widths[index] ?? 50, type: WidthType.PERCENTAGE },
            }),
        ),
      }),
    ],
  });

const STATES: Readonly<Record<Handover['items'][number]['state'], string>> = {
  'when-asked': 'Phối hợp khi có yêu cầu',
  'not-started': 'Chưa bắt đầu',
  'in-progress': 'Đang thực hiện',
  returned: 'Trả lại để hoàn thiện',
  done: 'Hoàn thành',
  cancelled: 'Không còn thực hiện',
};

function itemsTable(items: Handover['items']): Table {
  const widths = [8, 44, 16, 16, 16];
  const row = (values: readonly string[], bold: boolean): TableRow =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: values.map(
        (value, index) =>
          new TableCell({
            width: { size: widths[index] ?? 10, type: WidthType.PERCENTAGE },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [new Paragraph({ children: [new TextRun({ text: value, bold, size: 26 })] })],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(['STT', 'Nhiệm vụ', 'Văn bản', 'Thời hạn', 'Tình trạng'], true),
      ...items.map((item, index) =>
        row(
          [
            String(index + 1),
            `${item.title}${item.period.key === 'once' ? '' : ` (kỳ ${item.period.key})`}`,
            item.plan ?? '',
            item.dueOn ? officialDay(item.dueOn) : '',
            STATES[item.state],
          ],
          false,
        ),
      ),
    ],
  });
}

/** `ngày 06 tháng 11 năm 2026`. */
function inWords(day: Day): string {
  const [date, month, year] = officialDay(day).split('/');
  return `ngày ${date} tháng ${month} năm ${year}`;
}
