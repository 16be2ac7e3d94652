import type { Language } from '#platform/values/localized.ts';

export { readDay } from '#platform/values/typed-day.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ZONE = 'Asia/Ho_Chi_Minh';

const pad = (value: number): string => String(value).padStart(2, '0');
const partsOf = (day: string): [number, number, number] => day.split('-').map(Number) as [number, number, number];

/** `2026-11-06` → `06/11/2026` (months 3 to 9 without a zero, NĐ 30/2020, Phụ lục I, II.4), in English `6 Nov 2026`. */
export function showDay(day: string, language: Language): string {
  const [year, month, date] = partsOf(day);
  if (language === 'en') return `${date} ${MONTHS[month - 1]} ${year}`;
  return `${pad(date)}/${month < 3 ? pad(month) : month}/${year}`;
}

const partsOfInstant = (instant: string): ((type: string) => string) => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  return (type) => parts.find((one) => one.type === type)?.value ?? '';
};

/** The day that it was in Viet Nam at an instant, `YYYY-MM-DD`. */
export function dayOf(instant: string): string {
  const part = partsOfInstant(instant);
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** An instant as the clock in Viet Nam says it: `08 giờ 05, 06/11/2026`, in English `08:05, 6 Nov 2026`. */
export function showInstant(instant: string, language: Language): string {
  const part = partsOfInstant(instant);
  const time = language === 'en' ? `${part('hour')}:${part('minute')}` : `${part('hour')} giờ ${part('minute')}`;
  return `${time}, ${showDay(dayOf(instant), language)}`;
}

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

/** A whole number with the language's separators: `1.245`, in English `1,245`. */
export function showNumber(value: number, language: Language): string {
  return value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 });
}

/** Money in the unit an officer would say it in. `unit` completes the key `desk.money…`. */
export function moneyParts(dong: number, language: Language): { amount: string; unit: '' | '-million' | '-billion' } {
  if (dong !== 0 && dong % 10_000_000 === 0 && dong >= 1_000_000_000)
    return { amount: showNumber(dong / 1_000_000_000, language), unit: '-billion' };
  if (dong !== 0 && dong % 10_000 === 0 && dong >= 1_000_000)
    return { amount: showNumber(dong / 1_000_000, language), unit: '-million' };
  return { amount: showNumber(dong, language), unit: '' };
}

/** A passage of a sentence as a title: its first letter a capital one. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** A Vietnamese name as English text writes it where no English name is given: `Thuận Giang` → `Thuan Giang`. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}
