import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextTask } from '../../../test/support/plans-house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { systemActor } from '../../platform/context.ts';
import { openDueTasks } from './commands/open-due-tasks.ts';

const FINANCE = 'Sở Tài chính';
const work: readonly TextTask[] = [
  { title: 'Gặp gỡ doanh nghiệp', lead: FINANCE, coordinating: 'Sở Ngoại vụ', time: 'Hằng quý' },
  { title: 'Ra bản tin tuần', lead: FINANCE, time: 'Hằng tuần' },
  { title: 'Giao ban báo chí', lead: `${FINANCE}; Sở Ngoại vụ`, time: 'Hằng tháng' },
  { title: 'Báo cáo kết quả', lead: FINANCE, time: 'Trước ngày 15/11 hằng năm' },
  { title: 'Duy trì trang thông tin', lead: FINANCE, time: 'Thường xuyên' },
];
const BEGIN = '2026-03-10T02:00:00Z';

let house: TasksHouse;
beforeAll(async () => {
  house = await tasksHouse();
  house.house.at(BEGIN);
});
afterAll(() => house.house.drop());

let number = 700;
/** The work of a plan that never ends, as accepted in March 2026. */
async function endless(): Promise<string> {
  house.house.at(BEGIN);
  const { planId } = await house.accepted(`${(number += 1)}/KH-UBND`, work);
  const { pool } = house.house.database;
  await pool.query(
    `update tasks.rules r set schedule = r.schedule || '{"until":null}'::jsonb
     from tasks.obligations o where o.id = r.obligation_id and o.plan_id = $1`,
    [planId],
  );
  await pool.query(`update tasks.obligations set opened_through = '2026-03-10' where plan_id = $1`, [planId]);
  return planId;
}

const openOnce = () => house.as(systemActor, openDueTasks);
async function openAll(): Promise<void> {
  while ((await openOnce()) > 0);
}

/** Every task with its deadline and parts, as one sentence each. */
const opened = async (planId: string): Promise<string[]> =>
  (
    await house.house.database.pool.query<{ line: string }>(
      `select concat_ws(' ', t.ordinal, t.title, t.period_key, t.period_start, t.period_end, t.due_on, t.is_historic,
         (select string_agg(p.role || ':' || p.organization_id || ':' || coalesce(p.due_on::text, ''), ',' order by p.ordinal)
          from tasks.parts p where p.task_id = t.id)) as line
       from tasks.tasks t where t.plan_id = $1 order by t.ordinal, t.period_start`,
      [planId],
    )
  ).rows.map((row) => row.line);

const noDoubles = async (): Promise<void> => {
  const { rows } = await house.house.database.pool.query(
    `select obligation_id, period_key from tasks.tasks group by 1, 2 having count(*) > 1
     union all select task_id, organization_id::text from tasks.parts where organization_id is not null group by 1, 2 having count(*) > 1`,
  );
  expect(rows).toEqual([]);
};

describe('the tasks of returning work', () => {
  it('are the same after two years without a server as when it ran every week, with fifty workers at once', async () => {
    const weekly = await endless();
    for (let day = Temporal.Instant.from(BEGIN); day.epochMilliseconds < Date.UTC(2028, 2, 10);) {
      house.house.at(day.toString());
      await openAll();
      day = day.add({ hours: 24 * 7 });
    }
    house.house.at('2028-03-10T02:00:00Z');
    await openAll();
    const step = await opened(weekly);
    const leap = await endless();
    house.house.at('2028-03-10T02:00:00Z');
    await Promise.all(Array.from({ length: 50 }, openOnce));
    await openAll();
    expect(await opened(leap)).toEqual(step);
    // Two years of weeks, months and quarters, and the leap day in the midst of them.
    expect(step.length).toBeGreaterThan(100 + 24 + 8 + 2 + 2);
    expect(step.some((line) => line.includes('2028-02 2028-02-01 2028-02-29'))).toBe(true);
    await noDoubles();
  }, 120_000);

  it('never change once made, and come out the same, on whatever days and however often it ran', async () => {
    const straight = await endless();
    house.house.at('2027-03-10T02:00:00Z');
    await openAll();
    const expected = await opened(straight);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 365 * 24 }), { maxLength: 6 }), async (hours) => {
        const planId = await endless();
        let before: string[] = [];
        for (const hour of hours.toSorted((a, b) => a - b)) {
          house.house.at(Temporal.Instant.from(BEGIN).add({ hours: hour }).toString());
          await Promise.all([openOnce(), openOnce()]);
          const now = await opened(planId);
          expect(now).toEqual(expect.arrayContaining(before));
          before = now;
        }
        house.house.at('2027-03-10T02:00:00Z');
        await openAll();
        expect(await opened(planId)).toEqual(expected);
      }),
      { numRuns: 6 },
    );
    await noDoubles();
  }, 120_000);

  it.each([
    ['2026-05-16T16:59:59Z', 'just before midnight', ['2026-Q1', '2026-Q2']],
    [
      '2026-05-16T17:00:00Z',
      'at midnight, when the day is still the one before in UTC',
      ['2026-Q1', '2026-Q2', '2026-Q3'],
    ],
    ['2026-05-16T23:59:59Z', 'just before seven', ['2026-Q1', '2026-Q2', '2026-Q3']],
    ['2026-11-16T16:59:59Z', 'before the last midnight of the old year', ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']],
    ['2026-11-16T17:00:00Z', 'after it', ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1']],
  ])('are made 45 days ahead by the day in Viet Nam: %s, %s', async (instant, _words, expected) => {
    const planId = await endless();
    house.house.at(instant);
    await openAll();
    const { rows } = await house.house.database.pool.query<{ period_key: string }>(
      `select period_key from tasks.tasks where plan_id = $1 and title = $2 order by period_start`,
      [planId, work[0]!.title],
    );
    expect(rows.map((row) => row.period_key)).toEqual(expected);
  });
});
