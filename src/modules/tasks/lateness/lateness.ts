import type { Day } from '#platform/values/day.ts';
import { daysAfter, daysUntil } from '../due-day.ts';

/** What counts as late in this province. */
export interface LatenessRules {
  /** Days after the deadline that are not counted yet. */
  readonly graceDays: number;
  /** An extension that was granted moves the day that counts; else it stays where it was. */
  readonly extensionsMove: boolean;
  /** Time that a part waits on others moves the day by as much. */
  readonly waitsMove: boolean;
  /** An objective reason that was recorded takes the task out of what is late. */
  readonly reasonsExcuse: boolean;
  /** A task is done on the day on which its leads were confirmed, not on that on which they reported. */
  readonly confirmDayCounts: boolean;
}

/** As everything was counted before a province chose. */
export const FIRST_RULES: LatenessRules = {
  graceDays: 0,
  extensionsMove: true,
  waitsMove: false,
  reasonsExcuse: true,
  confirmDayCounts: false,
};

export interface Waited {
  readonly since: Day;
  /** Null: it still waits. */
  readonly endedOn: Day | null;
}

export interface LatenessFacts {
  readonly dueOn: Day | null;
  readonly dueBeforeExtension: Day | null;
  readonly waits: readonly Waited[];
  readonly isExcused: boolean;
}

/** Days by which the day moves that is never reached: centuries. */
export const NEVER = 100_000;

/**
 * By how many days the day after which a task or part is late differs from its deadline.
 * A wait that begins once the day has passed does not make good what is late already; one that still lasts stops the clock.
 */
export function lateShift(facts: LatenessFacts, rules: LatenessRules): number {
  if (facts.dueOn === null) return 0;
  if (facts.isExcused && rules.reasonsExcuse) return NEVER;
  const begins = rules.extensionsMove ? facts.dueOn : (facts.dueBeforeExtension ?? facts.dueOn);
  const moved = rules.waitsMove ? afterWaits(begins, facts.waits) : begins;
  return moved === null ? NEVER : daysUntil(moved, facts.dueOn) + rules.graceDays;
}

/** The day moved by the days waited, overlapping waits once; null while one that began in time still lasts. */
function afterWaits(day: Day, waits: readonly Waited[]): Day | null {
  let moved = day;
  let through: Day | null = null;
  for (const wait of waits.toSorted((a, b) => a.since.localeCompare(b.since))) {
    const since = through !== null && through > wait.since ? through : wait.since;
    if (since > moved) break;
    if (wait.endedOn === null) return null;
    if (wait.endedOn > since) moved = daysAfter(moved, daysUntil(wait.endedOn, since));
    if (through === null || wait.endedOn > through) through = wait.endedOn;
  }
  return moved;
}
