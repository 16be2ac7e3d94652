import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remindersFor } from './reminder.ts';

const rules = { daysBefore: [30, 7, 1], lateDays: [3, 7] as const };
const told = (dueOn: string, today: string, canBeLate = true): string[] =>
  remindersFor({ dueOn, canBeLate }, today, rules).map((one) => `${one.audience} ${one.mark} ${one.days}`);

describe('what is told about a part', () => {
  it.each([
    ['31 days before', '2026-12-07', []],
    ['30 days before', '2026-12-06', ['officers 2026-12-06:before-30 30']],
    ['20 days before, the mark of 30 days', '2026-11-26', ['officers 2026-11-26:before-30 20']],
    [
      '5 days before, after a week of standing still, the mark of 7 days',
      '2026-11-11',
      ['officers 2026-11-11:before-7 5'],
    ],
    ['on the day', '2026-11-06', ['officers 2026-11-06:before-1 0']],
    ['one day late, to the officers alone', '2026-11-05', ['officers 2026-11-05:late -1']],
    ['three days late, to the leader too', '2026-11-03', ['officers 2026-11-03:late -3', 'leaders 2026-11-03:late -3']],
    [
      'a week late, to the focal agency too',
      '2026-10-30',
      ['officers 2026-10-30:late -7', 'leaders 2026-10-30:late -7', 'focal 2026-10-30:late -7'],
    ],
  ] as const)('%s', (_when, dueOn, expected) => {
    expect(told(dueOn, '2026-11-06')).toEqual(expected);
  });

  it('says nothing of lateness where there can be none', () => {
    expect(told('2026-10-01', '2026-11-06', false)).toEqual([]);
    expect(told('2026-11-07', '2026-11-06', false)).toHaveLength(1);
  });

  it('counts over year’s end and 29 February', () => {
    expect(told('2027-01-02', '2026-12-31')).toEqual(['officers 2027-01-02:before-7 2']);
    expect(told('2028-03-01', '2028-02-28')).toEqual(['officers 2028-03-01:before-7 2']);
  });

  it('passes each mark once on the way to a deadline, whatever days are missed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 40 }), (daysLeft) => {
        const marks = daysLeft
          .toSorted((a, b) => b - a)
          .flatMap((days) => {
            const today = new Date(Date.UTC(2026, 10, 30 - days)).toISOString().slice(0, 10);
            return remindersFor({ dueOn: '2026-11-30', canBeLate: true }, today, rules).map((one) => one.mark);
          });
        // Told apart by their marks, at most three before the deadline, and always in the order 30, 7, 1.
        const order = [...new Set(marks)].map((mark) => Number(/before-(\d+)/.exec(mark)?.[1]));
        expect(order.length).toBeLessThanOrEqual(3);
        expect(order).toEqual(order.toSorted((a, b) => b - a));
      }),
    );
  });
});
