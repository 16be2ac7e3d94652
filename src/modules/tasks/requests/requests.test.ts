import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../../test/support/tasks-ports.ts';
import type { Actor } from '../../../platform/context.ts';
import { newId } from '../../../platform/values/id.ts';
import type { ExtensionView, ObstacleView, TaskDetail } from '../contract.ts';
import { raiseObstacle, requestExtension } from '../index.ts';
import { tasksModule } from '../module.ts';

let house: TasksHouse;
let server: TestServer;
let finance: Actor;
let science: Actor;
let stranger: Actor;
let focalPerson: string;
let number = 0;
let title = '';
const titleOf = (place: number) => `Xây dựng bộ từ khóa truyền thông lần ${100 + place}`;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(tasksPorts())]);
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  science = await house.worker('Phan Anh', 'so-khoa-hoc-va-cong-nghe', 'agency-officer');
  stranger = await house.worker('Đinh Lan', 'so-xay-dung', 'agency-officer');
  focalPerson = newId();
  const { pool } = house.house.database;
  await pool.query(`insert into access."user" (id, name, email) values ($1, 'Vũ Hoài Thương', 'thuong@example.org')`, [
    focalPerson,
  ]);
  await pool.query('insert into access.people (id) values ($1)', [focalPerson]);
  await pool.query(
    `insert into access.grants (id, person_id, role_code, granted_at, granted_by) values ($1, $2, 'focal-officer', now(), 'Kiểm thử')`,
    [newId(), focalPerson],
  );
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted(
    '301/KH-UBND',
    Array.from({ length: 24 }, (_, index) => ({
      title: titleOf(index + 1),
      lead: index < 20 ? 'Sở Tài chính' : 'Sở Tài chính; Sở Khoa học và Công nghệ',
      coordinating: index < 20 ? 'Sở Khoa học và Công nghệ' : undefined,
      time: 'Trước ngày 30/6/2026',
    })),
  );
  await house.accepted('302/KH-UBND', [{ title: 'Báo cáo tin, bài', lead: 'Sở Tài chính', time: 'Hằng quý' }]);
});
afterAll(() => house.house.drop());
beforeEach(() => {
  house.house.at('2026-03-10T02:00:00Z');
  number += 1;
  title = titleOf(number);
});

const task = (actor: Actor = house.focal): Promise<TaskDetail> => house.task(actor, title);
const partOf = (one: TaskDetail, name = 'Sở Tài chính') => one.parts.find((p) => p.organization?.name.vi === name)!;
const ask = async (actor: Actor, body: object = {}, agency = 'Sở Tài chính') => {
  const seen = partOf(await task(), agency);
  return server.post(actor, '/api/tasks/request-extension', {
    partId: seen.id,
    version: seen.version,
    until: '2026-07-15',
    reason: 'Chờ thẩm định bản tiếng Hàn',
    ...body,
  });
};
const extensions = async (actor: Actor): Promise<ExtensionView[]> =>
  (await server.get(actor, `/api/tasks/${(await task()).id}/extensions`)).body.items;
const answer = async (body: object, actor: Actor = house.focal) => {
  const [open] = await extensions(house.focal);
  return server.post(actor, '/api/tasks/answer-extension', { id: open!.id, version: open!.version, ...body });
};
const noticesOf = async (personId: string): Promise<string[]> =>
  (
    await house.house.database.pool.query<{ kind: string }>(
      `select kind from notifications.notices where person_id = $1 and params->>'title' = $2 order by id`,
      [personId, title],
    )
  ).rows.map((row) => row.kind);

