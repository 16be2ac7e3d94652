import { Temporal } from 'temporal-polyfill';
import { dayBefore, type Day } from '#platform/values/day.ts';
import type { Rhythm } from './contract.ts';
import { daysAfter, dueAtEnd, dueDay, type DueDay, type WorkCalendar } from './due-day.ts';
import { occurrences } from './recurrence.ts';
import { dayOfYear, type Schedule } from './schedule.ts';

/** One period of an obligation: one task. `key` is unique within the obligation and never changes. */
export interface Period {
  readonly key: string;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly due: DueDay | null;
}

/** What the province has set. */
export interface PeriodRules extends WorkCalendar {
  /** `MM-DD` of the annual report; the day itself is too late (trước ngày 15/11). */
  readonly annualReportMonthDay: string;
}

type Returning = Exclude<Rhythm, 'once' | 'custom'>;

/** Rules of the first days of periods, and the first day of the period that a day lies in. */
const BEGINNINGS: Readonly<
  Record<Returning, { rule: string; first: (day: Temporal.PlainDate) => Temporal.PlainDate }>
> = {
  weekly: { rule: 'FREQ=WEEKLY;BYDAY=MO', first: (day) => day.subtract({ days: day.dayOfWeek - 1 }) },
  monthly: { rule: 'FREQ=MONTHLY;BYMONTHDAY=1', first: (day) => day.with({ day: 1 }) },
  quarterly: { rule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1', first: (day) => firstOf(day, 3) },
  'half-yearly': { rule: 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=1', first: (day) => firstOf(day, 6) },
  yearly: { rule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', first: (day) => firstOf(day, 12) },
  ongoing: { rule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', first: (day) => firstOf(day, 12) },
};

const firstOf = (day: Temporal.PlainDate, months: number): Temporal.PlainDate =>
  day.with({ month: day.month - ((day.month - 1) % months), day: 1 });

/**
 * The periods of a schedule that begin by `horizon`, oldest first, without gap or double. Work that comes once has one
 * period, however far ahead.
 */
export function periodsOf(schedule: Schedule, horizon: Day, rules: PeriodRules): Period[] {
  if (schedule.rhythm === 'once') return [onlyPeriod(schedule, rules)];
  const from = schedule.from ?? horizon;
  const last = schedule.until !== null && schedule.until < horizon ? schedule.until : horizon;
  if (schedule.rhythm === 'custom') return customPeriods(schedule, from, last, rules);
  const { rule, first } = BEGINNINGS[schedule.rhythm];
  const start = first(Temporal.PlainDate.from(from)).toString();
  // One beginning more than asked for, so that the last period knows its end.
  const days = occurrences(rule, start, daysAfter(last, 370));
  return days.flatMap((day, index) => {
    const next = days[index + 1];
    if (day > last || !next) return [];
    const end = dayBefore(next);
    const begin = schedule.beginsOn !== undefined && schedule.beginsOn > day ? schedule.beginsOn : day;
    return [{ key: keyOf(schedule.rhythm, day), start: begin, end, due: dueIn(schedule, begin, end, rules) }];
  });
}

function onlyPeriod(schedule: Schedule, rules: PeriodRules): Period {
  const end = schedule.until;
  const due = schedule.due.kind === 'end-of-period' && !end ? null : dueIn(schedule, schedule.from, end, rules);
  return { key: 'once', start: schedule.from, end: end ?? due?.lastDay ?? null, due };
}

/** Each period ends on a day of the rule, or before one that begins the next, and begins the day after the one before. */
function customPeriods(schedule: Schedule, from: Day, last: Day, rules: PeriodRules): Period[] {
  const days = daysPast(schedule.rule ?? '', from, last);
  const ends = schedule.ruleMarks === 'beginnings' ? days.filter((day) => day > from).map(dayBefore) : days;
  const periods: Period[] = [];
  let start = from;
  for (const end of ends) {
    if (start > last || (schedule.until !== null && end > schedule.until)) break;
    periods.push({ key: `on:${end}`, start, end, due: dueIn(schedule, start, end, rules) });
    start = daysAfter(end, 1);
  }
  return periods;
}

/** The furthest that a rule is followed for its next day; 29 February may be eight years away, `every tenth year` ten. */
const FURTHEST_DAYS = 40 * 366;

/** The days of a rule, up to the first one after `last`. */
function daysPast(rule: string, from: Day, last: Day): Day[] {
  for (let ahead = 400; ; ahead *= 3) {
    const days = occurrences(rule, from, daysAfter(last, ahead));
    const next = days.findIndex((day) => day > last);
    if (next >= 0) return days.slice(0, next + 1);
    if (ahead > FURTHEST_DAYS) return days;
  }
}

function dueIn(schedule: Schedule, start: Day | null, end: Day | null, rules: PeriodRules): DueDay | null {
  const { due } = schedule;
  switch (due.kind) {
    case 'none':
      return null;
    case 'day':
      return dueDay(due.on, due.isExclusive, rules);
    case 'end-of-period':
      return end === null ? null : dueAtEnd(end, rules);
    case 'annual-report':
      return end === null ? null : dueDay(dayOfYear(yearOf(end), rules.annualReportMonthDay), true, rules);
    case 'month-day':
      return end === null ? null : dueDay(dayOfYear(yearOf(end), due.monthDay), due.isExclusive, rules);
    case 'rule': {
      if (start === null || end === null) return null;
      const named = occurrences(due.rule, start, end).at(-1);
      return named ? dueDay(named, due.isExclusive, rules) : dueAtEnd(end, rules);
    }
  }
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** `2026`, `2026-H1`, `2026-Q2`, `2026-05`, `2026-W45`: the name of the period that begins on a day. */
function keyOf(rhythm: Rhythm, start: Day): string {
  const { year, month, yearOfWeek, weekOfYear } = Temporal.PlainDate.from(start);
  switch (rhythm) {
    case 'weekly':
      return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
    case 'monthly':
      return start.slice(0, 7);
    case 'quarterly':
      return `${year}-Q${(month + 2) / 3}`;
    case 'half-yearly':
      return `${year}-H${month === 1 ? 1 : 2}`;
    case 'yearly':
    case 'ongoing':
      return String(year);
    case 'once':
    case 'custom':
      return 'once';
  }
}

/** Had the period ended, or its last lawful day passed, before this day? Then nobody is reminded and nothing is late. */
export function isHistoric(period: Period, acceptedOn: Day): boolean {
  const ended = period.due?.lastDay ?? period.end;
  return ended !== null && ended < acceptedOn;
}
