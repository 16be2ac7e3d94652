import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { actorWith } from '../../../../test/support/house.ts';
import { systemActor, type Actor } from '../../../platform/context.ts';
import { assignPerson } from '../commands/assign-person.ts';
import { completePart } from '../commands/complete-part.ts';
import { tasksQuery } from '../contract.ts';
import { listTasks } from '../index.ts';
import { keepBriefing } from './commands/keep-briefing.ts';
import { readBriefing } from './queries/read-briefing.ts';

const [FINANCE, FOREIGN] = ['Sở Tài chính', 'Sở Ngoại vụ'];
let house: TasksHouse;
let director: Actor;
let officer: Actor;

beforeAll(async () => {
  house = await tasksHouse();
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted('901/KH-UBND', [
    { title: 'In tờ gấp', lead: FINANCE, time: 'Trước ngày 31/10/2026' },
    { title: 'Làm phim ngắn', lead: `${FINANCE}; ${FOREIGN}`, time: 'Trước ngày 31/10/2026' },
    { title: 'Mở chuyên mục', lead: FOREIGN, time: 'Trước ngày 30/11/2026' },
  ]);
  officer = await house.worker('Phùng Thục Đoan', 'so-tai-chinh', 'agency-officer');
  const leader = await house.worker('Ngụy Thành Luân', 'so-tai-chinh', 'agency-leader');
  director = { ...leader, grants: [...leader.grants, { permissions: ['tasks.read'], organizationId: null }] };
  house.house.at('2026-11-06T02:00:00Z');
  for (const title of ['In tờ gấp', 'Làm phim ngắn']) {
    const { parts } = await house.task(director, title);
    const { id: partId, version } = parts.find((one) => one.organization?.name.vi === FINANCE)!;
    await house.as(leader, (ctx) => assignPerson(ctx, { partId, version, personId: officer.personId }));
  }
});
afterAll(() => house.house.drop());

const read = (day?: string) => house.as(director, (ctx) => readBriefing(ctx, day));
const listed = async (filter: object): Promise<number> =>
  (await house.as(director, (ctx) => listTasks(ctx, tasksQuery.parse({ ...filter, scope: 'all' })))).total.count;
const OPEN = { state: 'not-started,in-progress,overdue,extended' };

describe('the leader’s page', () => {
  it('names who is late with how much; every figure is the length of the list that it opens', async () => {
    const { late, people } = await read();
    expect(late).toMatchObject({ tasks: 2, agencies: 2 });
    expect(late.items.map((one) => [one.organization.name.vi, one.count, one.letters])).toEqual([
      [FINANCE, 2, 0],
      [FOREIGN, 1, 0],
    ]);
    expect(await listed(late.filter)).toBe(late.tasks);
    for (const one of late.items) expect(await listed(one.filter)).toBe(one.count);
    expect(people.map((one) => [one.name, one.open, one.late])).toEqual([['Phùng Thục Đoan', 2, 2]]);
    for (const one of people) expect(await listed({ ...one.filter, ...OPEN })).toBe(one.open);
  });

  it('keeps what it said each morning, once, and can be read as it was', async () => {
    house.house.at('2026-11-05T23:00:00Z');
    await house.as(systemActor, keepBriefing);
    house.house.at('2026-11-06T03:00:00Z');
    const { parts } = await house.task(officer, 'In tờ gấp');
    const { id: partId, version } = parts.find((one) => one.role === 'lead')!;
    await house.as(officer, (ctx) => completePart(ctx, { partId, version, note: 'Đã xong', figures: [] }));
    await house.as(systemActor, keepBriefing);
    expect((await read()).late).toMatchObject({ tasks: 1, agencies: 2 });
    expect(await read('2026-11-06')).toMatchObject({ late: { tasks: 2 }, people: [], before: null });
    house.house.at('2026-11-07T02:00:00Z');
    expect((await read()).before).toBe('2026-11-06');
    await expect(read('2026-11-01')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leaves out an agency that handed its part in, though the task is still late', async () => {
    house.house.at('2026-11-07T02:00:00Z');
    const { parts } = await house.task(officer, 'Làm phim ngắn');
    const { id: partId, version } = parts.find((one) => one.organization?.name.vi === FINANCE)!;
    await house.as(officer, (ctx) => completePart(ctx, { partId, version, note: 'Đã xong', figures: [] }));
    const { late } = await read();
    expect(late.items.map((one) => [one.organization.name.vi, one.count])).toEqual([[FOREIGN, 1]]);
    expect(await listed(late.items[0]!.filter)).toBe(1);
  });

  it('is for who sees the work of the whole province', async () => {
    await expect(house.as(officer, (ctx) => readBriefing(ctx))).rejects.toMatchObject({ code: 'not-permitted' });
    const nobody = actorWith(['tasks.read'], officer.organizationId);
    await expect(house.as(nobody, (ctx) => readBriefing(ctx))).rejects.toMatchObject({ code: 'not-permitted' });
  });
});
