import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { DeadlineChoice, TimingView } from '../plans/contract.ts';
import { dueDay, workingDayUntil } from './due-day.ts';
import { isHistoric, periodsOf, type PeriodRules } from './periods.ts';
import { isReadableRule } from './recurrence.ts';
import { scheduleOf, type PlanTime } from './schedule.ts';

const rules: PeriodRules = { movesBeforeDaysOff: true, holidays: [], annualReportMonthDay: '11-15' };
const plan: PlanTime = { periodStart: '2026-01-01', periodEnd: '2026-12-31', issuedOn: '2026-03-05' };
const years: PlanTime = { periodStart: '2021-01-01', periodEnd: '2025-12-31', issuedOn: '2020-12-28' };
const ACCEPTED = '2026-11-06';
const END = '2036-01-01';

const timing = (given: Partial<TimingView>): TimingView => ({
  text: 'theo văn bản',
  span: null,
  due: null,
  dueIsExclusive: false,
  dueMonthDay: null,
  periodStart: null,
  periodEnd: null,
  recurrence: null,
  rrule: null,
  ...given,
});
const byWords: DeadlineChoice = { kind: 'document' };
const periods = (
  given: Partial<TimingView> | null,
  deadline: DeadlineChoice = byWords,
  of: PlanTime = plan,
  horizon = END,
) => periodsOf(scheduleOf(given && timing(given), deadline, of, ACCEPTED), horizon, rules);
const shown = (...args: Parameters<typeof periods>) =>
  periods(...args).map((one) => `${one.key} ${one.due?.on ?? 'không hạn'}`);

describe('the last lawful day', () => {
  it.each([
    // "trước ngày 15/11": the day itself is too late, 14/11/2026 is a Saturday
    ['2026-11-15', true, '2026-11-14', '2026-11-13'],
    ['2026-06-30', true, '2026-06-29', '2026-06-29'],
    ['2026-03-01', true, '2026-02-28', '2026-02-27'],
    ['2028-03-01', true, '2028-02-29', '2028-02-29'],
    ['2026-01-01', true, '2025-12-31', '2025-12-31'],
    ['2026-11-15', false, '2026-11-15', '2026-11-13'],
  ])('%s (trước ngày: %s) is %s and counts on %s', (named, exclusive, lastDay, on) => {
    expect(dueDay(named, exclusive, rules)).toMatchObject({ namedOn: named, lastDay, on });
  });

  it('passes over holidays on its way back, and stays where the province does not move it', () => {
    const tet = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'];
    expect(workingDayUntil('2026-02-20', { movesBeforeDaysOff: true, holidays: tet })).toBe('2026-02-13');
    expect(workingDayUntil('2026-11-14', { movesBeforeDaysOff: false, holidays: tet })).toBe('2026-11-14');
  });
});

