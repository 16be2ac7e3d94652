import { expect, test } from 'vitest';
import { readText } from '../index.ts';
import { countsFromIssue, dayFromIssue } from './terms.ts';

/** Words → the day for a document issued on 28/02/2026; null: no day is counted. */
const cases: readonly (readonly [string, string | null])[] = [
  ['trong 15 ngày kể từ ngày ban hành Kế hoạch này', '2026-03-15'],
  ['Trong thời hạn 10 ngày, kể từ ngày ký', '2026-03-10'],
  ['chậm nhất sau 05 ngày kể từ ngày Kế hoạch này được ban hành', '2026-03-05'],
  ['trong vòng 02 (hai) tuần từ ngày ký ban hành', '2026-03-14'],
  ['trong 01 tháng kể từ ngày ban hành Quyết định', '2026-03-28'],
  ['trong 12 tháng sau khi ban hành', '2027-02-28'],
  ['trong 10 ngày làm việc kể từ ngày ban hành', null],
  ['trong 15 ngày kể từ ngày nhận được văn bản này', null],
  ['trong 15 ngày kể từ ngày ban hành Nghị quyết số 12/NQ-HĐND', null],
  ['trong 15 ngày kể từ ngày ký hợp đồng', null],
  ['trong 15 ngày', null],
];

test.each(cases)('%s → %s', (words, day) => {
  expect(dayFromIssue(words, '2026-02-28')).toBe(day);
  expect(dayFromIssue(words, null)).toBeNull();
});

test('a month counted from its last day ends with the shorter month', () => {
  expect(dayFromIssue('trong 1 tháng kể từ ngày ký', '2026-01-31')).toBe('2026-02-28');
});

test('working days count from the issue too, though no day is worked out', () => {
  expect(countsFromIssue('trong 10 ngày làm việc kể từ ngày ban hành')).toBe(true);
  expect(countsFromIssue('trong 15 ngày kể từ ngày nhận được văn bản này')).toBe(false);
});

const plan = (day: string): string =>
  `UBND TỈNH GIA LAI\nSố: 15/KH-UBND\nGia Lai, ${day}\nKẾ HOẠCH\nTruyền thông năm 2026\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ xây dựng kế hoạch chi tiết trong 15 ngày kể từ ngày ban hành Kế hoạch này.\n2. Sở Y tế báo cáo trong vòng 01 tháng kể từ ngày nhận được văn bản này.\n`;

test('keeps the words and counts the day from the day of the document', () => {
  const found = readText(plan('ngày 28 tháng 02 năm 2026')).assignments;
  expect(found.map((one) => [one.task, one.timing?.text, one.timing?.due])).toEqual([
    ['xây dựng kế hoạch chi tiết', 'trong 15 ngày kể từ ngày ban hành Kế hoạch này', '2026-03-15'],
    ['báo cáo', 'trong vòng 01 tháng kể từ ngày nhận được văn bản này', null],
  ]);
});

test('counts no day where the day of issue is still blank', () => {
  const [first] = readText(plan('ngày …… tháng …… năm 2026')).assignments;
  expect([first?.timing?.text, first?.timing?.due]).toEqual(['trong 15 ngày kể từ ngày ban hành Kế hoạch này', null]);
});
