import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { RuleChoice } from '../contract.ts';
import { periodsOf, type Period, type PeriodRules } from '../periods.ts';
import type { Schedule } from '../schedule.ts';
import { stretchesOf } from '../stretches.ts';
import { planRuleChange, type TaskOfRule } from './rule-change.ts';
import { scheduleOfChoice } from './rule-choice.ts';

// Tết 2027 and the days around it, so that due days move across them.
const holidays = ['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12', '2027-04-30'];
const calendar: PeriodRules = { movesBeforeDaysOff: true, holidays, annualReportMonthDay: '11-15' };
const add = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

const worded = (rhythm: Schedule['rhythm'], from: string, until: string | null = null): Schedule => ({
  rhythm,
  from,
  until,
  rule: null,
  due: { kind: 'end-of-period' },
  origin: 'document',
  text: null,
});
const choice = (rhythm: RuleChoice['rhythm'], more: Partial<RuleChoice> = {}): RuleChoice => ({
  rhythm,
  months: [],
  dayOfMonth: null,
  ...more,
});
const taskOf = (period: Period, today: string): TaskOfRule => ({
  id: period.key,
  key: period.key,
  start: period.start,
  end: period.end,
  hasBegun: period.start !== null && period.start <= today,
  closed: 'no',
});

/** A change of one worded rule, seen on a day with tasks opened 45 days ahead. */
function changed(rule: Schedule, to: RuleChoice, from: string, today: string) {
  const horizon = add(today, 45);
  const tasks = periodsOf(rule, horizon, calendar).map((period) => taskOf(period, today));
  return planRuleChange({
    rules: [rule],
    tasks,
    from,
    horizon,
    calendar,
    scheduleFrom: (beginsOn, until) => scheduleOfChoice(to, beginsOn, until),
  });
}

describe('a changed rule begins', () => {
  it.each<[string, Schedule['rhythm'], RuleChoice, string, string, string]>([
    ['after the quarter that has begun', 'quarterly', choice('monthly'), '2026-11-06', '2026-11-06', '2027-01-01'],
    ['after the year that has begun', 'ongoing', choice('monthly'), '2026-11-06', '2026-11-06', '2027-01-01'],
    ['on the day asked for, between months', 'monthly', choice('quarterly'), '2027-02-01', '2026-11-06', '2027-02-01'],
    ['after a month that begins before it', 'monthly', choice('weekly'), '2027-02-10', '2026-11-06', '2027-03-01'],
    ['after the leap day', 'monthly', choice('weekly'), '2028-02-29', '2028-02-01', '2028-03-01'],
    ['after the week over the end of the year', 'weekly', choice('monthly'), '2027-01-01', '2026-12-31', '2027-01-04'],
  ])('%s', (_name, rhythm, to, from, today, beginsOn) => {
    expect(changed(worded(rhythm, '2026-01-01'), to, from, today)?.beginsOn).toBe(beginsOn);
  });

  it('with a first period cut at that day, each due on the day chosen', () => {
    const change = changed(
      worded('monthly', '2026-01-01'),
      choice('quarterly', { dayOfMonth: 15 }),
      '2027-02-01',
      '2027-01-10',
    )!;
    const found = periodsOf(change.schedule, '2027-07-01', calendar);
    expect(found.map(({ key, start, end, due }) => [key, start, end, due?.on])).toEqual([
      ['2027-Q1', '2027-02-01', '2027-03-31', '2027-03-15'],
      ['2027-Q2', '2027-04-01', '2027-06-30', '2027-06-15'],
      ['2027-Q3', '2027-07-01', '2027-09-30', '2027-09-15'],
    ]);
    expect(change.close.map((task) => task.key)).toEqual(['2027-02']);
  });

  it('on days of its own, whose periods follow one another', () => {
    const to = choice('custom', { months: [11, 3, 6], dayOfMonth: 15 });
    const change = changed(worded('yearly', '2026-01-01'), to, '2027-01-01', '2026-11-06')!;
    expect(periodsOf(change.schedule, '2028-01-01', calendar).map(({ start, end }) => [start, end])).toEqual([
      ['2027-01-01', '2027-03-15'],
      ['2027-03-16', '2027-06-15'],
      ['2027-06-16', '2027-11-15'],
      ['2027-11-16', '2028-03-15'],
    ]);
  });

  it('never after the work as a whole is over', () => {
    expect(
      changed(worded('quarterly', '2026-01-01', '2026-12-31'), choice('monthly'), '2026-11-06', '2026-11-06'),
    ).toBe(null);
  });
});

