import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillTasks } from '../../../test/support/many-tasks.ts';
import { actorWith } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import type { Actor } from '../../platform/context.ts';
import { tasksQuery, type TaskRow } from './contract.ts';
import { listTasks } from './queries/list-tasks.ts';

let house: TasksHouse;
let agency: Actor;
beforeAll(async () => {
  house = await tasksHouse();
  agency = actorWith(['tasks.read'], await house.bodyId('so-tai-chinh'));
  await fillTasks(house.house.database.pool, 9_000, '2026-11-06');
});
afterAll(() => house.house.drop());

const whole = async (actor: Actor, query: object): Promise<{ rows: TaskRow[]; isCapped: boolean }> => {
  const rows: TaskRow[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await house.as(actor, (ctx) => listTasks(ctx, tasksQuery.parse({ ...query, limit: 200, cursor })));
    rows.push(...page.items);
    if (page.nextCursor === null) return { rows, isCapped: page.total.isCapped };
    cursor = page.nextCursor;
  }
};
const expected = async (where: string, values: unknown[] = []): Promise<string[]> =>
  (
    await house.house.database.pool.query<{ id: string }>(
      `select t.id from tasks.tasks t where ${where} order by t.due_sort, t.id`,
      values,
    )
  ).rows.map((row) => row.id);
const HAS_PART = 'exists (select 1 from tasks.parts p where p.task_id = t.id and p.organization_id = $1)';

it.each([
  ['a common word without diacritics', { q: 'bien dao' }, `t.title like 'Tuyên truyền biển, đảo%'`],
  ['a common word as written', { q: 'chè Trà' }, `t.title like '%chè Trà%'`],
  ['a rare one', { q: 'đợt 8999' }, `t.title like '%đợt 8999'`],
])('%s finds every task that has it, in order, each once', async (_case, query, where) => {
  const all = await whole(house.focal, query);
  const ids = await expected(where);
  expect(all.rows.map((row) => row.id)).toEqual(ids);
  expect(all.isCapped).toBe(ids.length > 1_000);
  const own = await whole(agency, query);
  const ownIds = await expected(`${where} and ${HAS_PART}`, [agency.organizationId]);
  expect(own.rows.map((row) => row.id)).toEqual(ownIds);
});

it('an agency of many sees exactly the tasks in which it has a part', async () => {
  const { rows } = await whole(agency, {});
  expect(rows.map((row) => row.id)).toEqual(await expected(HAS_PART, [agency.organizationId]));
  expect(rows.length).toBeGreaterThan(50);
});
