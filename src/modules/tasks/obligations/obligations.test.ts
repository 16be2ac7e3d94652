import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { systemActor } from '../../../platform/context.ts';
import { openDueTasks } from '../commands/open-due-tasks.ts';
import { startPart } from '../commands/start-part.ts';
import { ruleChoice } from '../contract.ts';
import { getTask } from '../queries/get-task.ts';
import { changeRule, previewRule } from './commands/change-rule.ts';
import { endObligation } from './commands/end-obligation.ts';
import { getObligation } from './queries/get-obligation.ts';

const FINANCE = 'Sở Tài chính';
const BEGIN = '2026-11-06T02:00:00Z';
const because = { reason: 'Báo cáo dày hơn theo yêu cầu', decidedBy: 'Phó Chủ tịch Trần Thị Lan' };

let house: TasksHouse;
beforeAll(async () => {
  house = await tasksHouse();
  house.house.at(BEGIN);
});
afterAll(() => house.house.drop());

let number = 900;
/** The obligation of a plan with one piece of returning work until the end of 2028, its tasks opened to the horizon. */
async function returning(time: string): Promise<{ id: string; planId: string }> {
  house.house.at(BEGIN);
  const { planId } = await house.accepted(`${(number += 1)}/KH-UBND`, [
    { title: `Tổ chức gặp mặt ${number}`, lead: FINANCE, coordinating: 'Sở Ngoại vụ', time },
  ]);
  const { pool } = house.house.database;
  const { rows } = await pool.query<{ id: string }>('select id from tasks.obligations where plan_id = $1', [planId]);
  const id = rows[0]!.id;
  await pool.query(
    `update tasks.rules set schedule = schedule || '{"until":"2028-12-31"}'::jsonb where obligation_id = $1`,
    [id],
  );
  await pool.query(`update tasks.obligations set opened_through = '2026-11-06' where id = $1`, [id]);
  await openAll();
  return { id, planId };
}

async function openAll(): Promise<void> {
  while ((await house.as(systemActor, openDueTasks)) > 0);
}

const detail = (id: string) => house.as(house.focal, (ctx) => getObligation(ctx, id));
const periodsOf = async (id: string) =>
  (await detail(id)).periods
    .map(({ period, state }) => `${period.key}${state === 'cancelled' ? ' thôi' : ''}`)
    .toReversed();
async function change(id: string, rhythm: string, from: string, more: object = {}) {
  const { version } = await detail(id);
  const choice = ruleChoice.parse({ rhythm, ...more });
  return house.as(house.focal, (ctx) => changeRule(ctx, { obligationId: id, version, choice, from, ...because }));
}

