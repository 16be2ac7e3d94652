import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '#vanban/document.ts';
import { blocksOfPages } from './blocks.ts';
import type { PageSheet, PlacedWord, Ruling } from './sheet.ts';

/** Words of a text set from `left` on, five points a letter. */
function words(text: string, left: number, baseline: number): PlacedWord[] {
  let at = left;
  return text.split(' ').map((one) => {
    const from = at;
    at += (one.length + 1) * 5;
    return { text: one, left: from, right: at - 5, baseline, size: 12, bold: false, italic: false };
  });
}

const across = (x0: number, x1: number, y: number): Ruling => ({ x0, x1, y0: y, y1: y });
const down = (x: number, y0: number, y1: number): Ruling => ({ x0: x, x1: x, y0, y1 });

const page = (number: number, written: readonly PlacedWord[][], rulings: readonly Ruling[] = []): PageSheet => ({
  number,
  width: 595,
  height: 842,
  words: written.flat(),
  rulings,
});

const rowsOf = (block: SourceBlock | undefined) => (block?.kind === 'table' ? block.rows : []);

/** Borders of a table of two columns, rows 30 points high from `top`. */
const frame = (top: number, rows: number): Ruling[] => [
  ...Array.from({ length: rows + 1 }, (_, row) => across(85, 545, top + 30 * row)),
  ...[85, 300, 545].map((x) => down(x, top, top + 30 * rows)),
];

describe('ruled tables', () => {
  test('keep merged cells once, with their spans', () => {
    const rulings = [
      across(85, 545, 100),
      across(300, 545, 130),
      across(85, 545, 160),
      across(85, 545, 190),
      down(85, 100, 190),
      down(300, 100, 160),
      down(545, 100, 190),
    ];
    const written = [
      words('Sở Nội vụ', 95, 120),
      words('Quý I', 310, 120),
      words('Quý II', 310, 150),
      words('Tổng cộng', 95, 180),
    ];
    expect(rowsOf(blocksOfPages([page(1, written, rulings)])[0])).toEqual([
      [{ text: 'Sở Nội vụ', rowSpan: 2 }, { text: 'Quý I' }],
      [{ text: 'Quý II' }],
      [{ text: 'Tổng cộng', columnSpan: 2 }],
    ]);
  });

  test('go on over the page under their repeated head', () => {
    const head = (y: number) => [words('Nhiệm vụ', 95, y), words('Cơ quan', 310, y)];
    const row = (task: string, y: number) => [words(task, 95, y), words('Sở Y tế', 310, y)];
    const [table, ...others] = blocksOfPages([
      page(1, [...head(120), ...row('Việc một', 150)], frame(100, 2)),
      page(2, [...head(120), ...row('Việc hai', 150), ...row('Việc ba', 180)], frame(100, 3)),
    ]);
    expect(others).toEqual([]);
    expect(rowsOf(table).map((cells) => cells[0]?.text)).toEqual(['Nhiệm vụ', 'Việc một', 'Việc hai', 'Việc ba']);
  });
});

describe('columns without borders', () => {
  test('the two halves of a head stand side by side, the title below does not belong to them', () => {
    const blocks = blocksOfPages([
      page(1, [
        words('ỦY BAN NHÂN DÂN', 120, 80),
        words('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 330, 80),
        words('TỈNH THUẬN GIANG', 118, 98),
        words('Độc lập - Tự do - Hạnh phúc', 350, 98),
        words('KẾ HOẠCH', 295, 150),
        words(
          'Căn cứ Luật Tổ chức chính quyền địa phương và các quy định có liên quan đến việc này, tỉnh ban hành:',
          85,
          190,
        ),
      ]),
    ]);
    expect(rowsOf(blocks[0])).toEqual([
      [
        { text: 'ỦY BAN NHÂN DÂN\nTỈNH THUẬN GIANG' },
        { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc' },
      ],
    ]);
    expect(blocks[1]).toMatchObject({ text: 'KẾ HOẠCH', centred: true });
  });

  test('recipients on the left and the signer on the right stay apart', () => {
    const [block] = blocksOfPages([
      page(1, [
        words('Nơi nhận:', 85, 600),
        words('TM. ỦY BAN NHÂN DÂN', 360, 600),
        words('- Như Điều 3;', 85, 618),
        words('CHỦ TỊCH', 395, 618),
        words('- Lưu: VT.', 85, 636),
        words('Nguyễn Văn Nam', 380, 690),
      ]),
    ]);
    expect(rowsOf(block)).toEqual([
      [{ text: 'Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.' }, { text: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Nam' }],
    ]);
  });
});

test('a number broken at its stroke is put together, and a page number alone is left out', () => {
  const full = 'Thực hiện nhiệm vụ được giao tại Kế hoạch của Ủy ban nhân dân tỉnh ngày 05/3/2026 số 46/';
  const blocks = blocksOfPages([
    page(1, [words(full, 85, 400), words('KH-UBND về thông tin đối ngoại.', 85, 418), words('7', 300, 815)]),
  ]);
  expect(blocks).toHaveLength(1);
  expect(blocks[0]).toMatchObject({ text: `${full}KH-UBND về thông tin đối ngoại.` });
});
