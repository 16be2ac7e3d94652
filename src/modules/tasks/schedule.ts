import { Temporal } from 'temporal-polyfill';
import type { DeadlineChoice, TimingView } from '#modules/plans/index.ts';
import type { Day } from '#platform/values/day.ts';
import type { DeadlineOrigin, Rhythm } from './contract.ts';

/** When within a period the work is due. */
export type Due =
  | { readonly kind: 'end-of-period' }
  | { readonly kind: 'none' }
  | { readonly kind: 'annual-report' }
  /** One calendar day. */
  | { readonly kind: 'day'; readonly on: Day; readonly isExclusive: boolean }
  /** `MM-DD` of the year in which the period ends. */
  | { readonly kind: 'month-day'; readonly monthDay: string; readonly isExclusive: boolean }
  /** The last day of the rule within the period; its end where the rule has none there. */
  | { readonly kind: 'rule'; readonly rule: string; readonly isExclusive: boolean };

/** The timing of an obligation as data: what periods there are, and when each is due. Kept with the rule's version. */
export interface Schedule {
  readonly rhythm: Rhythm;
  /** Periods lie between these days; `until` null: without end. Of `once` the period itself, where it has one. */
  readonly from: Day | null;
  readonly until: Day | null;
  /** RFC 5545, of `custom` only. */
  readonly rule: string | null;
  /** The days of `rule` begin periods; left out: they end them. */
  readonly ruleMarks?: 'beginnings';
  /** Where it replaced another rule: its first period begins on this day, whatever the calendar says. */
  readonly beginsOn?: Day;
  readonly due: Due;
  readonly origin: DeadlineOrigin;
  /** The words as written; null where the document names no time. */
  readonly text: string | null;
}

/** What the plan says about its own time. */
export interface PlanTime {
  readonly periodStart: Day | null;
  readonly periodEnd: Day | null;
  readonly issuedOn: Day | null;
}

type Bounds = Pick<Schedule, 'from' | 'until'>;
type Shape = Pick<Schedule, 'rhythm' | 'rule' | 'ruleMarks' | 'due'> & Bounds;

/**
 * What the words and the reviewer's choice come to.
 * @param acceptedOn used only where neither the words nor the plan name a year.
 */
export function scheduleOf(
  timing: TimingView | null,
  deadline: DeadlineChoice,
  plan: PlanTime,
  acceptedOn: Day,
): Schedule {
  return { ...shapeOf(timing, deadline, plan, acceptedOn), ...originOf(timing, deadline) };
}

function originOf(timing: TimingView | null, deadline: DeadlineChoice): Pick<Schedule, 'origin' | 'text'> {
  const origin = ({ document: 'document', date: 'ours', 'annual-report': 'annual-report', none: 'none' } as const)[
    deadline.kind
  ];
  return { origin, text: timing?.text ?? null };
}

function shapeOf(timing: TimingView | null, deadline: DeadlineChoice, plan: PlanTime, acceptedOn: Day): Shape {
  const returning = boundsOf(timing, plan, acceptedOn);
  switch (deadline.kind) {
    case 'date':
      return once(timing, { kind: 'day', on: deadline.on, isExclusive: false });
    case 'annual-report':
      // Each year of the plan has its report, also where the words name no rhythm.
      return { rhythm: 'yearly', rule: null, due: { kind: 'annual-report' }, ...returning };
    case 'none':
      return { ...rhythmOf(timing, returning), due: { kind: 'none' } };
    case 'document':
      return byTheWords(timing, returning, plan, acceptedOn);
  }
}

