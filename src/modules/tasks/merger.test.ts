import { afterAll, beforeAll, expect, it } from 'vitest';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { systemActor } from '../../platform/context.ts';
import { completePart } from './commands/complete-part.ts';
import { countMovable, moveMergedWork } from './commands/move-merged-work.ts';
import { openDueTasks } from './commands/open-due-tasks.ts';
import { startPart } from './commands/start-part.ts';

let house: TasksHouse;
beforeAll(async () => {
  house = await tasksHouse();
});
afterAll(() => house.house.drop());

it('moves the open work of merged agencies to their successor, leaves what is done under the old name, and runs twice safely', async () => {
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted('501/KH-UBND', [
    { title: 'Việc đã xong của Sở Y tế', lead: 'Sở Y tế', time: 'Quý II/2026' },
    { title: 'Việc đang làm của Sở Y tế', lead: 'Sở Y tế', time: 'Quý II/2026' },
    { title: 'Việc hai sở cùng có', lead: 'Sở Y tế', coordinating: 'Sở Nội vụ', time: 'Quý III/2026' },
    { title: 'Báo cáo của Sở Y tế', lead: 'Sở Y tế', time: 'Hằng quý' },
  ]);
  const health = await house.worker('Đỗ Nam', 'so-y-te', 'agency-officer');
  const home = await house.worker('Lý Hoa', 'so-noi-vu', 'agency-officer');
  const own = async (title: string) => (await house.task(health, title)).ownPart!;
  const seen = async (title: string) => ({ partId: (await own(title)).id, version: (await own(title)).version });
  await house.as(health, async (ctx) => {
    await completePart(ctx, { ...(await seen('Việc đã xong')), figures: [] });
  });
  await house.as(health, async (ctx) => {
    await startPart(ctx, await seen('Việc đang làm'));
  });
  const [from, to] = [health.organizationId!, home.organizationId!];
  expect(await house.as(house.focal, (ctx) => countMovable(ctx, { predecessorIds: [from] }))).toBe(4);
  const move = () => house.as(systemActor, (ctx) => moveMergedWork(ctx, { predecessorIds: [from], successorId: to }));
  expect(await Promise.all([move(), move()]).then((moved) => moved[0]! + moved[1]!)).toBe(4);
  expect(await move()).toBe(0);
  expect(await house.as(house.focal, (ctx) => countMovable(ctx, { predecessorIds: [from] }))).toBe(0);
  const lines = async (title: string) =>
    (await house.task(house.focal, title)).parts.map((one) => `${one.role} ${one.organization!.name.vi} ${one.state}`);
  expect(await lines('Việc đã xong')).toEqual(['lead Sở Y tế done']);
  expect(await lines('Việc đang làm')).toEqual(['lead Sở Nội vụ in-progress']);
  expect(await lines('Việc hai sở')).toEqual(['lead Sở Nội vụ not-started', 'lead Sở Y tế cancelled']);
  const { history, state } = await house.task(home, 'Việc đang làm');
  expect(state).toBe('in-progress');
  expect(history[0]).toMatchObject({ act: 'moved', before: 'Sở Y tế', after: 'Sở Nội vụ' });
  expect(history[1]).toMatchObject({ act: 'started', organization: { vi: 'Sở Y tế' } });
  expect((await house.tasks(home, { work: 'new' })).length).toBeGreaterThan(0);
  // What the merged agency had done stays readable to its heir, and only to read.
  await heirOf(to, from);
  const past = await house.task(home, 'Việc đã xong');
  expect(past.parts[0]).toMatchObject({
    organization: { name: { vi: 'Sở Y tế' } },
    may: { reopen: false, report: false },
  });
  // Work that returns goes to the successor from now on.
  house.house.at('2026-06-01T02:00:00Z');
  await house.as(systemActor, openDueTasks);
  const third = (await house.tasks(home, { q: 'báo cáo' })).find((one) => one.period.key === '2026-Q3')!;
  expect(third.leads[0]!.organization!.name.vi).toBe('Sở Nội vụ');
});

/** The succession that the organizations module writes when it merges. */
async function heirOf(successor: string, predecessor: string): Promise<void> {
  await house.house.database.pool.query(
    `insert into organizations.successions (predecessor_id, successor_id, on_day, kind) values ($1, $2, '2026-03-11', 'merged')`,
    [predecessor, successor],
  );
}
