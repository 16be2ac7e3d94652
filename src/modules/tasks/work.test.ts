import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorWith, type TestServer } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../test/support/tasks-ports.ts';
import type { Actor } from '../../platform/context.ts';
import { newId } from '../../platform/values/id.ts';
import type { TaskDetail } from './contract.ts';
import { tasksModule } from './module.ts';

let house: TasksHouse;
let server: TestServer;
let finance: Actor;
let leader: Actor;
let science: Actor;
const viewer = actorWith(['tasks.read', 'tasks.read-all']);
let number = 0;
let title = '';
const titleOf = (place: number) => `Xây dựng bộ từ khóa truyền thông lần ${100 + place}`;
const TASKS = 26;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(tasksPorts())]);
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  leader = await house.worker('Trần Thu Hà', 'so-tai-chinh', 'agency-leader');
  science = await house.worker('Phan Anh', 'so-khoa-hoc-va-cong-nghe', 'agency-officer');
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted(
    '301/KH-UBND',
    Array.from({ length: TASKS }, (_, index) => ({
      title: titleOf(index + 1),
      lead: 'Sở Tài chính',
      coordinating: 'Sở Khoa học và Công nghệ; các sở, ban, ngành',
      time: 'Quý II/2026',
    })),
  );
});
afterAll(() => house.house.drop());
// Each test has a task of its own.
beforeEach(() => {
  house.house.at('2026-03-10T02:00:00Z');
  number += 1;
  title = titleOf(number);
});

const task = (actor: Actor = house.focal) => house.task(actor, title);
const part = (one: TaskDetail, name = 'Sở Tài chính') => one.parts.find((p) => p.organization?.name.vi === name)!;
/** Sends a command on the part of an agency with what the actor sees now. */
async function act(actor: Actor, name: string, body: object = {}, agency = 'Sở Tài chính') {
  const seen = part(await task(), agency);
  return server.post(actor, `/api/tasks/${name}`, { partId: seen.id, version: seen.version, ...body });
}
async function actOnTask(actor: Actor, name: string, body: object) {
  const { id, version } = await task();
  return server.post(actor, `/api/tasks/${name}`, { taskId: id, version, ...body });
}

