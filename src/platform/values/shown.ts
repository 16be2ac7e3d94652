/** How days, instants and numbers are shown to a person, on a screen as in a file. Runs in a browser too. */
import type { Language } from './localized.ts';

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

/** A whole number with the language's separators: `1.245`, in English `1,245`. */
export function showNumber(value: number, language: Language): string {
  return value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 });
}

/** A passage of a sentence as a title: its first letter a capital one. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
