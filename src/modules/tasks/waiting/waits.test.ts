import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorWith, type TestServer } from '../../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../../test/support/tasks-ports.ts';
import type { Actor } from '../../../platform/context.ts';
import type { OwesList, TaskDetail, WaitedFor, WaitsOfTask } from '../contract.ts';
import { tasksModule } from '../module.ts';

let house: TasksHouse;
let server: TestServer;
let finance: Actor;
let science: Actor;
let stranger: Actor;
let number = 0;
let title = '';
const titleOf = (place: number) => `Xây dựng bộ từ khóa truyền thông lần ${100 + place}`;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(tasksPorts())]);
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  science = await house.worker('Phan Anh', 'so-khoa-hoc-va-cong-nghe', 'agency-officer');
  stranger = await house.worker('Đinh Lan', 'so-xay-dung', 'agency-officer');
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted(
    '301/KH-UBND',
    Array.from({ length: 6 }, (_, index) => ({
      title: titleOf(index + 1),
      lead: 'Sở Tài chính; Sở Khoa học và Công nghệ',
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

const task = (): Promise<TaskDetail> => house.task(house.focal, title);
const partOf = async (name = 'Sở Tài chính') => (await task()).parts.find((one) => one.organization?.name.vi === name)!;
const begin = async (body: object, actor: Actor = finance) =>
  server.post(actor, '/api/tasks/begin-wait', { partId: (await partOf()).id, what: 'Bản dịch tiếng Hàn', ...body });
const waits = async (actor: Actor = finance): Promise<WaitsOfTask['items']> =>
  (await server.get(actor, `/api/tasks/${(await task()).id}/waits`)).body.items;
const end = async (actor: Actor) => {
  const [{ id, version }] = (await waits()) as [WaitsOfTask['items'][number]];
  return server.post(actor, '/api/tasks/end-wait', { id, version });
};
const waitedFor = async (actor: Actor): Promise<WaitedFor['items']> =>
  (await server.get(actor, '/api/tasks/waited-for')).body.items.filter((one: { task: string }) => one.task === title);
const told = async (actor: Actor): Promise<{ waits: boolean }[]> =>
  (
    await house.house.database.pool.query(
      `select read_at is null as waits from notifications.notices where person_id = $1 and kind = 'waited-for' and params->>'title' = $2`,
      [actor.personId, title],
    )
  ).rows;

describe('a part that waits on others', () => {
  it('tells the agency, stands on the task, in the list and among what is owed, and ends when that agency is done', async () => {
    expect((await begin({ organizationId: science.organizationId, since: '2026-03-02' })).status).toBe(200);
    expect(await told(science)).toEqual([{ waits: true }]);
    expect(await waitedFor(science)).toMatchObject([
      { organization: { name: { vi: 'Sở Tài chính' } }, what: 'Bản dịch tiếng Hàn', since: '2026-03-02' },
    ]);
    expect(await house.tasks(house.focal, { waits: 'true', q: title })).toHaveLength(1);
    expect(await house.tasks(house.focal, { waits: 'false', q: title })).toHaveLength(0);
    const owes: OwesList = (await server.get(actorWith(['tasks.chase']), '/api/tasks/owes?until=2026-06-30')).body;
    const owed = owes.items.find((one) => one.organization.name.vi === 'Sở Tài chính')!;
    expect(owed.items.find((one) => one.title === title)).toMatchObject({ waitsFor: 'Sở Khoa học và Công nghệ' });
    house.house.at('2026-03-20T02:00:00Z');
    const theirs = await partOf('Sở Khoa học và Công nghệ');
    await server.post(science, '/api/tasks/complete-part', { partId: theirs.id, version: theirs.version });
    expect(await waits()).toMatchObject([{ endedOn: '2026-03-20', endedHow: 'their-part' }]);
    expect(await told(science)).toEqual([{ waits: false }]);
    expect(await house.tasks(house.focal, { waits: 'true', q: title })).toHaveLength(0);
    expect((await task()).history.map((one) => one.act).filter((one) => one.startsWith('wait'))).toEqual([
      'wait-ended',
      'wait-begun',
    ]);
  });

  it('ends by hand: by who waits or who was waited for, by nobody else, once', async () => {
    await begin({ organizationId: science.organizationId });
    expect((await end(stranger)).status).toBe(404);
    const replies = await Promise.all([end(science), end(finance)]);
    expect(replies.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('may wait for an agency without a part, which is told and sees no more than that', async () => {
    await begin({ organizationId: stranger.organizationId });
    expect(await waitedFor(stranger)).toMatchObject([{ what: 'Bản dịch tiếng Hàn', taskId: null }]);
    expect(await told(stranger)).toEqual([{ waits: true }]);
  });

  it('may wait for a body outside by its name, and not for itself, twice for the same, or from a day to come', async () => {
    expect((await begin({ outsideName: 'Nhà in Trung ương' })).status).toBe(200);
    expect((await begin({ outsideName: 'Nhà in Trung ương' })).status).toBe(409);
    expect((await begin({ organizationId: finance.organizationId })).status).toBe(422);
    expect((await begin({ outsideName: 'Báo Nhân Dân', since: '2026-03-11' })).status).toBe(422);
    expect((await begin({})).status).toBe(422);
  });

  it('waits no more once it is done itself, or the task is no longer carried out', async () => {
    await begin({ organizationId: science.organizationId });
    const { id, version } = await task();
    await server.post(house.focal, '/api/tasks/cancel-task', {
      taskId: id,
      version,
      reason: 'Trùng việc khác',
      decidedBy: 'Giám đốc Sở',
    });
    expect(await waits()).toMatchObject([{ endedHow: 'own-part' }]);
    expect(await waitedFor(science)).toEqual([]);
  });
});
