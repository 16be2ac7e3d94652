import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import type { Actor } from '../../../platform/context.ts';
import type { Refusal } from '../../../platform/errors.ts';
import { completePart } from '../commands/complete-part.ts';
import type { BulkChange, TaskRow } from '../contract.ts';
import { changeTasks } from './commands/change-tasks.ts';

const FINANCE = 'Sở Tài chính';
const TITLES = ['Gặp gỡ doanh nghiệp', 'In tờ gấp', 'Làm phim ngắn'];
const BY = { reason: 'Chờ kinh phí', decidedBy: 'Phó Chủ tịch UBND tỉnh' };

let house: TasksHouse;
let officer: Actor;
let leader: Actor;
let number = 850;
let rows: TaskRow[];

beforeAll(async () => {
  house = await tasksHouse();
  officer = await house.worker('Phùng Thục Đoan', 'so-tai-chinh', 'agency-officer');
  leader = await house.worker('Ngụy Thành Luân', 'so-tai-chinh', 'agency-leader');
});
afterAll(() => house.house.drop());
beforeEach(async () => {
  const work = TITLES.map((title) => ({ title, lead: FINANCE, time: 'Trước ngày 30/11/2026' }));
  const { planId } = await house.accepted(`${(number += 1)}/KH-UBND`, work);
  rows = await house.tasks(house.focal, { planId });
});

const change = (what: BulkChange, by = house.focal, tasks: readonly TaskRow[] = rows) =>
  house.as(by, (ctx) => changeTasks(ctx, { tasks: tasks.map(({ id, version }) => ({ id, version })), change: what }));
const anew = async (): Promise<TaskRow[]> => {
  const ids = rows.map((row) => row.id);
  return (await house.tasks(house.focal, { planId: rows[0]!.plan!.id })).toSorted(
    (a, b) => ids.indexOf(a.id) - ids.indexOf(b.id),
  );
};
const issuesOf = (refused: Promise<unknown>) =>
  refused.then(
    () => [],
    (error: Refusal) => error.issues.map(({ code, field }) => [code, rows.find((row) => row.id === field)?.title]),
  );
const lines = async (verb: string): Promise<number> => {
  const { rows: found } = await house.house.database.pool.query<{ count: number }>(
    'select count(*)::int as count from audit.entries where verb = $1 and subject_id = any($2)',
    [verb, rows.map((row) => row.id)],
  );
  return found[0]!.count;
};

describe('many tasks changed with one press', () => {
  it('are extended with the reason and who decided, each with its own line', async () => {
    expect(await change({ kind: 'extend', on: '2026-12-31', ...BY })).toEqual({ changed: 3 });
    expect((await anew()).map((row) => [row.state, row.deadline.on])).toEqual(
      TITLES.map(() => ['extended', '2026-12-31']),
    );
    expect(await lines('tasks.extend')).toBe(3);
  });

  it('are all left as they were where one of them stands in the way, which is named', async () => {
    await change({ kind: 'cancel', ...BY }, house.focal, [rows[1]!]);
    const [, cancelled] = await anew();
    const mixed = [rows[0]!, cancelled!, { ...rows[2]!, version: 99 }];
    expect(await issuesOf(change({ kind: 'extend', on: '2026-12-31', ...BY }, house.focal, mixed))).toEqual(
      [
        ['tasks.not-in-this-state', rows[1]!.title],
        ['errors.stale-version', rows[2]!.title],
      ].toSorted((a, b) => order(a[1]!) - order(b[1]!)),
    );
    expect((await anew())[0]).toMatchObject({ version: rows[0]!.version, state: 'not-started' });
    expect(await lines('tasks.extend')).toBe(0);
    await change({ kind: 'extend', on: '2026-12-31', ...BY }, house.focal, [rows[0]!, rows[2]!]);
    expect((await anew()).map((row) => row.state)).toEqual(['extended', 'cancelled', 'extended']);
  });

  it('are confirmed where they were reported as done', async () => {
    const nothing = await issuesOf(change({ kind: 'confirm' }));
    expect(nothing.map(([code]) => code)).toEqual(TITLES.map(() => 'tasks.nothing-to-confirm'));
    for (const row of await house.tasks(officer, { planId: rows[0]!.plan!.id }))
      await house.as(officer, (ctx) =>
        completePart(ctx, { partId: row.ownPart!.id, version: row.ownPart!.version, note: 'Đã xong' } as never),
      );
    rows = await anew();
    await change({ kind: 'confirm' });
    expect((await anew()).map((row) => row.leadsToConfirm)).toEqual([0, 0, 0]);
    expect(await lines('tasks.confirmed')).toBe(3);
  });

  it('are put on a colleague by the agency’s leader, who may not move their days', async () => {
    await change({ kind: 'assign-person', personId: officer.personId! }, leader);
    const own = await house.tasks(officer, { planId: rows[0]!.plan!.id, scope: 'mine' });
    expect(own.map((row) => row.ownPart?.assignee?.name)).toEqual(TITLES.map(() => 'Phùng Thục Đoan'));
    rows = await anew();
    const refused = await issuesOf(change({ kind: 'set-due-date', on: '2026-12-01' }, leader));
    expect(refused.map(([code]) => code)).toEqual(TITLES.map(() => 'errors.not-permitted'));
  });

  it('of others are as if they were not there', async () => {
    const stranger = await house.worker('Trịnh Khải Minh', 'so-ngoai-vu', 'agency-leader');
    await expect(change({ kind: 'watch', watching: true }, stranger)).rejects.toMatchObject({ code: 'not-found' });
    const { planId } = await house.accepted(`${(number += 1)}/KH-UBND`, [
      { title: 'Đón đoàn phóng viên', lead: 'Sở Ngoại vụ', time: 'Quý IV/2026' },
    ]);
    const own = await house.tasks(stranger, { planId });
    const refused = await issuesOf(change({ kind: 'watch', watching: true }, stranger, [...own, rows[0]!]));
    expect(refused).toEqual([['errors.not-found', rows[0]!.title]]);
  });

  it('by ten at once are changed once', async () => {
    const shuffled = [rows, rows.toReversed()];
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        change({ kind: 'extend', on: '2026-12-31', ...BY }, house.focal, shuffled[n % 2]),
      ),
    );
    expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await lines('tasks.extend')).toBe(3);
  });
});

const order = (title: string): number => rows.findIndex((row) => row.title === title);
