import { Temporal } from 'temporal-polyfill';

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** An instant in UTC as ISO 8601 with `Z`. */
export type InstantText = string;

/** All official time is this zone; it has no daylight saving. */
export const VIETNAM = 'Asia/Ho_Chi_Minh';

/** The calendar day in Viet Nam at an instant. */
export function dayInVietnam(instant: Temporal.Instant): Day {
  return instant.toZonedDateTimeISO(VIETNAM).toPlainDate().toString();
}

/** The day before a day. */
export function dayBefore(day: Day): Day {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

/** `2026-11-15` → `15/11/2026`; the day with a leading zero below 10, months 1 and 2 too (NĐ 30/2020, Phụ lục I, II.4). */
export function officialDay(day: Day): string {
  const { year, month, day: date } = Temporal.PlainDate.from(day);
  return `${pad(date)}/${month < 3 ? pad(month) : month}/${year}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');
