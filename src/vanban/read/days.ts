import type { Day } from '../document.ts';
import { BEGIN, pattern, vn } from './pattern.ts';

/** `ngày 23 tháng 5 năm 2024`, `23/5/2024`, `23-05-2024`, `23.5.2024`, with stray spaces. */
const LONG = vn`(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d(?:\s?\d){3})`;
const SHORT = '(\\d{1,2})\\s?[/.\\-–]\\s?(\\d{1,2})\\s?[/.\\-–]\\s?(\\d{4})';

export const DAY_SOURCE = `(?:${LONG}|${SHORT})(?!\\d)`;
const FULL_DAY = pattern(`(?<!\\d)${DAY_SOURCE}`, 'gu');

export interface DayAt {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A real calendar day, or null for 31/02 and the like. Years of four digits only. */
export function dayOf(day: number, month: number, year: number): Day | null {
  if (year < 1900 || year > 2200 || !isMonthDay(day, month)) return null;
  if (day > lastDay(month, year)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** Could this be a day of some year? */
export function isMonthDay(day: number, month: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(month, 2024);
}

/** Last day of a month, 1 to 12. */
export function lastDay(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `MM-DD`. */
export const monthDay = (day: number, month: number): string => `${two(month)}-${two(day)}`;

/** First day of a month, last day of a month. */
export const monthStart = (month: number, year: number): Day => `${year}-${two(month)}-01`;
export const monthEnd = (month: number, year: number): Day => `${year}-${two(month)}-${two(lastDay(month, year))}`;

/** Every calendar day with its year in a text folded by `lowered`. */
export function daysIn(low: string): DayAt[] {
  const found: DayAt[] = [];
  for (const match of low.matchAll(FULL_DAY)) {
    const [d, m, y] = match[1] ? [match[1], match[2], match[3]] : [match[4], match[5], match[6]];
    const day = dayOf(Number(d), Number(m), Number((y ?? '').replace(/\s/g, '')));
    if (day) found.push({ day, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const PLACE_AND_DAY = pattern(
  `(?:^|[|\\t]|\\s)([\\p{L}][\\p{L}\\s.\\-–]{1,40}?)\\s*,\\s*${vn`ngày`}\\s*(\\d{1,2}|[.…_\\s]{0,20})\\s*${vn`tháng`}\\s*(\\d{1,2}|[.…_\\s]{0,20})\\s*${vn`năm`}\\s*(\\d(?:\\s?\\d){3}|[.…_]{0,12})`,
  'iu',
);

/** The line `Đồng Nai, ngày 23 tháng 5 năm 2024`; the day is null where it was left blank for the signature. */
export function placeAndDay(low: string): { place: readonly [number, number]; day: DayAt | null } | null {
  const match = PLACE_AND_DAY.exec(low);
  if (!match?.[1]) return null;
  const at = match.index + match[0].indexOf(match[1]);
  const place: readonly [number, number] = [at, at + match[1].trimEnd().length];
  const day = dayOf(Number(match[2]), Number(match[3]), Number((match[4] ?? '').replace(/\s/g, '')));
  const dayStart = match.index + match[0].search(pattern(`${BEGIN}${vn`ngày`}\\s*(?:\\d|[.…_]|\\s)`));
  return { place, day: day ? { day, start: dayStart, end: match.index + match[0].length } : null };
}
