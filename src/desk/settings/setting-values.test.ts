import { describe, expect, it } from 'vitest';
import { fromTyped, kindOf, toTyped } from './setting-values.ts';

describe('a setting in its input', () => {
  it.each([
    ['deadlines.holidays', ['2026-09-02', '2026-04-30'], '02/09/2026\n30/04/2026'],
    ['reminders.days-before', [30, 7, 1], '30, 7, 1'],
    ['reports.annual-month-day', '11-15', '15/11'],
    ['deadlines.before-weekend', true, 'yes'],
    ['province.name', 'Thuận Giang', 'Thuận Giang'],
    ['tasks.soon-days', 7, '7'],
  ])('%s is typed and read back', (key, value, typed) => {
    const kind = kindOf(key, value);
    expect(toTyped(kind, value)).toBe(typed);
    expect(fromTyped(kind, typed)).toEqual(value);
  });

  it.each([
    ['days', '2/9/2026; 1.1.27', ['2026-09-02', '2027-01-01']],
    ['days', 'mồng một Tết', ['mồng một Tết']],
    ['number', 'bảy', 'bảy'],
    ['numbers', '30 7 một', [30, 7, 'một']],
    ['month-day', '5/1', '01-05'],
    ['month-day', 'giữa tháng', 'giữa tháng'],
  ] as const)('as %s, %j is %j', (kind, typed, value) => {
    expect(fromTyped(kind, typed)).toEqual(value);
  });
});
