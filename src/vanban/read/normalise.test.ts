import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../blocks-of-text.ts';
import { repairWords } from './broken-words.ts';
import { normalise } from './normalise.ts';

describe('words that an export broke or ran together', () => {
  it.each([
    ['n gày 07/9/2015', 'ngày 07/9/2015'],
    ['C ăn cứ N ghị quyết số 5', 'Căn cứ Nghị quyết số 5'],
    ['Đ iều 2. S ở Nội vụ', 'Điều 2. Sở Nội vụ'],
    ['ngày07 tháng5 năm2020', 'ngày 07 tháng 5 năm 2020'],
    ['theoQuyết định của UBNDtỉnh', 'theo Quyết định của UBND tỉnh'],
    ['trước ngày 15/11hằng năm', 'trước ngày 15/11 hằng năm'],
    ['K Ế H O Ạ C H', 'KẾ HOẠCH'],
    ['Sở Thểthao các huyện thựchiện', 'Sở Thể thao các huyện thực hiện'],
    ['giao cáchuyện bảotồn', 'giao các huyện bảo tồn'],
    ['BANHÀNH QUY CHẾ', 'BAN HÀNH QUY CHẾ'],
    ['Luật Tổ chứcHĐND', 'Luật Tổ chức HĐND'],
    ['Nghị quyết số 30c/NQCP, 61/2018/NĐCP', 'Nghị quyết số 30c/NQ-CP, 61/2018/NĐ-CP'],
  ])('%s', (broken, mended) => {
    expect(repairWords(broken).text).toBe(mended);
  });

  it.each([
    'điểm c ở trên',
    'dài 5 m ở lòng đường',
    'YouTube, VnExpress, TikTok, iPhone',
    'vitamin C ở trái cây',
    'Khu A ở thành phố',
    'Quốc lộ 1A và 5B',
    'Covid-19, 4.0, 5G',
    'khuya, thuở, nguệch ngoạc, xoong, tuýp, giêng, gìn, quýnh, khuỷu',
    'thôn Đắk Mil, sông Krông Ana',
    'Công văn số 12/UBND-KGVX',
  ])('leaves "%s" alone', (text) => {
    expect(repairWords(text)).toEqual({ text, joined: 0, parted: 0 });
  });
});

describe('the normalised text', () => {
  it('is composed, without invisible signs, with one kind of space and line break', () => {
    const { text } = normalise(blocksOfText('Sở\u00a0Nội\u200b vụ\r\n\u2028Kế hoạch\u00ad\u0007  '.normalize('NFD')));
    expect(text).toBe('Sở Nội vụ\n\nKế hoạch\n');
  });

  it('keeps the place of every block and cell', () => {
    const source = normalise([
      { kind: 'paragraph', text: 'Mục tiêu', marker: 'I.' },
      { kind: 'table', rows: [[{ text: 'Việc', rowSpan: 2 }, { text: 'Ai' }], [{ text: 'Sở A\nSở B' }]] },
    ]);
    expect(source.blocks.map((one) => source.text.slice(...one.span))).toEqual([
      'I. Mục tiêu',
      'Việc',
      'Ai',
      'Sở A\nSở B',
    ]);
    expect(source.blocks.map((one) => one.cell && [one.cell.row, one.cell.column])).toEqual([
      null,
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
    expect(source.lines.map((line) => source.text.slice(line.start, line.end))).toEqual(
      source.lines.map((line) => line.text),
    );
  });
});
