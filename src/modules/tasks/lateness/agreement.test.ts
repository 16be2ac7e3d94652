import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorWith, type TestServer } from '../../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../../test/support/tasks-ports.ts';
import { systemActor, type Actor } from '../../../platform/context.ts';
import { changeSetting, type SettingKey } from '../../settings/index.ts';
import {
  boardColumn,
  type Board,
  type LatenessView,
  type MyWork,
  type OwesList,
  type TaskDetail,
} from '../contract.ts';
import { tasksModule } from '../module.ts';
import { applyRules, recountNext } from './commands/recount-lateness.ts';

let house: TasksHouse;
let server: TestServer;
let finance: Actor;
let chaser: Actor;
const titleOf = (place: number) => `Xây dựng bộ từ khóa truyền thông lần ${100 + place}`;
const [WAITS, EXTENDED, PLAIN, EXCUSED, DONE, LATER] = [1, 2, 3, 4, 5, 6].map(titleOf) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(tasksPorts())]);
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  chaser = { ...actorWith(['tasks.chase'], null, 'Vũ Hoài Thương') };
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted(
    '301/KH-UBND',
    [1, 2, 3, 4, 5, 6].map((place) => ({
      title: titleOf(place),
      lead: 'Sở Tài chính',
      time: place === 6 ? 'Trước ngày 30/9/2026' : 'Trước ngày 30/6/2026',
    })),
  );
  const extended = await house.task(house.focal, EXTENDED);
  await server.post(house.focal, '/api/tasks/set-due-date', {
    taskId: extended.id,
    version: extended.version,
    on: '2026-07-31',
    as: 'extension',
    reason: 'Chờ thẩm định',
    decidedBy: 'Giám đốc Sở',
  });
  house.house.at('2026-06-20T02:00:00Z');
  await server.post(finance, '/api/tasks/begin-wait', {
    partId: leadOf(await house.task(house.focal, WAITS)).id,
    outsideName: 'Nhà in',
    what: 'Bản in thử',
  });
  house.house.at('2026-07-02T02:00:00Z');
  const done = leadOf(await house.task(house.focal, DONE));
  await server.post(finance, '/api/tasks/complete-part', { partId: done.id, version: done.version });
});
afterAll(() => house.house.drop());
beforeEach(() => house.house.at('2026-07-02T02:00:00Z'));

const leadOf = (task: TaskDetail) => task.parts.find((one) => one.role === 'lead')!;
/** Sets rules as the settings screen does; the jobs then work everything out anew. */
async function choose(rules: Partial<Record<string, unknown>>): Promise<void> {
  const first = {
    'grace-days': 0,
    'extensions-move': true,
    'waits-move': false,
    'reasons-excuse': true,
    'confirm-day': false,
  };
  for (const [key, value] of Object.entries({ ...first, ...rules }))
    await house.as(systemActor, (ctx) => changeSetting(ctx, { key: `lateness.${key}` as SettingKey, value }));
  await house.as(systemActor, applyRules);
  let after: string | null = null;
  do after = await house.as(systemActor, (ctx) => recountNext(ctx, after));
  while (after !== null);
}
const titles = (rows: readonly { readonly title: string }[]): string[] => rows.map((row) => row.title).toSorted();

/** What every screen says is late today; they must all say the same. */
async function late(): Promise<string[]> {
  const list = titles(await house.tasks(house.focal, { state: 'overdue' }));
  const own = titles(await house.tasks(finance, { state: 'overdue', scope: 'agency' }));
  const work: MyWork = (await server.get(finance, '/api/tasks/mine')).body;
  const mine = titles(work.sections.find((one) => one.section === 'overdue')?.items ?? []);
  const section = titles(await house.tasks(finance, { work: 'overdue' }));
  const owes: OwesList = (await server.get(chaser, '/api/tasks/owes?until=2026-12-31')).body;
  const owed = owes.items.flatMap((one) => one.items);
  const board: Board = (await server.get(house.focal, '/api/tasks/board?by=organization')).body;
  const states: string[] = [];
  const parts: string[] = [];
  for (const place of [1, 2, 3, 4, 5, 6]) {
    const task = await house.task(house.focal, titleOf(place));
    if (task.state === 'overdue') states.push(task.title);
    if (leadOf(task).isOverdue) parts.push(task.title);
  }
  expect({ own, mine, section, states, parts }).toEqual({
    own: list,
    mine: list,
    section: list,
    states: list,
    parts: list,
  });
  expect(owed.filter((one) => one.isLate !== list.includes(one.title))).toEqual([]);
  expect(board.total.overdue).toBe(list.length);
  expect(board.rows.reduce((sum, row) => sum + row.counts.overdue, 0)).toBe(list.length);
  return list;
}
const doneState = async () => (await house.task(house.focal, DONE)).state;
const lateness = async (title: string): Promise<LatenessView> =>
  (await server.get(house.focal, `/api/tasks/${(await house.task(house.focal, title)).id}/lateness`)).body;

