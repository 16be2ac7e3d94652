import type { Language } from '#platform/values/localized.ts';
import { showNumber } from '#platform/values/shown.ts';

export { capitalised, dayOf, showDay, showInstant, showNumber } from '#platform/values/shown.ts';
export { readDay } from '#platform/values/typed-day.ts';

const pad = (value: number): string => String(value).padStart(2, '0');
const partsOf = (day: string): [number, number, number] => day.split('-').map(Number) as [number, number, number];

/** The weekday of a day: 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const [year, month, date] = partsOf(day);
  const sunday0 = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  return (sunday0 === 0 ? 7 : sunday0) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Days from one day to another; negative if `to` lies before. */
export function daysBetween(from: string, to: string): number {
  const at = (day: string): number => Date.UTC(partsOf(day)[0], partsOf(day)[1] - 1, partsOf(day)[2]);
  return Math.round((at(to) - at(from)) / 86_400_000);
}

/** First day of the quarter that a day lies in. */
export function quarterStart(day: string): string {
  const [year, month] = partsOf(day);
  return `${year}-${pad(Math.floor((month - 1) / 3) * 3 + 1)}-01`;
}

/** `2026-11-06` → `06/11/2026` as typed into an input, in every language. */
export function typedDay(day: string): string {
  const [year, month, date] = partsOf(day);
  return `${pad(date)}/${pad(month)}/${year}`;
}

/** Money in the unit an officer would say it in. `unit` completes the key `desk.money…`. */
export function moneyParts(dong: number, language: Language): { amount: string; unit: '' | '-million' | '-billion' } {
  if (dong !== 0 && dong % 10_000_000 === 0 && dong >= 1_000_000_000)
    return { amount: showNumber(dong / 1_000_000_000, language), unit: '-billion' };
  if (dong !== 0 && dong % 10_000 === 0 && dong >= 1_000_000)
    return { amount: showNumber(dong / 1_000_000, language), unit: '-million' };
  return { amount: showNumber(dong, language), unit: '' };
}

/** A Vietnamese name as English text writes it where no English name is given: `Thuận Giang` → `Thuan Giang`. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}
