import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { systemActor, type Actor } from '../../../platform/context.ts';
import { newId } from '../../../platform/values/id.ts';
import { jobTools } from '../../../platform/jobs/job.ts';
import { assignPerson, completePart, returnPart } from '../index.ts';
import { reminderJobs } from './jobs.ts';

let house: TasksHouse;
let officer: Actor;
let leader: Actor;
let focal: string;
let stranger: Actor;

beforeAll(async () => {
  house = await tasksHouse();
  officer = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  leader = await house.worker('Trần Thu Hà', 'so-tai-chinh', 'agency-leader');
  stranger = await house.worker('Phan Anh', 'so-khoa-hoc-va-cong-nghe', 'agency-officer');
  const { pool } = house.house.database;
  focal = newId();
  await pool.query(`insert into access."user" (id, name, email) values ($1, 'Vũ Hoài Thương', 'thuong@example.org')`, [
    focal,
  ]);
  await pool.query('insert into access.people (id) values ($1)', [focal]);
  await pool.query(
    `insert into access.grants (id, person_id, role_code, granted_at, granted_by) values ($1, $2, 'focal-officer', now(), 'Kiểm thử')`,
    [newId(), focal],
  );
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted('302/KH-UBND', [
    { title: 'Xây dựng bộ từ khóa truyền thông', lead: 'Sở Tài chính', time: 'Trước ngày 30/6/2026' },
    { title: 'Quảng bá chè Trà Sơn', lead: 'Sở Tài chính', time: 'Trước ngày 30/11/2026' },
  ]);
});
afterAll(() => house.house.drop());

const remind = async (): Promise<void> => {
  const tools = jobTools(house.house.openCtx, 1, 8, new AbortController().signal);
  await reminderJobs[0]!.run({} as never, tools);
};
const told = async (personId: string | null): Promise<string[]> =>
  (
    await house.house.database.pool.query(
      `select kind, params->>'title' as title, params->>'days' as days from notifications.notices where person_id = $1 order by id`,
      [personId],
    )
  ).rows.map((row) => `${row.kind} ${row.title} ${row.days}`);

describe('work that is given and comes back', () => {
  it('is told to every agency that has a part, to who must confirm, and to the agency when it is returned', async () => {
    const { planId } = await house.accepted('303/KH-UBND', [
      { title: 'Làm clip quảng bá', lead: 'Sở Khoa học và Công nghệ', time: 'Trước ngày 30/9/2026' },
    ]);
    const tools = jobTools(house.house.openCtx, 1, 8, new AbortController().signal);
    const tell = reminderJobs.find((job) => job.name === 'tasks.tell-agencies')!;
    await tell.run({ planId } as never, tools);
    await tell.run({ planId } as never, tools);
    expect(await told(stranger.personId)).toEqual(['tasks-assigned null null']);
    expect(await told(officer.personId)).not.toContain('tasks-assigned null null');
    const seen = async () => (await house.task(stranger, 'Làm clip')).parts[0]!;
    const done = await seen();
    await house.as(stranger, (ctx) => completePart(ctx, { partId: done.id, version: done.version, figures: [] }));
    expect((await told(focal)).at(-1)).toBe('part-reported Làm clip quảng bá null');
    const again = await seen();
    await house.as(house.focal, (ctx) =>
      returnPart(ctx, { partId: again.id, version: again.version, note: 'Thiếu phụ đề' }),
    );
    expect((await told(stranger.personId)).at(-1)).toBe('part-returned Làm clip quảng bá null');
  });
});

describe('reminders through a year', () => {
  beforeAll(() => house.house.database.pool.query('truncate notifications.notices'));

  it('come at their marks to the agency’s officers, once, then to its leader, then to the focal agency', async () => {
    await remind();
    expect(await told(officer.personId)).toEqual([]);
    // Trước ngày 30/6: at the latest Monday 29/6.
    for (const day of ['2026-05-30', '2026-05-31', '2026-06-20', '2026-06-22', '2026-06-28', '2026-06-29']) {
      house.house.at(`${day}T01:00:00Z`);
      await remind();
      await remind();
    }
    expect(await told(officer.personId)).toEqual([
      'task-due Xây dựng bộ từ khóa truyền thông 30',
      'task-due Xây dựng bộ từ khóa truyền thông 7',
      'task-due Xây dựng bộ từ khóa truyền thông 1',
    ]);
    expect(await told(leader.personId)).toEqual([]);
    house.house.at('2026-06-30T01:00:00Z');
    await remind();
    expect((await told(officer.personId)).at(-1)).toBe('task-late Xây dựng bộ từ khóa truyền thông 1');
    expect(await told(leader.personId)).toEqual([]);
    house.house.at('2026-07-02T01:00:00Z');
    await remind();
    expect(await told(leader.personId)).toEqual(['task-late-leader Xây dựng bộ từ khóa truyền thông 3']);
    expect(await told(focal)).toEqual([]);
    house.house.at('2026-07-10T01:00:00Z');
    await Promise.all([remind(), remind(), remind()]);
    expect(await told(focal)).toEqual(['task-late-leader Xây dựng bộ từ khóa truyền thông 11']);
    expect(await told(stranger.personId)).toEqual([]);
  });

  it('fall silent once the work is done, for everybody who was told', async () => {
    const unread = async (): Promise<number> =>
      (
        await house.house.database.pool.query(
          `select 1 from notifications.notices where read_at is null and kind like 'task-%' and params->>'title' like 'Xây dựng bộ từ khóa%'`,
        )
      ).rows.length;
    expect(await unread()).toBeGreaterThan(2);
    const [part] = (await house.task(officer, 'Xây dựng bộ từ khóa')).parts;
    await house.as(officer, (ctx) => completePart(ctx, { partId: part!.id, version: part!.version, figures: [] }));
    expect(await unread()).toBe(0);
  });

  it('go to the person who does the work, where one is named', async () => {
    const task = await house.task(house.focal, 'Quảng bá chè');
    const [part] = task.parts;
    await house.as(systemActor, (ctx) =>
      assignPerson(ctx, { partId: part!.id, version: part!.version, personId: leader.personId! }),
    );
    house.house.at('2026-11-23T01:00:00Z');
    await remind();
    expect((await told(leader.personId)).at(-1)).toBe('task-due Quảng bá chè Trà Sơn 4');
    expect((await told(officer.personId)).at(-1)).not.toContain('Quảng bá chè');
  });
});
