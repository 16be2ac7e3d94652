import { Temporal } from 'temporal-polyfill';
import { dayBefore, type Day } from '#platform/values/day.ts';

/** Which days nobody works, and whether a deadline on one of them counts for the working day before. */
export interface WorkCalendar {
  readonly movesBeforeDaysOff: boolean;
  /** Public holidays, besides Saturdays and Sundays. */
  readonly holidays: readonly Day[];
}

/** A deadline as written and as it counts. */
export interface DueDay {
  /** The day that the words name; null where they name a period. */
  readonly namedOn: Day | null;
  /** `trước ngày`: the named day itself is too late. */
  readonly isExclusive: boolean;
  /** The last lawful day by the words. */
  readonly lastDay: Day;
  /** The day that counts. */
  readonly on: Day;
}

/** `trước ngày 15/11` → 14/11, and the day that counts after looking at the calendar. */
export function dueDay(namedOn: Day, isExclusive: boolean, calendar: WorkCalendar): DueDay {
  const lastDay = isExclusive ? dayBefore(namedOn) : namedOn;
  return { namedOn, isExclusive, lastDay, on: workingDayUntil(lastDay, calendar) };
}

/** A period without a named day is due on its last day. */
export const dueAtEnd = (lastDay: Day, calendar: WorkCalendar): DueDay => ({
  namedOn: null,
  isExclusive: false,
  lastDay,
  on: workingDayUntil(lastDay, calendar),
});

/** The day itself, or the last working day before it where the province says so. */
export function workingDayUntil(day: Day, calendar: WorkCalendar): Day {
  if (!calendar.movesBeforeDaysOff) return day;
  let at = Temporal.PlainDate.from(day);
  while (at.dayOfWeek > 5 || calendar.holidays.includes(at.toString())) at = at.subtract({ days: 1 });
  return at.toString();
}

/** Whole days from `today` to `day`: 0 today, negative when past. */
export const daysUntil = (day: Day, today: Day): number =>
  Temporal.PlainDate.from(today).until(day, { largestUnit: 'days' }).days;

export const daysAfter = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();