describe('an agency that asks for another day', () => {
  it('waits in the work of the focal officer, is granted with who decided, and both sides are told', async () => {
    expect((await ask(finance)).status).toBe(200);
    expect(await noticesOf(focalPerson)).toEqual(['extension-asked']);
    const waiting = await house.tasks(house.focal, { work: 'extension-asked', q: `lần ${100 + number}` });
    expect(waiting).toHaveLength(1);
    expect(await house.tasks(finance, { work: 'extension-asked' })).toHaveLength(0);
    expect((await extensions(finance))[0]).toMatchObject({
      state: 'open',
      dueBefore: '2026-06-29',
      until: '2026-07-15',
      may: { answer: false, withdraw: true },
    });
    const granted = await answer({ answer: 'grant', decidedBy: 'Phó Giám đốc Hiên' });
    // The day of the only lead is the day of the task, and of who coordinates.
    expect(granted.body.deadline).toMatchObject({ on: '2026-07-15', beforeExtension: '2026-06-29' });
    expect(granted.body.state).toBe('extended');
    expect(partOf(granted.body, 'Sở Khoa học và Công nghệ').dueOn).toBe('2026-07-15');
    expect(granted.body.history[0]).toMatchObject({
      act: 'extended',
      before: '29/6/2026',
      after: '15/7/2026',
      note: 'Chờ thẩm định bản tiếng Hàn · Phó Giám đốc Hiên',
    });
    expect((await extensions(finance))[0]).toMatchObject({ state: 'granted', grantedUntil: '2026-07-15' });
    expect(await noticesOf(finance.personId!)).toContain('extension-granted');
    expect(await house.tasks(house.focal, { work: 'extension-asked', q: `lần ${100 + number}` })).toHaveLength(0);
  });

  it('may get another day than it asked for, or a refusal with the reason, and may then ask again', async () => {
    await ask(finance);
    expect((await answer({ answer: 'refuse', note: '' })).status).toBe(422);
    expect((await answer({ answer: 'refuse', note: 'Báo cáo phải trình trước 05/7' })).status).toBe(200);
    expect((await task()).deadline).toMatchObject({ on: '2026-06-29', beforeExtension: null });
    expect(await noticesOf(finance.personId!)).toContain('extension-refused');
    await ask(finance, { until: '2026-07-04' });
    const granted = await answer({ answer: 'grant', until: '2026-07-03', decidedBy: 'Giám đốc Sở' });
    expect(granted.body.deadline.on).toBe('2026-07-03');
  });

  it('asks for one thing at a time, may take it back, and cannot ask for a day that is no extension', async () => {
    expect((await ask(finance, { until: '2026-06-29' })).body.issues[0].code).toBe('tasks.extension-not-later');
    house.house.at('2026-07-20T02:00:00Z');
    expect((await ask(finance, { until: '2026-07-10' })).body.issues[0].code).toBe('tasks.extension-in-past');
    expect((await ask(finance, { until: '2026-08-10' })).status).toBe(200);
    const again = await ask(finance, { until: '2026-09-10' });
    expect(again.status).toBe(409);
    expect(again.body.issues[0]).toMatchObject({ code: 'tasks.extension-open', params: { day: '10/8/2026' } });
    const [open] = await extensions(finance);
    const seen = { id: open!.id, version: open!.version };
    expect((await server.post(science, '/api/tasks/withdraw-extension', seen)).status).toBe(403);
    expect((await server.post(finance, '/api/tasks/withdraw-extension', seen)).status).toBe(200);
    expect((await answer({ answer: 'refuse', note: 'Không còn cần' })).status).toBe(409);
    expect((await ask(finance, { until: '2026-09-10' })).status).toBe(200);
  });

  it('gets a day of its own where several agencies lead', async () => {
    title = titleOf(21);
    await ask(finance);
    const { body } = await answer({ answer: 'grant', decidedBy: 'Giám đốc Sở' });
    expect(body.deadline).toMatchObject({ on: '2026-06-29', beforeExtension: null });
    expect(partOf(body)).toMatchObject({ dueOn: '2026-07-15', hasOwnDeadline: true });
    expect(partOf(body, 'Sở Khoa học và Công nghệ').dueOn).toBe('2026-06-29');
  });

  it('is answered by the focal officers alone, and by nobody for himself', async () => {
    await ask(finance);
    expect((await answer({ answer: 'grant', decidedBy: 'Tôi' }, science)).status).toBe(403);
    const leader = await house.worker('Bùi Hà', 'so-xay-dung', 'agency-leader');
    expect((await answer({ answer: 'grant', decidedBy: 'Tôi' }, leader)).status).toBe(404);
    const { pool } = house.house.database;
    const self = { ...house.focal, personId: focalPerson };
    await pool.query(`update tasks.extension_requests set asked_person_id = $1 where answer is null`, [focalPerson]);
    expect((await answer({ answer: 'grant', decidedBy: 'Tôi' }, self)).body.issues[0].code).toBe('tasks.own-extension');
    expect((await answer({ answer: 'grant', decidedBy: 'Giám đốc Sở' })).status).toBe(200);
  });

  it('leaves nothing to answer once the work is done', async () => {
    await ask(finance);
    const seen = partOf(await task());
    await server.post(finance, '/api/tasks/complete-part', { partId: seen.id, version: seen.version });
    expect((await extensions(house.focal))[0]).toMatchObject({ state: 'lapsed', may: { answer: false } });
    expect(await house.tasks(house.focal, { work: 'extension-asked', q: `lần ${100 + number}` })).toHaveLength(0);
    expect((await answer({ answer: 'grant', decidedBy: 'Giám đốc Sở' })).status).toBe(409);
  });

  it('moves one period of returning work and leaves the others', async () => {
    const quarters = (await house.tasks(house.focal, { q: 'Báo cáo tin, bài' })).toSorted((a, b) =>
      a.period.key.localeCompare(b.period.key),
    );
    title = 'Báo cáo tin';
    const [, second] = quarters;
    const days = quarters.map((one) => one.deadline.on);
    const detail = await server.get(house.focal, `/api/tasks/${second!.id}`);
    const seen = partOf(detail.body);
    const body = { partId: seen.id, version: seen.version, until: '2026-07-20', reason: 'Chờ số liệu' };
    expect((await server.post(finance, '/api/tasks/request-extension', body)).status).toBe(200);
    const [open] = (await server.get(house.focal, `/api/tasks/${second!.id}/extensions`)).body.items;
    await server.post(house.focal, '/api/tasks/answer-extension', {
      id: open.id,
      version: open.version,
      answer: 'grant',
      decidedBy: 'Giám đốc Sở',
    });
    const after = (await house.tasks(house.focal, { q: 'Báo cáo tin, bài' })).toSorted((a, b) =>
      a.period.key.localeCompare(b.period.key),
    );
    expect(after.map((one) => one.deadline.on)).toEqual(days.map((on, at) => (at === 1 ? '2026-07-20' : on)));
  });

  it('asks once and is answered once, however many press at once', async () => {
    const seen = partOf(await task());
    const asked = await Promise.allSettled(
      Array.from({ length: 50 }, () =>
        house.as(finance, (ctx) =>
          requestExtension(ctx, { partId: seen.id, version: seen.version, until: '2026-07-15', reason: 'Chờ số liệu' }),
        ),
      ),
    );
    expect(asked.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await extensions(house.focal)).toHaveLength(1);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        answer(
          index % 2 === 0 ? { answer: 'grant', decidedBy: 'Giám đốc Sở' } : { answer: 'refuse', note: 'Không kịp' },
        ),
      ),
    );
    expect(answers.map((one) => one.status).filter((status) => status === 200)).toHaveLength(1);
    const acts = (await task()).history.map((one) => one.act);
    expect(acts.filter((act) => act === 'extended' || act === 'extension-refused')).toHaveLength(1);
  });
});

