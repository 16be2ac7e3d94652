import { dayBefore } from '#platform/values/day.ts';
import type { Schedule } from './schedule.ts';

/** The newest rule that the words gave, of all rules in the order in which they were set. */
export const wordedOf = (rules: readonly Schedule[]): Schedule | undefined =>
  rules.findLast((rule) => rule.beginsOn === undefined);

/**
 * The rules in force, as stretches of time that follow one another, oldest first: the newest that the words gave, then each that
 * a person set since, from its day on. A rule set later that begins earlier takes the place of what would have come.
 * @param rules all of an obligation, in the order in which they were set.
 */
export function stretchesOf(rules: readonly Schedule[]): Schedule[] {
  const first = rules.findLastIndex((rule) => rule.beginsOn === undefined);
  let stretches: Schedule[] = [];
  for (const rule of rules.slice(Math.max(first, 0))) {
    const { beginsOn } = rule;
    if (beginsOn === undefined) {
      stretches = [rule];
      continue;
    }
    const before = stretches.filter((one) => one.beginsOn === undefined || one.beginsOn < beginsOn);
    stretches = [...before.map((one) => endedBy(one, dayBefore(beginsOn))), rule];
  }
  return stretches;
}

const endedBy = (rule: Schedule, day: string): Schedule =>
  rule.until !== null && rule.until <= day ? rule : { ...rule, until: day };
