import { expect, test } from 'vitest';
import { readText } from '../index.ts';

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH ĐẮK LẮK
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 14/KH-UBND
Đắk Lắk, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Quảng bá cà phê Buôn Ma Thuột giai đoạn 2026 - 2030

`;
const plan = (body: string) => readText(HEAD + body);

const messages: readonly (readonly [string, readonly (readonly [string, string, string])[]])[] = [
  ['I. THÔNG ĐIỆP\nThông điệp chính: “Cà phê của đại ngàn”.', [['Cà phê của đại ngàn', 'vi', 'message']]],
  [
    'I. THÔNG ĐIỆP, KHẨU HIỆU\n1. Khẩu hiệu bằng tiếng Anh: "Coffee from the Highlands".\n2. Khẩu hiệu bằng tiếng Hàn: “고원에서 온 커피”.',
    [
      ['Coffee from the Highlands', 'en', 'slogan'],
      ['고원에서 온 커피', 'ko', 'slogan'],
    ],
  ],
  ['I. NỘI DUNG\n- Khẩu hiệu: Vươn tầm cà phê Việt', [['Vươn tầm cà phê Việt', 'vi', 'slogan']]],
  ['I. NỘI DUNG\nTriển khai phong trào “Ngày thứ bảy xanh” tại các buôn.', []],
  [
    'I. NỘI DUNG\nTruyền thông với thông điệp “Buon Ma Thuot, Coffee City” trên các kênh.',
    [['Buon Ma Thuot, Coffee City', 'en', 'message']],
  ],
];

test.each(messages)('messages of: %s', (body, expected) => {
  const found = plan(body).messages;
  expect(found.map((one) => [one.text, one.language, one.kind])).toEqual(expected);
});

const phases: readonly (readonly [string, readonly (readonly [string, string | null, string | null])[]])[] = [
  [
    'I. LỘ TRÌNH\n1. Giai đoạn 1 (2026 - 2027): Xây dựng nền tảng.\n2. Giai đoạn 2 (2028 - 2030): Mở rộng thị trường.',
    [
      ['Giai đoạn 1 (2026 - 2027)', '2026-01-01', '2027-12-31'],
      ['Giai đoạn 2 (2028 - 2030)', '2028-01-01', '2030-12-31'],
    ],
  ],
  [
    'I. LỘ TRÌNH\nKế hoạch chia làm 2 giai đoạn: giai đoạn 2026 - 2028 và giai đoạn 2029 - 2030.',
    [
      ['giai đoạn 2026 - 2028', '2026-01-01', '2028-12-31'],
      ['giai đoạn 2029 - 2030', '2029-01-01', '2030-12-31'],
    ],
  ],
  ['I. LỘ TRÌNH\n- Đợt 1: từ ngày 01/3/2026 đến ngày 30/6/2026.', [['Đợt 1', '2026-03-01', '2026-06-30']]],
  ['I. CĂN CỨ\nThực hiện Chiến lược giai đoạn 2021 - 2030 của Chính phủ.', []],
];

test.each(phases)('phases of: %s', (body, expected) => {
  expect(plan(body).phases.map((one) => [one.name, one.start, one.end])).toEqual(expected);
});

test('audiences, forms, money and reports are found below their headings', () => {
  const found = plan(`I. ĐỐI TƯỢNG TRUYỀN THÔNG
Doanh nghiệp rang xay; khách du lịch nước ngoài; đồng bào các dân tộc.
II. HÌNH THỨC TRUYỀN THÔNG
1. Truyền thông trên báo chí
- Mở chuyên mục.
2. Truyền thông qua sự kiện
III. KINH PHÍ THỰC HIỆN
1. Ngân sách tỉnh bố trí 3 tỷ đồng trong năm 2026.
IV. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương chủ trì triển khai Kế hoạch; định kỳ 6 tháng báo cáo UBND tỉnh trước ngày 20/6 và trước ngày 20/12.
2. Sở Tài chính bố trí kinh phí.`);
  expect(found.audiences.map((one) => one.value)).toEqual([
    'Doanh nghiệp rang xay',
    'khách du lịch nước ngoài',
    'đồng bào các dân tộc',
  ]);
  expect(found.forms.map((one) => one.value)).toEqual(['Truyền thông trên báo chí', 'Truyền thông qua sự kiện']);
  expect(found.financing.map((one) => [one.clauseId, one.timing?.periodEnd])).toEqual([['III.1', '2026-12-31']]);
  expect(found.reporting.map((one) => [one.clauseId, one.timing?.rrule])).toEqual([
    ['IV.1', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20'],
  ]);
  for (const one of [...found.audiences, ...found.forms]) expect(found.text.slice(...one.span)).toContain(one.value);
});

test('a news item has no parts of its own', () => {
  const news = readText(
    'UBND tỉnh vừa ban hành Kế hoạch số 14/KH-UBND. Kế hoạch chia làm 2 giai đoạn: giai đoạn 2026 - 2028 và giai đoạn 2029 - 2030. Thông điệp là “Cà phê của đại ngàn”.',
  );
  if (news.genre === 'news') expect([...news.phases, ...news.messages]).toEqual([]);
  else expect(news.genre).not.toBe('plan');
});
