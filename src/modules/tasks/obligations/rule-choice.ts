import type { RuleChoice } from '../contract.ts';
import type { Schedule } from '../schedule.ts';
import type { Day } from '#platform/values/day.ts';

const LAST_DAY = -1;

/**
 * The schedule that a person's choice comes to.
 * @param beginsOn first day of its first period.
 * @param until last day of the work as a whole; null: without end.
 */
export function scheduleOfChoice(choice: RuleChoice, beginsOn: Day, until: Day | null): Schedule {
  const base = { from: beginsOn, beginsOn, until, origin: 'ours', text: null, rule: null } as const;
  const atEnd = { kind: 'end-of-period' } as const;
  if (choice.rhythm === 'custom') {
    const months = choice.months.toSorted((a, b) => a - b).join(',');
    const rule = `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${choice.dayOfMonth ?? LAST_DAY}`;
    return { ...base, rhythm: 'custom', rule, due: atEnd };
  }
  if (choice.rhythm === 'weekly' || choice.dayOfMonth === null) return { ...base, rhythm: choice.rhythm, due: atEnd };
  const rule = `FREQ=MONTHLY;BYMONTHDAY=${choice.dayOfMonth}`;
  return { ...base, rhythm: choice.rhythm, due: { kind: 'rule', rule, isExclusive: false } };
}

/** The days that a rule of `scheduleOfChoice` names, to be shown again; empty for one that the words gave. */
export function daysOfRule(schedule: Schedule): { months: number[]; dayOfMonth: number | null } {
  if (schedule.beginsOn === undefined) return { months: [], dayOfMonth: null };
  const rule = schedule.rule ?? (schedule.due.kind === 'rule' ? schedule.due.rule : '');
  const day = Number(/BYMONTHDAY=(-?\d+)/.exec(rule)?.[1] ?? LAST_DAY);
  const months = /BYMONTH=([\d,]+)/.exec(rule)?.[1]?.split(',').map(Number) ?? [];
  return { months, dayOfMonth: day === LAST_DAY ? null : day };
}
