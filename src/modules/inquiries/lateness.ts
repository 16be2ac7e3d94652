import { Temporal } from 'temporal-polyfill';
import { VIETNAM, type Day } from '#platform/values/day.ts';

/** The last moment of an inquiry: `2026-11-09`, `17:00` by the clock of Viet Nam. */
export const dueInstant = (dueOn: Day, dueClock: string): Temporal.Instant =>
  Temporal.PlainDate.from(dueOn).toZonedDateTime({ timeZone: VIETNAM, plainTime: dueClock }).toInstant();

/** What stood before an answer is given. */
interface Before {
  readonly state: 'waiting' | 'answered' | 'returned';
  /** Was the standing answer late? */
  readonly wasLate: boolean;
}

/** A correction of an answer that stands is as late as that one was; a first answer, or one after it was sent back, is by the clock. */
export const isLateAnswer = (now: Temporal.Instant, due: Temporal.Instant, { state, wasLate }: Before): boolean =>
  state === 'answered' ? wasLate : Temporal.Instant.compare(now, due) > 0;
