import { Temporal } from 'temporal-polyfill';

/** Tells the time; passed in, so that tests and the demonstration can stand still. */
export type Clock = () => Temporal.Instant;

/** The real time. */
export const realClock: Clock = () => Temporal.Now.instant();

/**
 * A clock that stands at one day (the demonstration: Friday 06/11/2026) but keeps the real time of the day,
 * so that things done one after the other keep their order.
 */
export function frozenDayClock(day: string): Clock {
  return () => {
    const now = Temporal.Now.instant().toZonedDateTimeISO('Asia/Ho_Chi_Minh');
    return Temporal.PlainDate.from(day)
      .toZonedDateTime({ timeZone: now.timeZoneId, plainTime: now.toPlainTime() })
      .toInstant();
  };
}
