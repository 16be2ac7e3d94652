import { Temporal } from 'temporal-polyfill';
import { VIETNAM, type Day } from '#platform/values/day.ts';

/** When staff are left alone: hours of the night, Saturdays and Sundays, public holidays (Tết among them). */
export interface QuietTimes {
  /** `HH:MM` in Viet Nam; where `from` is later than `until` the quiet goes over midnight. Equal: no quiet hours. */
  readonly from: string;
  readonly until: string;
  readonly holidays: readonly Day[];
}

/** The first moment at or after `now` at which a message that can wait may go out. */
export function nextOpenMoment(now: Temporal.Instant, quiet: QuietTimes): Temporal.Instant {
  let at = now.toZonedDateTimeISO(VIETNAM);
  // Enough for the longest run of days off; a calendar that is all holidays must not hold a message for ever.
  for (let step = 0; step < 60; step += 1) {
    if (isDayOff(at.toPlainDate(), quiet.holidays)) at = startOf(at.add({ days: 1 }), '00:00');
    else if (isQuietHour(at, quiet)) at = endOfQuiet(at, quiet);
    else return at.toInstant();
  }
  return now;
}

/** Saturday, Sunday or a public holiday. */
export const isDayOff = (day: Temporal.PlainDate, holidays: readonly Day[]): boolean =>
  day.dayOfWeek > 5 || holidays.includes(day.toString());

const clockOf = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: 'minute' });

function isQuietHour(at: Temporal.ZonedDateTime, { from, until }: QuietTimes): boolean {
  const clock = clockOf(at);
  return from <= until ? clock >= from && clock < until : clock >= from || clock < until;
}

/** `until` of today, or of tomorrow where the quiet began this evening. */
function endOfQuiet(at: Temporal.ZonedDateTime, { until }: QuietTimes): Temporal.ZonedDateTime {
  const day = clockOf(at) < until ? at : at.add({ days: 1 });
  return startOf(day, until);
}

const startOf = (at: Temporal.ZonedDateTime, clock: string): Temporal.ZonedDateTime =>
  at.toPlainDate().toZonedDateTime({ timeZone: VIETNAM, plainTime: Temporal.PlainTime.from(clock) });
