import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../../test/support/tasks-ports.ts';
import type { Actor } from '../../../platform/context.ts';
import type { MySteps, StepsOfTask } from '../contract.ts';
import { tasksModule } from '../module.ts';

let house: TasksHouse;
let server: TestServer;
let finance: Actor;
let colleague: Actor;
let science: Actor;
let number = 0;
let title = '';
const titleOf = (place: number) => `Xây dựng bộ từ khóa truyền thông lần ${100 + place}`;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(tasksPorts())]);
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  colleague = await house.worker('Trần Thu Hà', 'so-tai-chinh', 'agency-officer');
  science = await house.worker('Phan Anh', 'so-khoa-hoc-va-cong-nghe', 'agency-officer');
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted(
    '301/KH-UBND',
    Array.from({ length: 7 }, (_, index) => ({
      title: titleOf(index + 1),
      lead: 'Sở Tài chính',
      coordinating: 'Sở Khoa học và Công nghệ',
      time: 'Trước ngày 30/6/2026',
    })),
  );
});
afterAll(() => house.house.drop());
beforeEach(() => {
  house.house.at('2026-03-10T02:00:00Z');
  number += 1;
  title = titleOf(number);
});

const task = () => house.task(house.focal, title);
const partId = async (name = 'Sở Tài chính') =>
  (await task()).parts.find((one) => one.organization?.name.vi === name)!.id;
const add = async (body: object, actor: Actor = finance) =>
  server.post(actor, '/api/tasks/add-step', { partId: await partId(), ...body });
const steps = async (actor: Actor = finance): Promise<StepsOfTask> =>
  (await server.get(actor, `/api/tasks/${(await task()).id}/steps`)).body;
const on = async (act: string, place: number, body: object = {}, actor: Actor = finance) => {
  const { id, version } = (await steps()).items[place]!;
  return server.post(actor, `/api/tasks/${act}`, { id, version, ...body });
};
const titles = async () => (await steps()).items.map((one) => one.title);
const mine = async (actor: Actor): Promise<MySteps['items']> =>
  (await server.get(actor, '/api/tasks/my-steps')).body.items.filter((one: { task: string }) => one.task === title);

describe('the steps of a part', () => {
  it('are made, ordered, given to a person, ticked off with who and when, and leave the part as it was', async () => {
    await add({ title: 'Soạn danh sách từ khóa', personId: colleague.personId, dueOn: '2026-06-01' });
    await add({ title: 'Dịch sang tiếng Hàn', dueOn: '2026-07-05' });
    await on('move-step', 1, { to: 'up' });
    expect(await titles()).toEqual(['Dịch sang tiếng Hàn', 'Soạn danh sách từ khóa']);
    expect((await steps()).items).toMatchObject([
      { isAfterPart: true },
      { isAfterPart: false, person: { name: 'Trần Thu Hà' } },
    ]);
    house.house.at('2026-03-12T02:00:00Z');
    expect((await on('tick-step', 1, { done: true }, colleague)).status).toBe(200);
    expect((await steps()).items[1]).toMatchObject({ doneBy: 'Trần Thu Hà', doneAt: '2026-03-12T02:00:00.000Z' });
    expect(await task()).toMatchObject({ state: 'not-started', leadsDone: 0 });
    await on('remove-step', 0);
    expect(await titles()).toEqual(['Soạn danh sách từ khóa']);
    expect((await task()).history.map((one) => one.act)).toEqual([
      'step-removed',
      'step-done',
      'step-added',
      'step-added',
      'opened',
    ]);
  });

  it('stand in the work of the person named until they are ticked off, and tell him once', async () => {
    await add({ title: 'Soạn danh sách từ khóa', personId: colleague.personId, dueOn: '2026-03-01' });
    expect(await mine(colleague)).toMatchObject([{ title: 'Soạn danh sách từ khóa', isLate: true }]);
    expect(await mine(finance)).toEqual([]);
    const told = async () =>
      (
        await house.house.database.pool.query(
          `select read_at is null as waits from notifications.notices where person_id = $1 and kind = 'step-given' and params->>'title' = $2`,
          [colleague.personId, title],
        )
      ).rows;
    expect(await told()).toEqual([{ waits: true }]);
    await on('tick-step', 0, { done: true });
    expect(await mine(colleague)).toEqual([]);
    expect(await told()).toEqual([{ waits: false }]);
  });

  it('are the own agency’s to change: others read them, and people of others are given none', async () => {
    await add({ title: 'Soạn danh sách từ khóa' });
    expect((await steps(science)).items).toMatchObject([{ may: { change: false, tick: false } }]);
    expect((await on('tick-step', 0, { done: true }, science)).status).toBe(403);
    expect((await add({ title: 'Việc của người khác', personId: science.personId })).status).toBe(422);
    expect((await steps(science)).addTo.map((one) => one.organization.name.vi)).toEqual(['Sở Khoa học và Công nghệ']);
  });

  it('are changed by one of two who saw the same', async () => {
    await add({ title: 'Soạn danh sách từ khóa' });
    const { id, version } = (await steps()).items[0]!;
    const change = (to: string) => server.post(finance, '/api/tasks/change-step', { id, version, title: to });
    const replies = await Promise.all([change('Soạn lần một'), change('Soạn lần hai')]);
    expect(replies.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('end at fifty, also when all are added at once', async () => {
    const replies = await Promise.all(Array.from({ length: 55 }, (_, index) => add({ title: `Bước ${index}` })));
    expect(replies.filter((one) => one.status === 200)).toHaveLength(50);
    expect((await steps()).items).toHaveLength(50);
  });

  it('rest once the part is done', async () => {
    await add({ title: 'Soạn danh sách từ khóa', personId: colleague.personId });
    const part = (await task()).parts[0]!;
    await server.post(finance, '/api/tasks/complete-part', { partId: part.id, version: part.version });
    expect((await on('tick-step', 0, { done: true })).status).toBe(409);
    expect(await mine(colleague)).toEqual([]);
  });
});