describe('the way of a task', () => {
  it('goes from new through report and return to done and confirmed, and every step can be read afterwards', async () => {
    expect((await act(finance, 'receive-part')).body).toMatchObject({ state: 'not-started' });
    expect((await act(finance, 'start-part')).body).toMatchObject({ state: 'in-progress' });
    const figures = [{ text: 'từ khóa', quantity: 40, unit: 'từ khóa' }];
    await act(finance, 'report-progress', { note: 'Đã có 40 từ khóa', figures });
    expect((await act(finance, 'complete-part', { note: 'Đã xong' })).body.state).toBe('done-on-time');
    const returned = await act(house.focal, 'return-part', { note: 'Thiếu bản tiếng Hàn' });
    expect(returned.body).toMatchObject({ state: 'in-progress' });
    expect(part(returned.body)).toMatchObject({ state: 'returned', note: 'Thiếu bản tiếng Hàn', doneAt: null });
    expect(await house.tasks(finance, { work: 'returned' })).toHaveLength(1);
    house.house.at('2026-07-01T02:00:00Z');
    expect((await act(finance, 'complete-part')).body.state).toBe('done-late');
    const confirmed = await act(house.focal, 'confirm-part');
    expect(part(confirmed.body)).toMatchObject({ state: 'done', confirmedBy: house.focal.name });
    expect(confirmed.body.history.map((one: { act: string }) => one.act)).toEqual([
      'confirmed',
      'completed',
      'returned',
      'completed',
      'reported',
      'started',
      'received',
      'opened',
    ]);
    expect(confirmed.body.history[4]).toMatchObject({
      by: 'Lê Minh',
      organization: { vi: 'Sở Tài chính' },
      note: 'Đã có 40 từ khóa',
      figures,
    });
  });

  it('asks the focal agency to confirm what an agency reports, and can be taken back until then', async () => {
    await act(finance, 'complete-part');
    expect(await house.tasks(house.focal, { work: 'to-confirm', q: `lần ${100 + number}` })).toHaveLength(1);
    expect((await act(finance, 'reopen-part', { note: 'Còn sót một bảng' })).body.state).toBe('in-progress');
    expect((await act(finance, 'complete-part')).body).toMatchObject({ leadsDone: 1, leadsToConfirm: 1 });
    expect((await act(house.focal, 'confirm-part')).body).toMatchObject({ leadsDone: 1, leadsToConfirm: 0 });
    expect((await act(finance, 'reopen-part', { note: 'Còn sót một bảng' })).status).toBe(409);
    expect((await act(house.focal, 'reopen-part', { note: 'Số liệu sai' })).body.state).toBe('in-progress');
  });

  it('is confirmed or returned once, however many press at the same moment', async () => {
    await act(finance, 'complete-part');
    const presses = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        act(house.focal, index % 2 === 0 ? 'confirm-part' : 'return-part', { note: 'Thiếu phụ lục' }),
      ),
    );
    expect(presses.filter((one) => one.status === 200)).toHaveLength(1);
    const acts = (await task()).history.map((one) => one.act);
    expect(acts.filter((one) => one === 'confirmed' || one === 'returned')).toHaveLength(1);
  });

  it('lets the focal officer record for an agency, confirmed at once and named as on its behalf', async () => {
    const done = await act(house.focal, 'complete-part', { note: 'Công văn 12/STC', doneOn: '2026-03-09' });
    expect(part(done.body)).toMatchObject({ doneOn: '2026-03-09', confirmedBy: house.focal.name });
    expect(done.body.history[0]).toMatchObject({ act: 'completed', onBehalf: true });
  });

  it('lets no agency choose the day of its completion', async () => {
    expect((await act(finance, 'complete-part', { doneOn: '2026-03-01' })).status).toBe(403);
    expect((await act(house.focal, 'complete-part', { doneOn: '2026-03-11' })).body.issues[0].code).toBe(
      'tasks.done-in-future',
    );
  });

  it('is done when its leads are, and then asks nothing more of those who coordinate', async () => {
    expect(await house.tasks(science, { work: 'new', q: `lần ${100 + number}` })).toHaveLength(1);
    await act(finance, 'complete-part');
    expect(await house.tasks(science, { work: 'new', q: `lần ${100 + number}` })).toHaveLength(0);
  });

  it('is extended with who decided, and is overdue again after the new day', async () => {
    house.house.at('2026-07-05T02:00:00Z');
    expect((await task()).state).toBe('overdue');
    expect((await actOnTask(house.focal, 'set-due-date', { on: '2026-08-31', as: 'extension' })).status).toBe(422);
    const decided = { as: 'extension', reason: 'Chờ kinh phí', decidedBy: 'Phó Chủ tịch' };
    expect((await actOnTask(house.focal, 'set-due-date', { on: '2026-06-01', ...decided })).body.issues[0]).toEqual({
      code: 'tasks.extension-not-later',
      params: { day: '30/6/2026' },
    });
    const extended = await actOnTask(house.focal, 'set-due-date', { on: '2026-08-31', ...decided });
    expect(extended.body).toMatchObject({
      state: 'extended',
      deadline: { on: '2026-08-31', beforeExtension: '2026-06-30' },
    });
    expect(part(extended.body).dueOn).toBe('2026-08-31');
    house.house.at('2026-09-01T02:00:00Z');
    expect((await task()).state).toBe('overdue');
  });

  it('marks a day that we set as ours, for the task or for one agency', async () => {
    const seen = part(await task(), 'Sở Khoa học và Công nghệ');
    await actOnTask(house.focal, 'set-due-date', { on: '2026-05-04', as: 'ours', partId: seen.id });
    const set = (await actOnTask(house.focal, 'set-due-date', { on: '2026-05-29', as: 'ours' })).body as TaskDetail;
    expect(set.deadline).toMatchObject({ origin: 'ours', on: '2026-05-29', text: 'Quý II/2026' });
    expect(part(set)).toMatchObject({ dueOn: '2026-05-29', hasOwnDeadline: false });
    expect(part(set, 'Sở Khoa học và Công nghệ')).toMatchObject({ dueOn: '2026-05-04', hasOwnDeadline: true });
  });

  it('can be given up with the reason and who decided, and taken up again where it stood', async () => {
    await act(finance, 'start-part');
    const reason = { reason: 'Không bố trí được kinh phí', decidedBy: 'Phó Chủ tịch Lương Bảo Châu' };
    const cancelled = await actOnTask(house.focal, 'cancel-task', reason);
    expect(cancelled.body).toMatchObject({ state: 'cancelled', cancelled: reason });
    expect((await act(finance, 'report-progress', { note: 'Vẫn làm' })).body.issues[0].code).toBe(
      'tasks.task-cancelled',
    );
    expect(await house.tasks(finance, { scope: 'agency', work: 'under-way', q: `lần ${100 + number}` })).toHaveLength(
      0,
    );
    const again = await actOnTask(house.focal, 'reopen-task', { note: 'Đã có kinh phí' });
    expect(again.body).toMatchObject({ state: 'in-progress', cancelled: null });
  });

  it('refuses what the person did not see, and does a command sent twice once', async () => {
    const seen = part(await task());
    const body = { partId: seen.id, version: seen.version };
    const key = { 'idempotency-key': `once-${number}` };
    const first = await server.post(finance, '/api/tasks/start-part', body, key);
    const again = await server.post(finance, '/api/tasks/start-part', body, key);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect((await server.post(finance, '/api/tasks/start-part', body)).body.error).toBe('stale-version');
    expect((await act(finance, 'start-part')).body.issues[0].code).toBe('tasks.not-in-this-state');
  });
});

