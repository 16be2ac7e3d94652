import { expect, test } from 'vitest';
import { DIAGNOSTICS, blocksOfText, read, type Reading, type SourceBlock } from '../index.ts';

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH TÂY NINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 19/KH-UBND
Tây Ninh, ngày 15 tháng 3 năm 2026
KẾ HOẠCH
Thông tin cơ sở năm 2026

`;
const FOOT = `

Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
`;
const plan = (body: string): Reading => read(blocksOfText(HEAD + body + FOOT));
const duty = (sentence: string): Reading => plan(`I. TỔ CHỨC THỰC HIỆN\n1. ${sentence}`);
const table = (...rows: string[][]): Reading => {
  const blocks: SourceBlock[] = blocksOfText(`${HEAD}I. PHÂN CÔNG`);
  return read([...blocks, { kind: 'table', rows: rows.map((row) => row.map((text) => ({ text }))) }]);
};

/** What the text is, the reading, the code, the words it points at. */
const cases: readonly (readonly [string, Reading, string, string])[] = [
  ['an unstated deadline', duty('Sở Y tế xây dựng tài liệu truyền thông.'), 'VB012', 'xây dựng tài liệu truyền thông'],
  [
    'a row without a lead',
    table(
      ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
      ['1', 'Dựng pa nô', 'Sở Y tế', 'Quý II'],
      ['2', 'Tổng vệ sinh', '', 'Quý III'],
    ),
    'VB014',
    'Tổng vệ sinh',
  ],
  ['a group as lead', duty('Các sở, ban, ngành gửi tin, bài trước ngày 10/5/2026.'), 'VB015', 'Các sở, ban, ngành'],
  [
    'an order to a body that is only asked',
    duty('Giao Ban Tuyên giáo và Dân vận Tỉnh ủy định hướng nội dung.'),
    'VB016',
    'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  ],
  [
    'an agency of no catalogue',
    duty('Trung tâm Chiếu bóng lưu động tổ chức chiếu phim.'),
    'VB017',
    'Trung tâm Chiếu bóng lưu động',
  ],
  ['another province', duty('Sở Tài chính tỉnh Đồng Nai thẩm định dự toán.'), 'VB018', 'Sở Tài chính tỉnh Đồng Nai'],
  [
    'a deadline before the day of issue',
    duty('Sở Y tế gửi báo cáo trước ngày 10/01/2026.'),
    'VB019',
    'trước ngày 10/01/2026',
  ],
  ['a period that is past', duty('Sở Y tế hoàn thành tài liệu trong quý IV/2025.'), 'VB020', 'trong quý IV/2025'],
  ['a deadline without a year', duty('Sở Y tế gửi báo cáo trước ngày 10/11.'), 'VB021', 'trước ngày 10/11'],
  ['a day that does not exist', duty('Sở Y tế gửi báo cáo trước ngày 31/6/2026.'), 'VB022', 'trước ngày 31/6/2026'],
  [
    'money without a unit',
    table(['STT', 'Nhiệm vụ', 'Chủ trì', 'Kinh phí'], ['1', 'Dựng pa nô', 'Sở Y tế', '350']),
    'VB023',
    'Kinh phí',
  ],
  ['a number left out', plan('I. MỤC TIÊU\nNâng cao nhận thức.\nIII. KINH PHÍ\nNgân sách tỉnh.'), 'VB024', 'KINH PHÍ'],
  ['a number twice', plan('I. MỤC TIÊU\nNâng cao nhận thức.\nI. KINH PHÍ\nNgân sách tỉnh.'), 'VB025', 'KINH PHÍ'],
  ['no assignment', plan('I. MỤC TIÊU\nNâng cao nhận thức.'), 'VB011', 'KẾ HOẠCH'],
  ['a blank number', read(blocksOfText((HEAD + FOOT).replace('19/KH', '      /KH'))), 'VB007', 'KẾ HOẠCH'],
  ['no signature', read(blocksOfText(`${HEAD}I. MỤC TIÊU`)), 'VB010', 'KẾ HOẠCH'],
  ['words that were mended', plan('I. MỤC TIÊU\nThực hiện từ n gày mai.'), 'VB002', 'KẾ HOẠCH'],
  ['a stamp of secrecy', read(blocksOfText(`MẬT\n${HEAD}I. MỤC TIÊU`)), 'VB004', 'MẬT'],
];

test.each(cases)('remarks on %s', (_, reading, code, words) => {
  const found = reading.diagnostics.filter((one) => one.code === code);
  expect(found.map((one) => one.span && reading.text.slice(...one.span)).join('\n')).toContain(words);
  for (const one of found) expect(one.message).not.toMatch(/[{}]|undefined/u);
});

test('tells only of the words that were mended', () => {
  const told = (text: string): string[] =>
    plan(text).diagnostics.flatMap((one) => (one.code === 'VB002' ? [one.message] : []));
  expect(told('I. MỤC TIÊU\nThực hiện từ n gày mai.')).toEqual(['Đã nối 1 chỗ chữ bị tách.']);
});

test('a plan without faults has no warning', () => {
  const reading = duty('Sở Y tế chủ trì, phối hợp với Sở Nội vụ mở lớp tập huấn trước ngày 30/6/2026.');
  expect(reading.diagnostics).toEqual([]);
});

test('codes are unique, and every param of a message is named for the screens', () => {
  expect(new Set(DIAGNOSTICS.map((one) => one.code)).size).toBe(DIAGNOSTICS.length);
  for (const one of DIAGNOSTICS) for (const name of one.params) expect(one.message).toContain(`{${name}}`);
});
