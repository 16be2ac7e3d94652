import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { VIETNAM, type Day } from '#platform/values/day.ts';

/** Rules of the office go by weeks, months and years; anything finer would flood the register. */
const READABLE =
  /^FREQ=(?:WEEKLY|MONTHLY|YEARLY)(?:;(?:INTERVAL|BYMONTH|BYMONTHDAY|BYDAY|BYSETPOS|WKST)=[A-Z0-9,+-]+)*$/;
/** The library lets a thirteenth month pass. */
const MONTHS = /^(?:(?:[1-9]|1[0-2])(?:,|$))*$/;

/** Is this an RFC 5545 rule (without DTSTART) that work can be made from? */
export function isReadableRule(rule: string): boolean {
  if (!READABLE.test(rule) || !MONTHS.test(/BYMONTH=([^;]*)/.exec(rule)?.[1] ?? '')) return false;
  try {
    occurrences(rule, '2026-01-01', '2026-01-31');
    return true;
  } catch {
    return false;
  }
}

/**
 * The days of a rule from `from` to `to`, both included, in Viet Nam.
 * @param start the day that the rule counts from (its DTSTART); `from` where left out.
 */
export function occurrences(rule: string, from: Day, to: Day, start: Day = from): Day[] {
  if (to < from) return [];
  const found = new RRuleTemporal({
    rruleString: rule,
    dtstart: midnight(start),
    tzid: VIETNAM,
    temporal: Temporal,
  }).between(midnight(from), midnight(to), true);
  return found.map((one) => one.toPlainDate().toString());
}

const midnight = (day: Day): Temporal.ZonedDateTime => Temporal.PlainDate.from(day).toZonedDateTime(VIETNAM);