describe('who may see and do what', () => {
  it('shows an agency only tasks in which it has a part, the focal agency and the province’s leaders all', async () => {
    const outsider = await house.worker('Đỗ Nam', 'so-y-te', 'agency-officer');
    const { id } = await task();
    expect((await house.tasks(outsider)).filter((one) => one.id === id)).toEqual([]);
    expect((await server.get(outsider, `/api/tasks/${id}`)).status).toBe(404);
    for (const actor of [finance, science, house.focal, viewer])
      expect((await server.get(actor, `/api/tasks/${id}`)).status).toBe(200);
  });

  it.each([
    ['another agency with a part works on this one', () => science, 'start-part', {}, 403],
    ['an agency that has no part', () => actorWith(['tasks.read', 'tasks.report'], newId()), 'start-part', {}, 404],
    ['a reader', () => viewer, 'complete-part', {}, 403],
    ['an agency confirms its own work', () => finance, 'confirm-part', {}, 403],
    ['an agency returns work', () => leader, 'return-part', { note: 'Chưa đủ' }, 403],
    ['an officer assigns a person', () => finance, 'assign-person', { personId: null }, 403],
  ])('refuses: %s', async (_case, actor, name, body, status) => {
    const before = await task();
    expect((await act(actor(), name, body)).status).toBe(status);
    expect(await task()).toEqual(before);
  });

  it.each([
    ['set-due-date', { on: '2026-12-01', as: 'ours' }],
    ['cancel-task', { reason: 'Không làm nữa', decidedBy: 'Giám đốc Sở' }],
    ['set-external-number', { number: 'VPUB-1' }],
  ])('leaves %s to the focal agency', async (name, body) => {
    const before = await task();
    for (const actor of [finance, leader, viewer]) expect((await actOnTask(actor, name, body)).status).toBe(403);
    expect(await task()).toEqual(before);
  });

  it('offers exactly the buttons that would be answered', async () => {
    const rights = async (actor: Actor, agency?: string) => {
      const { may } = part((await server.get(actor, `/api/tasks/${(await task()).id}`)).body, agency);
      return Object.entries(may)
        .filter(([, on]) => on)
        .map(([name]) => name);
    };
    expect(await rights(finance)).toEqual([
      'receive',
      'start',
      'report',
      'complete',
      'requestExtension',
      'raiseObstacle',
    ]);
    expect(await rights(leader)).toEqual([
      'receive',
      'start',
      'report',
      'complete',
      'assignPerson',
      'requestExtension',
      'raiseObstacle',
    ]);
    expect(await rights(science)).toEqual([]);
    expect(await rights(viewer)).toEqual([]);
    await act(finance, 'complete-part');
    expect(await rights(finance)).toEqual(['reopen', 'raiseObstacle']);
    expect(await rights(house.focal)).toEqual(['confirm', 'return', 'reopen', 'raiseObstacle']);
  });
});

