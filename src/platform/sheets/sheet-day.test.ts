import { expect, it } from 'vitest';
import { readSheetDay } from './sheet-day.ts';

it.each([
  ['46157', '2026-05-15'],
  ['36526', '2000-01-01'],
  ['36525', null],
  ['73051', null],
  ['15/5/2026', '2026-05-15'],
  ['2026-05-15', '2026-05-15'],
  ['sắp xong', null],
  ['', null],
])('the day in a cell: %s → %s', (typed, day) => expect(readSheetDay(typed)).toBe(day));
