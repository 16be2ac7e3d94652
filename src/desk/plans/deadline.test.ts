import { describe, expect, it } from 'vitest';
import { lastDayOf, showMonthDay } from './deadline.ts';

describe('the last day of a deadline', () => {
  it.each([
    ['trước ngày 15/11 hằng năm', null, '11-15', true, null, '11-14'],
    ['trước ngày 01/3', null, '03-01', true, null, '02-28'],
    ['trước ngày 30/6/2026', '2026-06-30', null, true, '2026-06-29', null],
    ['trước ngày 01/01/2027', '2027-01-01', null, true, '2026-12-31', null],
    ['đến ngày 31/10', null, '10-31', false, null, '10-31'],
    ['đến ngày 31/10/2026', '2026-10-31', null, false, '2026-10-31', null],
  ])('%s', (_words, due, dueMonthDay, dueIsExclusive, day, monthDay) => {
    expect(lastDayOf({ due, dueMonthDay, dueIsExclusive })).toMatchObject({ day, monthDay, isBefore: dueIsExclusive });
  });

  it('is not there where no day is named', () => {
    expect(lastDayOf({ due: null, dueMonthDay: null, dueIsExclusive: false })).toBeNull();
    expect(lastDayOf(null)).toBeNull();
  });

  it.each([
    ['11-14', '14/11', '14 Nov'],
    ['02-28', '28/02', '28 Feb'],
    ['06-05', '05/6', '5 Jun'],
  ])('%s reads %s or %s', (monthDay, vi, en) => {
    expect([showMonthDay(monthDay, 'vi'), showMonthDay(monthDay, 'en')]).toEqual([vi, en]);
  });
});