describe('whose work it is', () => {
  const assign = (personId: string | null, actor = leader) => act(actor, 'assign-person', { personId });

  it('is a person’s of the same agency only', async () => {
    expect(part((await assign(finance.personId)).body).assignee?.name).toBe('Lê Minh');
    expect((await house.tasks(finance, { scope: 'mine', q: `lần ${100 + number}` })).map((one) => one.title)).toEqual([
      title,
    ]);
    expect((await assign(science.personId)).body.issues[0].code).toBe('tasks.not-of-this-agency');
    expect(part((await assign(null)).body).assignee).toBeNull();
  });

  it('goes to a colleague in one step, with minutes that name every part', async () => {
    await assign(finance.personId);
    const from = { fromPersonId: finance.personId };
    const preview = await server.get(leader, `/api/tasks/handover-preview?fromPersonId=${finance.personId}`);
    expect(preview.body.items.map((one: { title: string }) => one.title)).toContain(title);
    expect(preview.body.successors.map((one: { name: string }) => one.name)).toEqual(['Trần Thu Hà']);
    const to = { ...from, toPersonId: leader.personId, note: 'Mật khẩu hộp thư do Văn phòng giữ' };
    expect((await server.post(finance, '/api/tasks/hand-over', to)).status).toBe(403);
    expect((await server.post(leader, '/api/tasks/hand-over', { ...to, toPersonId: science.personId })).status).toBe(
      422,
    );
    const made = await server.post(leader, '/api/tasks/hand-over', to);
    expect(made.body.items).toHaveLength(preview.body.items.length);
    const after = await task();
    expect(part(after).assignee?.name).toBe('Trần Thu Hà');
    expect(after.history[0]).toMatchObject({ act: 'handed-over', before: 'Lê Minh', after: 'Trần Thu Hà' });
    expect((await server.post(leader, '/api/tasks/hand-over', to)).body.issues[0].code).toBe(
      'tasks.nothing-to-hand-over',
    );
    const minutes = await server.get(leader, `/api/tasks/handovers/${made.body.id}/minutes`);
    const xml = strFromU8(unzipSync(minutes.bytes)['word/document.xml']!);
    for (const words of ['BIÊN BẢN', 'SỞ TÀI CHÍNH', 'Lê Minh', 'Trần Thu Hà', title, 'ngày 10 tháng 3 năm 2026'])
      expect(xml).toContain(words);
    expect((await server.get(science, `/api/tasks/handovers/${made.body.id}/minutes`)).status).toBe(404);
    expect((await server.get(viewer, `/api/tasks/handovers/${made.body.id}/minutes`)).status).toBe(403);
    const other = await house.worker('Hồ Lan', 'so-y-te', 'agency-leader');
    expect((await server.get(other, `/api/tasks/handovers/${made.body.id}`)).status).toBe(404);
    expect((await server.get(leader, '/api/tasks/handovers')).body.items[0]).toMatchObject({ id: made.body.id });
  });

  it('is seen and confirmed by the colleague who received it, once, and by nobody else', async () => {
    const back = { fromPersonId: leader.personId, toPersonId: finance.personId };
    const made = (await server.post(leader, '/api/tasks/hand-over', back)).body;
    const confirm = (actor: Actor) => server.post(actor, '/api/tasks/confirm-handover', { id: made.id });
    expect(made).toMatchObject({ receivedAt: null, may: { confirm: false } });
    expect((await server.get(finance, '/api/tasks/handovers')).body.items[0]).toMatchObject({
      id: made.id,
      count: made.items.length,
      may: { confirm: true },
    });
    expect((await server.get(finance, `/api/tasks/handovers/${made.id}`)).body.items).toEqual(made.items);
    const told = `select kind, read_at is null as waits from notifications.notices where person_id = $1 and subject_id = $2`;
    const notices = () => house.house.database.pool.query(told, [finance.personId, made.id]);
    expect((await notices()).rows).toEqual([{ kind: 'handed-over', waits: true }]);
    expect((await confirm(leader)).status).toBe(404);
    expect((await confirm(science)).status).toBe(404);
    expect((await confirm(finance)).body).toMatchObject({ may: { confirm: false } });
    expect((await confirm(finance)).body.issues[0].code).toBe('tasks.handover-confirmed');
    expect((await notices()).rows).toEqual([{ kind: 'handed-over', waits: false }]);
    expect((await server.get(leader, `/api/tasks/handovers/${made.id}`)).body.receivedAt).not.toBeNull();
  });
});