describe('what the words come to', () => {
  it.each<[string, Partial<TimingView> | null, DeadlineChoice, PlanTime, string[]]>([
    ['Quý II/2026', { periodStart: '2026-04-01', periodEnd: '2026-06-30' }, byWords, plan, ['once 2026-06-30']],
    ['Trước ngày 30/6/2026', { due: '2026-06-30', dueIsExclusive: true }, byWords, plan, ['once 2026-06-29']],
    ['Trước ngày 30/11', { dueMonthDay: '11-30', dueIsExclusive: true }, byWords, plan, ['once 2026-11-27']],
    ['Trước 15/4, kế hoạch 5 năm', { dueMonthDay: '04-15' }, byWords, years, ['once 2021-04-15']],
    ['Năm 2026 - 2027', { periodStart: '2026-01-01', periodEnd: '2027-12-31' }, byWords, plan, ['once 2027-12-31']],
    [
      'Hằng quý',
      { recurrence: 'quarterly', rrule: 'FREQ=MONTHLY;INTERVAL=3' },
      byWords,
      plan,
      ['2026-Q1 2026-03-31', '2026-Q2 2026-06-30', '2026-Q3 2026-09-30', '2026-Q4 2026-12-31'],
    ],
    [
      'Trước ngày 15 tháng cuối quý',
      { recurrence: 'quarterly', rrule: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15', dueIsExclusive: true },
      byWords,
      plan,
      ['2026-Q1 2026-03-13', '2026-Q2 2026-06-12', '2026-Q3 2026-09-14', '2026-Q4 2026-12-14'],
    ],
    [
      'Trước 15/6 và 15/11',
      { recurrence: 'half-yearly', rrule: 'FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=15', dueIsExclusive: true },
      byWords,
      plan,
      ['2026-H1 2026-06-12', '2026-H2 2026-11-13'],
    ],
    [
      'Trước ngày 15/11 hằng năm',
      { recurrence: 'yearly', dueMonthDay: '11-15', dueIsExclusive: true },
      byWords,
      years,
      ['2021 2021-11-12', '2022 2022-11-14', '2023 2023-11-14', '2024 2024-11-14', '2025 2025-11-14'],
    ],
    [
      'Ngày 29/02 hằng năm',
      { recurrence: 'yearly', dueMonthDay: '02-29' },
      byWords,
      { periodStart: '2027-01-01', periodEnd: '2028-12-31', issuedOn: null },
      ['2027 2027-02-26', '2028 2028-02-29'],
    ],
    ['Thường xuyên', { recurrence: 'ongoing' }, { kind: 'none' }, plan, ['2026 không hạn']],
    ['Thường xuyên, báo cáo năm', { recurrence: 'ongoing' }, { kind: 'annual-report' }, plan, ['2026 2026-11-13']],
    ['văn bản không nêu, ta đặt ngày', null, { kind: 'date', on: '2026-10-01' }, plan, ['once 2026-10-01']],
    [
      'văn bản không nêu, báo cáo năm, 5 năm',
      null,
      { kind: 'annual-report' },
      years,
      ['2021 2021-11-12', '2022 2022-11-14', '2023 2023-11-14', '2024 2024-11-14', '2025 2025-11-14'],
    ],
    ['văn bản không nêu, không hạn', null, { kind: 'none' }, plan, ['once không hạn']],
    ['Hằng ngày', { recurrence: 'daily', rrule: 'FREQ=DAILY' }, byWords, plan, ['2026 không hạn']],
    [
      'Hai tháng một lần, ngày 10',
      { rrule: 'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=10' },
      byWords,
      { ...plan, periodEnd: '2026-06-30' },
      ['on:2026-01-10 2026-01-09', 'on:2026-03-10 2026-03-10', 'on:2026-05-10 2026-05-08'],
    ],
  ])('%s', (_words, given, deadline, of, expected) => {
    expect(shown(given, deadline, of)).toEqual(expected);
  });

  it('counts weeks as the calendar does, also over the end of the year', () => {
    const of = { periodStart: '2026-12-21', periodEnd: '2027-01-10', issuedOn: null };
    expect(shown({ recurrence: 'weekly', rrule: 'FREQ=WEEKLY' }, byWords, of)).toEqual([
      '2026-W52 2026-12-25',
      '2026-W53 2027-01-01',
      '2027-W01 2027-01-08',
    ]);
    expect(shown({ recurrence: 'weekly', rrule: 'FREQ=WEEKLY;BYDAY=TU' }, byWords, of)[0]).toBe('2026-W52 2026-12-22');
  });

  it('leaves out periods that were over when the plan was issued: nobody owed them', () => {
    const march = periods({ recurrence: 'monthly', rrule: 'FREQ=MONTHLY' });
    expect(march.map((one) => one.key)).toEqual(
      ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2026-${month}`),
    );
  });

  it('opens returning work only as far as asked, work that comes once always', () => {
    expect(shown({ recurrence: 'quarterly' }, byWords, plan, '2026-05-01')).toEqual([
      '2026-Q1 2026-03-31',
      '2026-Q2 2026-06-30',
    ]);
    expect(shown({ due: '2029-05-02' }, byWords, plan, '2026-05-01')).toEqual(['once 2029-05-02']);
  });

  it('knows what was over before it was accepted', () => {
    const [first, , third, last] = periods({ recurrence: 'quarterly' });
    expect([first, third, last].map((one) => isHistoric(one!, ACCEPTED))).toEqual([true, true, false]);
    // Due on 13/11 because of the weekend, lawful until 14/11: not over on the 14th.
    const report = periods({ recurrence: 'yearly', dueMonthDay: '11-15', dueIsExclusive: true })[0]!;
    expect([isHistoric(report, '2026-11-14'), isHistoric(report, '2026-11-15')]).toEqual([false, true]);
  });

  it.each([
    ['FREQ=MONTHLY;INTERVAL=2', true],
    ['FREQ=SECONDLY', false],
    ['FREQ=YEARLY;BYMONTH=13', false],
    ['DTSTART:20260101\nRRULE:FREQ=DAILY', false],
    ['hằng quý', false],
  ])('the rule %s can be read: %s', (rule, readable) => {
    expect(isReadableRule(rule)).toBe(readable);
  });
});

const anyDay = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => Temporal.PlainDate.from('2019-06-01').add({ days }).toString());
const rhythm = fc.constantFrom('weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'ongoing');

describe('periods of any returning work', () => {
  it('never double, never leave a gap, cover the day they should, and are due on a working day within reach', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 900 }), rhythm, fc.boolean(), (from, length, recurrence, moves) => {
        const until = Temporal.PlainDate.from(from).add({ days: length }).toString();
        const of = { periodStart: from, periodEnd: until, issuedOn: null };
        const schedule = scheduleOf(timing({ recurrence }), byWords, of, from);
        const found = periodsOf(schedule, END, { ...rules, movesBeforeDaysOff: moves });
        expect(new Set(found.map((one) => one.key)).size).toBe(found.length);
        expect(found[0]!.start! <= from && found.at(-1)!.end! >= until).toBe(true);
        for (const [index, one] of found.entries()) {
          const next = found[index + 1];
          if (next) expect(Temporal.PlainDate.from(one.end!).add({ days: 1 }).toString()).toBe(next.start);
          if (!one.due) continue;
          if (moves) expect(Temporal.PlainDate.from(one.due.on).dayOfWeek).toBeLessThanOrEqual(5);
          expect(one.due.on <= one.due.lastDay && one.due.on >= one.start!).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('stay the same however far the horizon was when they were opened', () => {
    fc.assert(
      fc.property(anyDay, rhythm, fc.integer({ min: 0, max: 700 }), (from, recurrence, days) => {
        const schedule = scheduleOf(
          timing({ recurrence }),
          byWords,
          { periodStart: from, periodEnd: null, issuedOn: null },
          from,
        );
        const near = Temporal.PlainDate.from(from).add({ days }).toString();
        const far = Temporal.PlainDate.from(near).add({ days: 200 }).toString();
        const [few, many] = [periodsOf(schedule, near, rules), periodsOf(schedule, far, rules)];
        expect(many.slice(0, few.length)).toEqual(few);
      }),
      { numRuns: 40 },
    );
  });
});
