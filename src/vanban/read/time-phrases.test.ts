import { expect, test } from 'vitest';
import { timePhrases } from './time-phrases.ts';

/** A sentence → its statements of time, and whether each is a deadline. */
const cases: readonly (readonly [string, readonly (readonly [string, boolean])[]])[] = [
  ['tham mưu báo cáo trình UBND tỉnh (trước ngày 15/11 hàng năm); chủ động', [['trước ngày 15/11 hàng năm', true]]],
  ['báo cáo Bộ hàng năm (trước ngày 15/11); chủ động', [['hàng năm (trước ngày 15/11)', true]]],
  [
    'gửi về Sở trong thời hạn 15 ngày kể từ ngày ban hành Kế hoạch này.',
    [['trong thời hạn 15 ngày kể từ ngày ban hành Kế hoạch này', true]],
  ],
  ['văn bản trả lời, xong trước 12/11', [['xong trước 12/11', true]]],
  ['Căn cứ Kế hoạch số 160/KH-UBND ngày 21/6/2023 về truyền thông', []],
  ['quyết định trong tháng 02/2026', [['trong tháng 02/2026', true]]],
  ['Định kỳ hằng quý, 6 tháng báo cáo', [['Định kỳ hằng quý', false]]],
  ['trình ký trước 16 giờ ngày 10/4/2026', [['trước 16 giờ ngày 10/4/2026', true]]],
  ['Thường xuyên kiểm tra', [['Thường xuyên', false]]],
  ['từ dự toán chi thường xuyên của đơn vị', []],
  ['theo Hướng dẫn của Ban Tuyên giáo ngày 04 tháng 12 năm 2025', []],
  ['trình UBND tỉnh trong tuần đầu tháng 6', [['trong tuần đầu tháng 6', true]]],
  ['báo cáo về Sở chiều thứ Sáu hằng tuần', [['chiều thứ Sáu hằng tuần', false]]],
  ['trước ngày 20 tháng cuối quý', [['trước ngày 20 tháng cuối quý', true]]],
  ['Hằng năm, trước ngày 30/11, báo cáo', [['Hằng năm, trước ngày 30/11', true]]],
  ['giai đoạn 2026 - 2030 và định hướng đến năm 2045', []],
  ['từ ngày 20/02/2026 đến ngày 25/02/2026', [['từ ngày 20/02/2026 đến ngày 25/02/2026', true]]],
  ['kiểm tra vào tháng 3 và tháng 9', [['vào tháng 3 và tháng 9', true]]],
  [
    'nộp trước ngày 10/6 (đối với báo cáo 6 tháng) và trước ngày 10/12',
    [['trước ngày 10/6 (đối với báo cáo 6 tháng) và trước ngày 10/12', true]],
  ],
];

test.each(cases)('%s', (sentence, expected) => {
  const found = timePhrases(sentence, 0, { first: 2026, last: 2026 });
  expect(found.map((one) => [one.timing.text, one.isDeadline])).toEqual(expected);
  for (const one of found) expect(sentence.slice(one.start, one.end)).toContain(one.timing.text);
});
