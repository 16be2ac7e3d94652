import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { dueInstant, isLateAnswer } from './lateness.ts';
import { totalsOf } from './totals.ts';
import { inquiryText } from './zalo-text.ts';

const due = dueInstant('2026-11-09', '17:00');

it('ends by the clock of Viet Nam', () => {
  expect(due.toString()).toBe('2026-11-09T10:00:00Z');
});

it.each([
  ['2026-11-09T10:00:00Z', 'waiting', false, false],
  ['2026-11-09T10:00:01Z', 'waiting', false, true],
  // A correction of a punctual answer stays punctual, one of a late answer late.
  ['2026-11-12T02:00:00Z', 'answered', false, false],
  ['2026-11-12T02:00:00Z', 'answered', true, true],
  // What was sent back is answered anew.
  ['2026-11-12T02:00:00Z', 'returned', false, true],
] as const)('an answer at %s to a line that was %s (late before: %s) is late: %s', (at, state, wasLate, late) => {
  expect(isLateAnswer(Temporal.Instant.from(at), due, { state, wasLate })).toBe(late);
});

it('counts who filled in what; nobody is not nought', () => {
  const base = { unit: null, choices: [], isRequired: false, hint: null };
  const fields = [
    { ...base, key: 'c1', label: 'Số buổi', kind: 'number' as const },
    { ...base, key: 'c2', label: 'Đã có kế hoạch', kind: 'yes-no' as const },
    { ...base, key: 'c3', label: 'Kinh phí', kind: 'money' as const },
    { ...base, key: 'c4', label: 'Hình thức', kind: 'choice' as const, choices: ['Loa', 'Zalo'] },
  ];
  expect(totalsOf(fields, [{ c1: '2.5', c2: 'yes', c4: 'Zalo' }, { c1: '0', c2: 'no' }, {}])).toEqual([
    { key: 'c1', filled: 2, sum: '2.5', counts: [] },
    {
      key: 'c2',
      filled: 2,
      sum: null,
      counts: [
        { choice: 'yes', count: 1 },
        { choice: 'no', count: 1 },
      ],
    },
    { key: 'c3', filled: 0, sum: null, counts: [] },
    {
      key: 'c4',
      filled: 1,
      sum: null,
      counts: [
        { choice: 'Loa', count: 0 },
        { choice: 'Zalo', count: 1 },
      ],
    },
  ]);
});

it('writes the text for Zalo in five lines', () => {
  const text = inquiryText({
    sender: 'Sở VHTTDL',
    agency: 'UBND xã Trà Sơn',
    title: 'Số buổi giới thiệu chè Trà Sơn trong quý III/2026',
    fields: [
      { label: 'Số buổi', kind: 'number', unit: 'buổi' },
      { label: 'Kinh phí', kind: 'money', unit: null },
    ],
    dueOn: '2026-11-09',
    dueClock: '17:00',
    round: 3,
    returnReason: null,
    link: 'https://thuangiang.example/h/9K2M7RTV4XQZ',
    person: 'Vũ Hoài Thương',
    telephone: '0912 345 678',
  });
  expect(text.split('\n')).toEqual([
    'Sở VHTTDL kính gửi anh/chị đầu mối UBND xã Trà Sơn: nhắc lại lần 2, chưa nhận được trả lời: Số buổi giới thiệu chè Trà Sơn trong quý III/2026.',
    'Nội dung: Số buổi (buổi); Kinh phí (đồng). Không có thì chọn “Không có số liệu”.',
    'Hạn trả lời: 17 giờ 00, ngày 09/11/2026.',
    'Trả lời tại đây, không cần mật khẩu: https://thuangiang.example/h/9K2M7RTV4XQZ',
    'Vướng mắc xin gọi đ/c Vũ Hoài Thương, 0912 345 678. Trân trọng.',
  ]);
});