function byTheWords(timing: TimingView | null, returning: Bounds, plan: PlanTime, acceptedOn: Day): Shape {
  if (!timing) return once(null, { kind: 'none' });
  const shape = rhythmOf(timing, returning);
  const { due, dueMonthDay, dueIsExclusive: isExclusive } = timing;
  if (shape.rhythm === 'once' || (shape.rhythm === 'ongoing' && due !== null)) {
    const on = due ?? (dueMonthDay ? yearLess(dueMonthDay, plan, acceptedOn) : null);
    if (on) return once(timing, { kind: 'day', on, isExclusive });
    return once(timing, { kind: timing.periodEnd ? 'end-of-period' : 'none' });
  }
  if (shape.rhythm === 'custom') return { ...shape, due: { kind: 'end-of-period' } };
  if (shape.rhythm === 'ongoing')
    return dueMonthDay
      ? { ...shape, rhythm: 'yearly', due: { kind: 'month-day', monthDay: dueMonthDay, isExclusive } }
      : { ...shape, due: { kind: 'none' } };
  if (shape.rhythm === 'yearly' && dueMonthDay)
    return { ...shape, due: { kind: 'month-day', monthDay: dueMonthDay, isExclusive } };
  if (timing.rrule && /BY(?:MONTHDAY|DAY)=/.test(timing.rrule))
    return { ...shape, due: { kind: 'rule', rule: timing.rrule, isExclusive } };
  return { ...shape, due: { kind: 'end-of-period' } };
}

/** In what periods the work returns. A daily duty is kept by the year: nobody reports 365 times. */
function rhythmOf(timing: TimingView | null, returning: Bounds): Shape {
  const base = { rule: null, due: { kind: 'none' } as const, ...returning };
  switch (timing?.recurrence) {
    case 'yearly':
    case 'half-yearly':
    case 'quarterly':
    case 'monthly':
    case 'weekly':
      return { ...base, rhythm: timing.recurrence };
    case 'ongoing':
    case 'daily':
      return { ...base, rhythm: 'ongoing' };
    case null:
    case undefined:
      return timing?.rrule ? { ...base, rhythm: 'custom', ...ruleOf(timing.rrule) } : once(timing, { kind: 'none' });
  }
}

/** `Hai tháng một lần` names no day: its days, counted from the first one, begin periods. `Ngày 10, hai tháng một lần` ends them. */
const ruleOf = (rule: string): Pick<Shape, 'rule' | 'ruleMarks'> =>
  /;BY/.test(rule) ? { rule } : { rule, ruleMarks: 'beginnings' };

const once = (timing: TimingView | null, due: Due): Shape => ({
  rhythm: 'once',
  rule: null,
  due,
  from: timing?.periodStart ?? null,
  until: timing?.periodEnd ?? null,
});

/**
 * Between which days returning work lies: its own period, else the plan's. Before the plan was issued nobody owed
 * anything, so that periods that had ended by then are left out.
 */
function boundsOf(timing: TimingView | null, plan: PlanTime, acceptedOn: Day): Bounds {
  const from = timing?.periodStart ?? plan.periodStart ?? `${(plan.issuedOn ?? acceptedOn).slice(0, 4)}-01-01`;
  const until = timing?.periodEnd ?? plan.periodEnd;
  // A rule of its own counts from its first day: "every second month" must not slip when a new version is issued.
  if (timing?.rrule && timing.recurrence === null) return { from, until };
  const began = plan.issuedOn && plan.issuedOn > from && (until === null || plan.issuedOn <= until);
  return { from: began ? plan.issuedOn : from, until };
}

/** `Trước ngày 30/11` without a year: that day of a one-year plan, else the first one after it was issued. */
function yearLess(monthDay: string, plan: PlanTime, acceptedOn: Day): Day {
  const first = plan.periodStart?.slice(0, 4);
  if (first && first === plan.periodEnd?.slice(0, 4)) return dayOfYear(Number(first), monthDay);
  const since = plan.issuedOn ?? acceptedOn;
  const sameYear = dayOfYear(Number(since.slice(0, 4)), monthDay);
  return sameYear >= since ? sameYear : dayOfYear(Number(since.slice(0, 4)) + 1, monthDay);
}

/** `02-29` of a common year is 28/02. */
export function dayOfYear(year: number, monthDay: string): Day {
  const [month, day] = monthDay.split('-').map(Number);
  return Temporal.PlainDate.from({ year, month: month ?? 1, day: day ?? 1 }).toString();
}

/** Does the work come back, so that tasks are still to be opened later? */
export const isReturning = (schedule: Schedule): boolean => schedule.rhythm !== 'once';