describe('a changed rule', () => {
  it('leaves the quarter that has begun, closes the one that has not, and opens months after it', async () => {
    const { id } = await returning('Hằng quý');
    house.house.at('2026-12-01T02:00:00Z');
    await openAll();
    expect((await periodsOf(id)).slice(-2)).toEqual(['2026-Q4', '2027-Q1']);
    const choice = ruleChoice.parse({ rhythm: 'monthly', dayOfMonth: 20 });
    const before = await house.as(house.focal, (ctx) =>
      previewRule(ctx, { obligationId: id, choice, from: '2026-12-01' }),
    );
    expect(before).toMatchObject({ beginsOn: '2027-01-01', stayCount: 4, move: [] });
    expect(before.close.map((one) => one.period.key)).toEqual(['2027-Q1']);
    expect(before.open).toEqual([
      { period: { key: '2027-01', start: '2027-01-01', end: '2027-01-31' }, dueOn: '2027-01-20' },
    ]);
    const after = await change(id, 'monthly', '2026-12-01', { dayOfMonth: 20 });
    expect(after.rules[0]).toMatchObject({ from: '2027-01-01', rhythm: 'monthly', dayOfMonth: 20, ...because });
    expect((await periodsOf(id)).slice(-3)).toEqual(['2026-Q4', '2027-Q1 thôi', '2027-01']);
    house.house.at('2027-03-01T02:00:00Z');
    await openAll();
    expect((await periodsOf(id)).slice(-4)).toEqual(['2027-01', '2027-02', '2027-03', '2027-04']);
  });

  it('leaves alone what an agency began ahead of its time', async () => {
    const { id } = await returning('Hằng quý');
    house.house.at('2026-12-01T02:00:00Z');
    await openAll();
    const ahead = (await detail(id)).periods[0]!;
    const task = await house.as(house.focal, (ctx) => getTask(ctx, ahead.taskId));
    const part = task.parts[0]!;
    const agency = await house.worker('Nguyễn Văn An', 'so-tai-chinh', 'agency-officer');
    await house.as(agency, (ctx) => startPart(ctx, { partId: part.id, version: part.version }));
    const after = await change(id, 'monthly', '2026-12-01');
    expect(after.rules[0]!.from).toBe('2027-04-01');
    expect((await periodsOf(id)).at(-1)).toBe('2027-Q1');
  });

  it('brings the same periods back when it is changed back, and never makes one twice', async () => {
    const { id } = await returning('Hằng tháng');
    house.house.at('2026-12-20T02:00:00Z');
    await openAll();
    const was = (await detail(id)).periods;
    await change(id, 'quarterly', '2027-01-01');
    expect((await periodsOf(id)).slice(-3).toSorted()).toEqual(['2027-01 thôi', '2027-02 thôi', '2027-Q1']);
    await change(id, 'monthly', '2027-01-01');
    await openAll();
    const now = (await detail(id)).periods.filter((one) => one.state !== 'cancelled');
    expect(now).toEqual(was);
    expect((await periodsOf(id)).filter((one) => one === '2027-Q1 thôi')).toHaveLength(1);
  });

  it('comes into force once, however many press at the same moment, while the nightly opening runs', async () => {
    const { id } = await returning('Hằng quý');
    house.house.at('2026-12-01T02:00:00Z');
    const { version } = await detail(id);
    const choice = ruleChoice.parse({ rhythm: 'monthly' });
    const tries = Array.from({ length: 50 }, (_, index) =>
      index % 5 === 0
        ? house.as(systemActor, openDueTasks)
        : house.as(house.focal, (ctx) =>
            changeRule(ctx, { obligationId: id, version, choice, from: '2026-12-01', ...because }),
          ),
    );
    const ended = await Promise.allSettled(tries);
    await openAll();
    expect(ended.filter((one) => one.status === 'rejected')).toHaveLength(39);
    expect((await detail(id)).rules).toHaveLength(2);
    const living = (await periodsOf(id)).filter((key) => !key.endsWith('thôi'));
    expect(living.slice(-2)).toEqual(['2026-Q4', '2027-01']);
    expect(new Set(living).size).toBe(living.length);
  });

  it('stays in force under a new version whose words are the same, and gives way to new words', async () => {
    house.house.at(BEGIN);
    const plan = `${(number += 1)}/KH-UBND`;
    const task = { title: 'Ra bản tin', lead: FINANCE, time: 'Hằng tuần' };
    await house.accepted(plan, [task]);
    const { id } = (await house.task(house.focal, 'Ra bản tin')).obligation;
    await change(id, 'monthly', '2026-11-06');
    const was = await periodsOf(id);
    expect(was.filter((key) => key.startsWith('2026-1'))).toEqual(['2026-11', '2026-12']);
    await house.accepted(plan, [{ ...task, title: 'Ra bản tin điện tử' }], { as: 'new-version' });
    expect(await periodsOf(id)).toEqual(was);
    await house.accepted(plan, [{ ...task, time: 'Hằng quý' }], { as: 'new-version' });
    expect((await detail(id)).rhythm).toBe('quarterly');
    expect(await periodsOf(id)).toContain('2026-Q4');
  });

  it('is refused for the past, beyond the end of the work, for a stranger, and without the right', async () => {
    const { id } = await returning('Hằng quý');
    await expect(change(id, 'monthly', '2026-11-05')).rejects.toMatchObject({
      issues: [{ code: 'tasks.rule-in-past' }],
    });
    await expect(change(id, 'monthly', '2029-01-01')).rejects.toMatchObject({
      issues: [{ code: 'tasks.rule-after-end' }],
    });
    const stranger = await house.worker('Lê Thị Bình', 'so-y-te', 'agency-officer');
    await expect(house.as(stranger, (ctx) => getObligation(ctx, id))).rejects.toMatchObject({ code: 'not-found' });
    const input = { obligationId: id, version: 1, choice: ruleChoice.parse({ rhythm: 'weekly' }), from: '2027-01-01' };
    await expect(house.as(stranger, (ctx) => changeRule(ctx, { ...input, ...because }))).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });
});

describe('work that stops repeating', () => {
  it('closes what has not begun, carries through what has, opens nothing more, and says who decided', async () => {
    const { id } = await returning('Hằng quý');
    house.house.at('2026-12-01T02:00:00Z');
    await openAll();
    const { version } = await detail(id);
    const ended = await house.as(house.focal, (ctx) => endObligation(ctx, { obligationId: id, version, ...because }));
    expect(ended).toMatchObject({ ended: because, may: { changeRule: false, end: false } });
    house.house.at('2027-06-01T02:00:00Z');
    await openAll();
    expect((await periodsOf(id)).slice(-2)).toEqual(['2026-Q4', '2027-Q1 thôi']);
    await expect(change(id, 'monthly', '2027-06-02')).rejects.toMatchObject({
      issues: [{ code: 'tasks.obligation-over' }],
    });
  });
});
