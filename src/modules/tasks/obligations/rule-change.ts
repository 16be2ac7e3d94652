import type { Day } from '#platform/values/day.ts';
import { daysAfter } from '../due-day.ts';
import { periodsOf, type Period, type PeriodRules } from '../periods.ts';
import type { Schedule } from '../schedule.ts';
import { stretchesOf } from '../stretches.ts';

/** A task as a change of rule looks at it. */
export interface TaskOfRule {
  readonly id: string;
  readonly key: string;
  readonly start: Day | null;
  readonly end: Day | null;
  /** Its period has come, or somebody has done something about it: the change leaves it alone. */
  readonly hasBegun: boolean;
  /** Given up: it stays so, but holds no place, and where a rule had replaced it, that rule's successor may bring it back. */
  readonly closed: 'no' | 'given-up' | 'replaced';
}

/** What a changed rule does, before it is done. */
export interface RuleChange<T extends TaskOfRule = TaskOfRule> {
  readonly schedule: Schedule;
  /** First day of the first period by the new rule. */
  readonly beginsOn: Day;
  readonly stay: readonly T[];
  /** Not begun, and by the new rule a period too: they get its days. */
  readonly move: readonly { readonly task: T; readonly period: Period }[];
  /** Not begun, and no period by the new rule. */
  readonly close: readonly T[];
  /** Periods that begin by the horizon and have no task yet. */
  readonly open: readonly Period[];
}

interface Asked<T extends TaskOfRule> {
  /** All rules so far, in the order in which they were set. */
  readonly rules: readonly Schedule[];
  readonly tasks: readonly T[];
  /** From which day the new rule is wanted. */
  readonly from: Day;
  readonly horizon: Day;
  readonly calendar: PeriodRules;
  readonly scheduleFrom: (beginsOn: Day, until: Day | null) => Schedule;
}

/**
 * Works out a change of rule. The new rule begins on the day asked for, or as soon after it as a period ends that had begun, or
 * that began earlier by the old rule: so that no day is in two periods and none in between.
 * @returns null where the work as a whole is over before the new rule could begin.
 */
export function planRuleChange<T extends TaskOfRule>(asked: Asked<T>): RuleChange<T> | null {
  const { rules, tasks, horizon, calendar } = asked;
  const beginsOn = firstDay(asked);
  const until = stretchesOf(rules).at(-1)?.until ?? null;
  if (until !== null && beginsOn > until) return null;
  const schedule = asked.scheduleFrom(beginsOn, until);
  const untilTasks = tasks.reduce((last, { end }) => (end !== null && end > last ? end : last), horizon);
  const byKey = new Map(periodsOf(schedule, untilTasks, calendar).map((period) => [period.key, period]));
  const change = { stay: [] as T[], move: [] as { task: T; period: Period }[], close: [] as T[] };
  const taken = new Set<string>();
  for (const task of tasks) {
    const period = byKey.get(task.key);
    const isAfter = task.start !== null && task.start >= beginsOn;
    // One that an earlier change had closed may have been due to begin long ago: nobody worked on it.
    const isFixed = task.closed === 'given-up' || (task.closed === 'no' && (!isAfter || task.hasBegun));
    if (!isFixed && period) change.move.push({ task, period });
    else if (isFixed || task.closed === 'replaced') change.stay.push(task);
    else change.close.push(task);
    if (period) taken.add(task.key);
  }
  const open = [...byKey.values()].filter(({ key, start }) => !taken.has(key) && start !== null && start <= horizon);
  return { schedule, beginsOn, ...change, open };
}

function firstDay({ rules, tasks, from, horizon, calendar }: Asked<TaskOfRule>): Day {
  const begun = tasks.filter((task) => task.hasBegun && task.closed === 'no');
  const keys = new Set(begun.map((task) => task.key));
  const far = [from, horizon, ...begun.flatMap((task) => task.start ?? [])].reduce((a, b) => (a > b ? a : b));
  const kept = stretchesOf(rules)
    .flatMap((stretch) => periodsOf(stretch, far, calendar))
    .filter(({ key, start }) => (start !== null && start < from) || keys.has(key));
  const ends = [...kept, ...begun].flatMap(({ end }) => end ?? []);
  return ends.reduce((first, end) => (end >= first ? daysAfter(end, 1) : first), from);
}
