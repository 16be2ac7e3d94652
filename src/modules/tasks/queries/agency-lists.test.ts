import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillTasks } from '../../../../test/support/many-tasks.ts';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import type { Actor } from '../../../platform/context.ts';
import { tasksQuery } from '../contract.ts';
import { countTasks } from './count-tasks.ts';
import { listTasks } from './list-tasks.ts';
import { findMyWork } from './my-work.ts';

const TODAY = '2026-11-06';
let house: TasksHouse;
let officer: Actor;

beforeAll(async () => {
  house = await tasksHouse();
  officer = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  await fillTasks(house.house.database.pool, 9_000, TODAY);
  const { pool } = house.house.database;
  await pool.query(
    `update tasks.parts set assignee_person_id = $1 where organization_id = $2 and right(id::text, 1) in ('1', '2')`,
    [officer.personId, officer.organizationId],
  );
  await pool.query(
    `update tasks.parts set state = 'returned' where state = 'in-progress' and right(id::text, 1) in ('3', '4', '6', '7', '8')`,
  );
  await pool.query(
    `update tasks.parts set state = 'cancelled', is_pending = false where state = 'not-started' and right(id::text, 1) = '5'`,
  );
  await pool.query(
    `update tasks.tasks set progress = 'in-progress', done_at = null, done_on = null
     where progress = 'done' and right(id::text, 1) in ('a', 'b', 'c')`,
  );
});
afterAll(() => house.house.drop());

const idsOf = async (actor: Actor, query: object): Promise<string[]> => {
  const ids: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await house.as(actor, (ctx) => listTasks(ctx, tasksQuery.parse({ limit: 200, ...query, cursor })));
    ids.push(...page.items.map((one) => one.id));
    if (page.nextCursor === null) {
      expect(page.total.count).toBe(Math.min(ids.length, 1_000));
      return ids;
    }
    cursor = page.nextCursor;
  }
};
const expected = async (where: string): Promise<string[]> => {
  const { rows } = await house.house.database.pool.query<{ id: string }>(
    `select t.id from tasks.tasks t where ${where} order by t.due_sort, t.id`,
  );
  return rows.map((row) => row.id);
};
const part = (of: string): string =>
  `exists (select 1 from tasks.parts p where p.task_id = t.id and p.state <> 'cancelled' and ${of})`;
const own = (): string => `p.organization_id = '${officer.organizationId}'`;
const seen = (): string => `exists (select 1 from tasks.parts p where p.task_id = t.id and ${own()})`;
const LATE = `t.progress in ('not-started', 'in-progress') and t.can_be_late and t.due_sort < '${TODAY}'`;

it.each<[string, object, () => string]>([
  ['seen, with those it was taken off', {}, seen],
  ['of the agency', { scope: 'agency' }, () => part(own())],
  ['of the agency that leads', { scope: 'agency', role: 'lead' }, () => part(`${own()} and p.role = 'lead'`)],
  ['mine', { scope: 'mine' }, () => part(`p.assignee_person_id = '${officer.personId}'`)],
  ['overdue', { state: 'overdue' }, () => `${seen()} and ${LATE}`],
  ['done, in time or not', { state: 'done-late,done-on-time' }, () => `${seen()} and t.progress = 'done'`],
  [
    'due between two days',
    { dueFrom: '2025-11-01', dueTo: '2026-11-30' },
    () => `${seen()} and t.due_on between '2025-11-01' and '2026-11-30'`,
  ],
  ['returned to another', { returned: 'true' }, () => `${seen()} and ${part(`p.state = 'returned'`)}`],
  ['with words', { q: 'bien dao' }, () => `${seen()} and t.title like 'Tuyên truyền biển, đảo%'`],
  ['late with words', { q: 'chè', state: 'overdue' }, () => `${seen()} and t.title like '%chè%' and ${LATE}`],
])('tasks %s are exactly those, in order, each once', async (_case, query, where) => {
  const ids = await expected(where());
  expect(ids.length).toBeGreaterThan(0);
  expect(await idsOf(officer, query)).toEqual(ids);
});

it('counts per state what the lists hold', async () => {
  const counts = await house.as(officer, (ctx) => countTasks(ctx, tasksQuery.parse({ scope: 'agency' })));
  for (const [state, { count }] of Object.entries(counts.states))
    expect(await idsOf(officer, { scope: 'agency', state })).toHaveLength(count);
});

it('every section of one’s work opens a list of the same number that begins with the same tasks', async () => {
  for (const actor of [officer, house.focal]) {
    const work = await house.as(actor, findMyWork);
    expect(work.sections.length).toBeGreaterThan(0);
    for (const { section, count, items } of work.sections) {
      const ids = await idsOf(actor, { work: section });
      expect(Math.min(ids.length, 1_000), section).toBe(count);
      expect(ids).toEqual(expect.arrayContaining(items.map((one) => one.id)));
    }
  }
});

it('a task whose day or state changes stands in its new place at once', async () => {
  const { pool } = house.house.database;
  const [first] = await idsOf(officer, { state: 'overdue' });
  await pool.query(`update tasks.tasks set due_on = '2031-05-05' where id = $1`, [first]);
  expect(await idsOf(officer, { state: 'overdue' })).not.toContain(first);
  expect(await idsOf(officer, { dueFrom: '2031-05-05' })).toEqual([first]);
  await pool.query(`update tasks.tasks set progress = 'done', done_at = now(), done_on = '2031-06-06' where id = $1`, [
    first,
  ]);
  expect(await idsOf(officer, { state: 'done-late', dueFrom: '2031-05-05' })).toEqual([first]);
});

it('titles longer than an index has room for are sorted and paged', async () => {
  const { pool } = house.house.database;
  await pool.query(
    `update tasks.tasks set title = repeat('Ô rất dài ', 1000) || title where id in (select id from tasks.tasks limit 7)`,
  );
  const paged: string[] = [];
  for (let cursor: string | undefined; paged.length < 10;) {
    const page = await house.as(house.focal, (ctx) =>
      listTasks(ctx, tasksQuery.parse({ sort: 'title', q: 'bien dao', limit: 3, cursor })),
    );
    paged.push(...page.items.map((one) => one.id));
    cursor = page.nextCursor!;
    expect(cursor.length).toBeLessThan(1_500);
  }
  expect(new Set(paged).size).toBe(paged.length);
});