describe('obstacles and proposals', () => {
  const list = async (actor: Actor, query = '') =>
    (await server.get(actor, `/api/tasks/obstacles?taskId=${(await task()).id}${query}`)).body as {
      items: ObstacleView[];
      counts: Record<string, number>;
    };
  const raise = async (actor: Actor, body: object = {}) =>
    server.post(actor, '/api/tasks/raise-obstacle', {
      partId: partOf(await task()).id,
      kind: 'obstacle',
      text: 'Chưa thống nhất đơn vị thẩm định bản tiếng Hàn',
      ...body,
    });
  const act = (actor: Actor, name: string, one: ObstacleView, body: object = {}) =>
    server.post(actor, `/api/tasks/${name}`, { id: one.id, version: one.version, ...body });

  it('go to the focal agency, are passed on, answered, asked again and resolved, and every word is kept', async () => {
    const raised: ObstacleView = (await raise(finance)).body;
    expect(raised).toMatchObject({
      state: 'open',
      organization: { name: { vi: 'Sở Tài chính' } },
      addressedTo: { name: { vi: 'Sở Văn hóa, Thể thao và Du lịch' } },
      may: { answer: false, resolve: true },
    });
    const to = await house.bodyId('so-xay-dung');
    const passed: ObstacleView = (await act(house.focal, 'pass-obstacle-on', raised, { addressedTo: to })).body;
    expect(await noticesOf(stranger.personId!)).toEqual(['obstacle-raised']);
    // It reads what is addressed to it, though the task is not its own.
    const [seen] = (await list(stranger)).items;
    expect(seen).toMatchObject({ task: { title, isOpen: false }, may: { answer: true, resolve: false } });
    const answered = await act(stranger, 'answer-obstacle', passed, { text: 'Đề nghị mời Viện thẩm định' });
    expect(answered.body.state).toBe('answered');
    expect(await noticesOf(finance.personId!)).toContain('obstacle-answered');
    const again = await act(finance, 'ask-again', answered.body, { text: 'Viện không nhận' });
    expect(again.body.state).toBe('open');
    const second = await act(stranger, 'answer-obstacle', again.body, { text: 'Sở sẽ có văn bản' });
    const resolved = await act(finance, 'resolve-obstacle', second.body);
    expect(resolved.body).toMatchObject({ state: 'resolved', may: { answer: false } });
    expect(resolved.body.words.map((one: { act: string }) => one.act)).toEqual([
      'passed-on',
      'answered',
      'asked-again',
      'answered',
      'resolved',
    ]);
    expect((await act(stranger, 'answer-obstacle', resolved.body, { text: 'Thêm' })).status).toBe(409);
    expect((await list(house.focal)).counts).toEqual({ open: 0, answered: 0, resolved: 1 });
  });

  it('are counted as the list shows them, and seen by nobody who has no part in them', async () => {
    await raise(finance);
    await raise(finance, { kind: 'proposal', text: 'Đề xuất bổ sung kinh phí dịch thuật' });
    expect((await list(house.focal)).counts).toEqual({ open: 2, answered: 0, resolved: 0 });
    expect((await list(house.focal, '&kind=proposal&state=unresolved')).items).toHaveLength(1);
    expect((await list(science)).items).toHaveLength(2);
    const id = (await task()).id;
    expect((await server.get(stranger, `/api/tasks/obstacles?taskId=${id}`)).body.items).toEqual([]);
    const [one] = (await list(house.focal)).items;
    expect((await act(stranger, 'answer-obstacle', one!, { text: 'Không phải việc tôi' })).status).toBe(404);
    expect((await act(science, 'answer-obstacle', one!, { text: 'Không phải việc tôi' })).status).toBe(403);
    expect((await act(science, 'resolve-obstacle', one!)).status).toBe(403);
  });

  it('are not raised for others, nor of work that is given up', async () => {
    expect((await raise(science)).status).toBe(403);
    expect((await raise(stranger)).status).toBe(404);
    expect((await raise(finance, { addressedTo: newId() })).body.issues[0].code).toBe('tasks.no-such-body');
    const onBehalf = await raise(house.focal);
    expect(onBehalf.body).toMatchObject({ onBehalf: true });
    const { id, version } = await task();
    await server.post(house.focal, '/api/tasks/cancel-task', {
      taskId: id,
      version,
      reason: 'Hết hiệu lực',
      decidedBy: 'Chủ tịch',
    });
    expect((await raise(finance)).status).toBe(409);
  });

  it('are answered once, however many answer what they saw', async () => {
    const one: ObstacleView = (await raise(finance)).body;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => act(house.focal, 'answer-obstacle', one, { text: 'Sở sẽ có văn bản' })),
    );
    expect(answers.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect((await list(house.focal)).items[0]!.words).toHaveLength(1);
  });

  it('leave as an Excel file with the same rows', async () => {
    await house.as(finance, async (ctx) =>
      raiseObstacle(ctx, { partId: partOf(await task()).id, kind: 'obstacle', text: '=1+1 chưa có kinh phí' }),
    );
    const reply = await server.get(house.focal, `/api/tasks/obstacles.xlsx?taskId=${(await task()).id}`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(reply.bytes as never);
    const rows = book.worksheets[0]!.getSheetValues().slice(2) as unknown[][];
    expect(rows).toHaveLength(1);
    expect(rows[0]).toEqual(expect.arrayContaining(['Khó khăn, vướng mắc', '=1+1 chưa có kinh phí', title]));
  });
});
