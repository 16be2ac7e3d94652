import { Temporal } from 'temporal-polyfill';
import type { Day } from '../values/day.ts';
import { readDay } from '../values/typed-day.ts';

/** Days of our time, as programs count them from 30/12/1899: from 2000 to 2100. */
const [FIRST, LAST] = [36_526, 73_050];

/** The day in a cell: as typed, or the number that a day is where its cell is not set to show days; null if it is none. */
export function readSheetDay(text: string): Day | null {
  const serial = /^\d{5}$/.test(text.trim()) ? Number(text) : 0;
  if (serial >= FIRST && serial <= LAST) return Temporal.PlainDate.from('1899-12-30').add({ days: serial }).toString();
  return readDay(text);
}
