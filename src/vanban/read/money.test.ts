import { expect, test } from 'vitest';
import { readMoney, unitOfHead } from './money.ts';

/** Words, đồng in one unit of the column → whole đồng, for each year. */
const amounts: readonly (readonly [string, number | null, number | null, 'year' | null])[] = [
  ['1.150', 1_000_000, 1150000000, null],
  ['1,5 tỷ', null, 1500000000, null],
  ['2 tỷ 300 triệu đồng', null, 2300000000, null],
  ['1.150.000.000 đồng', null, 1150000000, null],
  ['500 triệu đồng/năm', null, 500000000, 'year'],
  ['Mỗi năm 200 triệu đồng', null, 200000000, 'year'],
  ['Khoảng 3,2 tỷ đồng', null, 3200000000, null],
  ['-', 1_000_000, null, null],
  ['lồng ghép', 1_000_000, null, null],
  ['7.360 triệu đồng (bảy tỷ, ba trăm sáu mươi triệu đồng)', null, 7360000000, null],
  ['350', null, null, null],
  ['1 500', 1_000_000, 1500000000, null],
  ['12 tỉ rưỡi', null, 12500000000, null],
  ['1.200,5', 1_000_000, 1200500000, null],
  ['$ 500', 1_000_000, null, null],
  ['200tr', null, 200000000, null],
  ['90 (ngân sách tỉnh)', 1_000_000, 90000000, null],
  ['50.000.000đ', null, 50000000, null],
];

test.each(amounts)('%s', (words, unit, vnd, per) => {
  const found = readMoney(words, 0, unit);
  expect([found?.vnd ?? null, found?.per ?? null]).toEqual([vnd, per]);
});

const heads: readonly (readonly [string, number | null])[] = [
  ['Kinh phí (triệu đồng)', 1_000_000],
  ['ĐVT: nghìn đồng', 1_000],
  ['Dự toán (1.000 đồng)', 1_000],
  ['Kinh phí (Tr.đ)', 1_000_000],
  ['Số tiền (tỷ đồng)', 1_000_000_000],
  ['Thành tiền (đồng)', 1],
  ['Kinh phí thực hiện', null],
];

test.each(heads)('the head "%s" names its unit', (head, unit) => {
  expect(unitOfHead(head)).toBe(unit);
});