const rhythms = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
const anyChoice = fc.record({
  rhythm: fc.constantFrom<RuleChoice['rhythm']>(...rhythms, 'custom'),
  months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
  dayOfMonth: fc.option(fc.integer({ min: 1, max: 28 })),
});
const anyStep = fc.record({
  choice: anyChoice,
  wait: fc.integer({ min: 0, max: 200 }),
  ahead: fc.integer({ min: 0, max: 300 }),
  touched: fc.integer({ min: 0, max: 3 }),
});

/** Applies a change to the tasks as the command does. */
function apply(
  tasks: TaskOfRule[],
  change: NonNullable<ReturnType<typeof planRuleChange>>,
  today: string,
): TaskOfRule[] {
  const moved = new Map(change.move.map(({ task, period }) => [task.id, period]));
  const closed = new Set(change.close.map((task) => task.id));
  return [
    ...tasks.map((task): TaskOfRule => {
      const period = moved.get(task.id);
      if (period) return taskOf(period, today);
      return closed.has(task.id) ? { ...task, closed: 'replaced' } : task;
    }),
    ...change.open.map((period) => taskOf(period, today)),
  ];
}

describe('rules changed any number of times', () => {
  it('leave what has begun alone, open nothing twice, and leave no day between two periods or in both', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rhythms, 'ongoing' as const),
        fc.array(anyStep, { maxLength: 4 }),
        (first, steps) => {
          let today = '2026-11-06';
          const rules: Schedule[] = [worded(first, '2026-03-01')];
          let tasks: TaskOfRule[] = [];
          const open = () => {
            const keys = new Set(tasks.map((task) => task.key));
            for (const stretch of stretchesOf(rules))
              for (const period of periodsOf(stretch, add(today, 45), calendar))
                if (!keys.has(period.key)) tasks.push(taskOf(period, today));
            tasks = tasks.map((task) => ({ ...task, hasBegun: task.hasBegun || task.start! <= today }));
          };
          open();
          for (const step of steps) {
            today = add(today, step.wait);
            open();
            // Somebody begins ahead of time.
            const ahead = tasks.filter((task) => !task.hasBegun && task.closed === 'no').slice(0, step.touched);
            tasks = tasks.map((task) => (ahead.includes(task) ? { ...task, hasBegun: true } : task));
            const begun = tasks.filter((task) => task.hasBegun && task.closed === 'no');
            const change = planRuleChange({
              rules,
              tasks,
              from: add(today, step.ahead),
              horizon: add(today, 45),
              calendar,
              scheduleFrom: (beginsOn, until) => scheduleOfChoice(step.choice, beginsOn, until),
            })!;
            rules.push(change.schedule);
            tasks = apply(tasks, change, today);
            expect(tasks).toEqual(expect.arrayContaining(begun));
            open();
          }
          today = add(today, 500);
          open();
          expect(new Set(tasks.map((task) => task.key)).size).toBe(tasks.length);
          const living = tasks
            .filter((task) => task.closed === 'no')
            .toSorted((a, b) => (a.start! < b.start! ? -1 : 1));
          for (const [index, one] of living.entries()) {
            const next = living[index + 1];
            if (next) expect([one.key, add(one.end!, 1)]).toEqual([one.key, next.start]);
          }
          expect(living.at(-1)!.end! >= today).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
