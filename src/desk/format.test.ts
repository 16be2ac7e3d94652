import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  moneyParts,
  quarterStart,
  readDay,
  showDay,
  showInstant,
  typedDay,
  weekdayOf,
  withoutMarks,
} from './format.ts';

describe('days', () => {
  it.each([
    ['2026-11-06', '06/11/2026', '6 Nov 2026'],
    ['2026-03-05', '05/3/2026', '5 Mar 2026'],
    ['2026-02-01', '01/02/2026', '1 Feb 2026'],
  ])('%s is written %s, in English %s', (day, vi, en) => {
    expect([showDay(day, 'vi'), showDay(day, 'en')]).toEqual([vi, en]);
  });

  it.each([
    ['6/11/2026', '2026-11-06'],
    ['06-11-26', '2026-11-06'],
    [' 6.3.2026 ', '2026-03-06'],
    ['2026-11-06', '2026-11-06'],
    ['31/02/2026', null],
    ['11/2026', null],
    ['hôm nay', null],
  ])('%j is typed for %j', (typed, day) => {
    expect(readDay(typed)).toBe(day);
    if (day) expect(readDay(typedDay(day))).toBe(day);
  });

  it('know the weekday, the quarter and the distance', () => {
    expect([weekdayOf('2026-11-06'), weekdayOf('2026-11-08')]).toEqual([5, 7]);
    expect(['2026-11-06', '2026-03-31', '2026-04-01'].map(quarterStart)).toEqual([
      '2026-10-01',
      '2026-01-01',
      '2026-04-01',
    ]);
    expect([daysBetween('2026-11-06', '2026-11-13'), daysBetween('2026-03-01', '2026-02-28')]).toEqual([7, -1]);
  });

  it('an instant is said by the clock of Viet Nam', () => {
    expect(showInstant('2026-11-05T17:05:00Z', 'vi')).toBe('00 giờ 05, 06/11/2026');
    expect(showInstant('2026-11-05T16:59:00Z', 'en')).toBe('23:59, 5 Nov 2026');
  });
});

describe('money', () => {
  it.each([
    [0, '0', ''],
    [620_000_000, '620', '-million'],
    [1_150_000_000, '1,15', '-billion'],
    [7_360_000_000, '7,36', '-billion'],
    [1_245_500, '1.245.500', ''],
    [1_234_567_890, '1.234.567.890', ''],
  ])('%d is said exactly', (dong, amount, unit) => {
    expect(moneyParts(dong, 'vi')).toEqual({ amount, unit });
  });
});

it('a name without marks', () => {
  expect(withoutMarks('Đắk Nông, Thuận Giang')).toBe('Dak Nong, Thuan Giang');
});