describe('what counts as late', () => {
  it('is what is behind its deadline, until the province says otherwise', async () => {
    expect(await late()).toEqual([WAITS, PLAIN, EXCUSED]);
    expect(await doneState()).toBe('done-late');
    expect(boardColumn.options).toContain('overdue');
  });

  it('begins after days of grace, for what is open and for what was done, on every screen', async () => {
    await choose({ 'grace-days': 5 });
    expect(await late()).toEqual([]);
    expect(await doneState()).toBe('done-on-time');
    expect(await lateness(PLAIN)).toMatchObject({ dueOn: '2026-06-29', lateAfter: '2026-07-04', movedBy: 5 });
    house.house.at('2026-07-05T02:00:00Z');
    expect(await late()).toEqual([WAITS, PLAIN, EXCUSED]);
  });

  it('leaves out the time of waiting; a wait that lasts stops the clock, one that ended moves the day', async () => {
    await choose({ 'waits-move': true });
    expect(await late()).toEqual([PLAIN, EXCUSED]);
    const task = await house.task(house.focal, WAITS);
    const [wait] = (await server.get(finance, `/api/tasks/${task.id}/waits`)).body.items;
    await server.post(finance, '/api/tasks/end-wait', { id: wait.id, version: wait.version });
    // Twelve days of June and July were waited.
    expect(await lateness(WAITS)).toMatchObject({ lateAfter: '2026-07-11', movedBy: 12 });
    house.house.at('2026-07-12T02:00:00Z');
    expect(await late()).toEqual([WAITS, PLAIN, EXCUSED]);
  });

  it('counts from the day before an extension where extensions do not move it', async () => {
    await choose({ 'extensions-move': false });
    expect(await late()).toEqual([WAITS, EXTENDED, PLAIN, EXCUSED]);
    await choose({});
    expect(await late()).toEqual([WAITS, PLAIN, EXCUSED]);
  });

  it('leaves out a task with an objective reason, with who decided, until it is taken back', async () => {
    const { id } = await house.task(house.focal, EXCUSED);
    const excuse = { taskId: id, reason: 'Bão số 9, không tổ chức được', decidedBy: 'Phó Chủ tịch Châu' };
    expect((await server.post(finance, '/api/tasks/excuse-task', excuse)).status).toBe(403);
    expect((await server.post(house.focal, '/api/tasks/excuse-task', excuse)).status).toBe(200);
    expect((await server.post(house.focal, '/api/tasks/excuse-task', excuse)).status).toBe(409);
    expect(await late()).toEqual([WAITS, PLAIN]);
    expect(await lateness(EXCUSED)).toMatchObject({
      isNeverLate: true,
      excuse: { reason: 'Bão số 9, không tổ chức được', decidedBy: 'Phó Chủ tịch Châu', recordedBy: house.focal.name },
    });
    await choose({ 'reasons-excuse': false });
    expect(await late()).toEqual([WAITS, PLAIN, EXCUSED]);
    await choose({});
    await server.post(house.focal, '/api/tasks/end-excuse', { taskId: id, note: 'Đã tổ chức lại được' });
    expect(await late()).toEqual([WAITS, PLAIN, EXCUSED]);
    expect((await house.task(house.focal, EXCUSED)).history.slice(0, 2).map((one) => one.act)).toEqual([
      'excuse-ended',
      'excused',
    ]);
  });

  it('takes the day of confirmation as done where the province counts so, and the day of the report again after', async () => {
    house.house.at('2026-09-28T02:00:00Z');
    const part = leadOf(await house.task(house.focal, LATER));
    await server.post(finance, '/api/tasks/complete-part', { partId: part.id, version: part.version });
    house.house.at('2026-10-05T02:00:00Z');
    const reported = leadOf(await house.task(house.focal, LATER));
    await server.post(house.focal, '/api/tasks/confirm-part', { partId: reported.id, version: reported.version });
    const stateNow = async () => (await house.task(house.focal, LATER)).state;
    expect(await stateNow()).toBe('done-on-time');
    await choose({ 'confirm-day': true });
    expect(await stateNow()).toBe('done-late');
    expect(titles(await house.tasks(house.focal, { state: 'done-late', q: LATER }))).toEqual([LATER]);
    await choose({});
    expect(await stateNow()).toBe('done-on-time');
  });

  it('is worked out anew only when a rule has changed', async () => {
    house.house.at('2026-10-06T02:00:00Z');
    expect(await house.as(systemActor, applyRules)).toBe(false);
    await house.as(systemActor, (ctx) => changeSetting(ctx, { key: 'lateness.grace-days', value: 2 }));
    expect(await house.as(systemActor, applyRules)).toBe(true);
    expect(await house.as(systemActor, applyRules)).toBe(false);
    await choose({});
  });

  it('holds for tasks that are opened after days of grace were set', async () => {
    house.house.at('2026-10-06T02:00:00Z');
    await choose({ 'grace-days': 3 });
    await house.accepted('302/KH-UBND', [
      { title: 'Làm clip quảng bá', lead: 'Sở Tài chính', time: 'Trước ngày 30/6/2026' },
    ]);
    expect(await lateness('Làm clip quảng bá')).toMatchObject({ movedBy: 3 });
  });
});
