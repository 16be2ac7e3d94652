import { dayBefore, type Day } from '#platform/values/day.ts';
import type { DeadlineChoice, TimingView } from './contract.ts';

/** What an assignment says about when it is due, with the years of its plan. */
export interface Due {
  readonly timing: TimingView | null;
  readonly deadline: DeadlineChoice | null;
  /** First and last day that a timeline shows. */
  readonly from: Day;
  readonly to: Day;
  /** `MM-DD` on which the annual report is due; the last lawful day is the day before ("trước ngày"). */
  readonly reportMonthDay: string;
}

const EVERY: Readonly<Record<string, number>> = { yearly: 12, 'half-yearly': 6, quarterly: 3, monthly: 1 };

/**
 * The last lawful days within the shown years: a day we set, the day of the words (the day before where they say `trước
 * ngày`), the last day of each quarter, month… of work that returns, the last day of the period. Weekly and daily work has
 * no days to be marked.
 */
export function dueDays(due: Due): Day[] {
  const { timing, deadline } = due;
  if (!deadline || deadline.kind === 'none') return [];
  if (deadline.kind === 'date') return [deadline.on];
  if (deadline.kind === 'annual-report') return yearly(due, due.reportMonthDay).map(dayBefore);
  if (!timing) return [];
  const lawful = (day: Day): Day => (timing.dueIsExclusive ? dayBefore(day) : day);
  if (timing.due !== null) return [lawful(timing.due)];
  if (timing.dueMonthDay !== null) return yearly(due, timing.dueMonthDay).map(lawful);
  const months = timing.recurrence ? EVERY[timing.recurrence] : undefined;
  if (months) return endsOfEvery(months, timing.periodStart ?? due.from, timing.periodEnd ?? due.to);
  return timing.periodEnd !== null && timing.recurrence === null ? [timing.periodEnd] : [];
}

function yearly(due: Due, monthDay: string): Day[] {
  const start = due.timing?.periodStart ?? due.from;
  const end = due.timing?.periodEnd ?? due.to;
  return yearsBetween(start, end)
    .map((year) => `${year}-${monthDay}`)
    .filter((day) => day >= start && day <= end);
}

const yearsBetween = (start: Day, end: Day): number[] => {
  const first = Number(start.slice(0, 4));
  return Array.from({ length: Math.max(0, Number(end.slice(0, 4)) - first + 1) }, (_, index) => first + index);
};

function endsOfEvery(months: number, start: Day, end: Day): Day[] {
  return yearsBetween(start, end)
    .flatMap((year) => Array.from({ length: 12 / months }, (_, index) => lastDayOf(year, (index + 1) * months)))
    .filter((day) => day >= start && day <= end);
}

function lastDayOf(year: number, month: number): Day {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return dayBefore(next);
}
