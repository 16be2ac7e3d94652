import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../test/support/tasks-ports.ts';
import { tasksModule } from '../../modules/tasks/module.ts';
import type { Actor } from '../../platform/context.ts';

let house: TasksHouse;
let server: TestServer;
let officer: Actor;
let stranger: Actor;
let mine: string;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(tasksPorts())]);
  officer = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  stranger = await house.worker('Phan Anh', 'so-khoa-hoc-va-cong-nghe', 'agency-officer');
  const leader = await house.worker('Trần Thu Hà', 'so-tai-chinh', 'agency-leader');
  const note = (title: string, on: string | null, agency: string) =>
    server.post(house.focal, '/api/tasks/note-order', {
      kind: 'telephone',
      saidBy: 'Đ/c Hiên',
      saidOn: '2026-11-05',
      words: 'Việc giao qua điện thoại',
      title,
      leads: [agency],
      coordinating: [],
      ...(on ? { due: { on, saidSo: true } } : {}),
    });
  const finance = officer.organizationId!;
  const first = await note('Rà soát kinh phí đón đoàn, gửi bảng kê; ký tắt', '2026-11-12', finance);
  await note('Báo cáo số liệu đối ngoại', '2026-11-20', finance);
  await note('Việc không có ngày', null, finance);
  await note('Việc của Sở khác', '2026-11-13', stranger.organizationId!);
  const [part] = first.body.parts;
  await server.post(leader, '/api/tasks/assign-person', {
    partId: part.id,
    version: part.version,
    personId: officer.personId,
  });
  mine = await make(officer, 'mine');
}, 120_000);
afterAll(() => house.house.drop());

const make = async (actor: Actor, scope: 'mine' | 'agency'): Promise<string> =>
  (await server.post(actor, '/api/tasks/make-calendar', { scope })).body.path;
const fetchCalendar = (path: string, headers: Record<string, string> = {}) =>
  server.app.inject({ method: 'GET', url: path, headers });
/** Lines as they were before the file folded them. */
const linesOf = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');
const titlesOf = (file: string): string[] =>
  linesOf(file)
    .filter((line) => line.startsWith('SUMMARY'))
    .map((line) => line.slice(8));

describe('a calendar of due days', () => {
  it('holds the days of one’s own work, each with an alarm at eight in the morning three days before', async () => {
    const reply = await fetchCalendar(mine);
    expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(titlesOf(reply.body)).toEqual(['Hạn: Rà soát kinh phí đón đoàn\\, gửi bảng kê\\; ký tắt']);
    const lines = linesOf(reply.body);
    expect(lines).toContain('DTSTART;VALUE=DATE:20261112');
    expect(lines).toContain('TRIGGER:-P2DT16H');
    expect(lines).toContain('DESCRIPTION:Chủ trì: Sở Tài chính\\nCăn cứ: Đ/c Hiên');
  });

  it('of the agency holds all its open work with a day, and nothing of another', async () => {
    const reply = await fetchCalendar(await make(officer, 'agency'));
    expect(titlesOf(reply.body).map((title) => title.slice(5, 20))).toEqual(['Rà soát kinh ph', 'Báo cáo số liệu']);
  });

  it('is not sent again while nothing has changed', async () => {
    const { etag } = (await fetchCalendar(mine)).headers as { etag: string };
    expect((await fetchCalendar(mine, { 'if-none-match': `W/${etag}` })).statusCode).toBe(304);
    await server.post(house.focal, '/api/tasks/note-order', {
      kind: 'telephone',
      saidBy: 'Đ/c Hiên',
      saidOn: '2026-11-05',
      words: 'Việc mới',
      title: 'Việc của người khác',
      leads: [officer.organizationId],
      coordinating: [],
      due: { on: '2026-11-25', saidSo: true },
    });
    expect((await fetchCalendar(mine, { 'if-none-match': etag })).statusCode).toBe(304);
    expect((await fetchCalendar(mine, { 'if-none-match': '"khác"' })).statusCode).toBe(200);
  });

  it('answers alike for a wrong address, one that was renewed or revoked, and a person who left', async () => {
    const before = await make(stranger, 'agency');
    const now = await make(stranger, 'agency');
    expect((await fetchCalendar(now)).statusCode).toBe(200);
    const said = async (path: string) => {
      const { statusCode, body } = await fetchCalendar(path);
      return [statusCode, body];
    };
    const missing = await said(`/c/${'a'.repeat(43)}.ics`);
    expect(missing).toEqual([404, '']);
    expect(await said('/c/khong-phai.ics')).toEqual(missing);
    expect(await said(before)).toEqual(missing);
    await server.post(stranger, '/api/tasks/revoke-calendar', { scope: 'agency' });
    expect(await said(now)).toEqual(missing);
    const left = await make(stranger, 'mine');
    await house.house.database.pool.query(
      `update access.grants set withdrawn_at = now(), withdrawn_by = 'Kiểm thử' where person_id = $1`,
      [stranger.personId],
    );
    expect(await said(left)).toEqual(missing);
  });

  it('leaves no address behind in any table, also where the command came under a key', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const send = () => server.post(officer, '/api/tasks/make-calendar', { scope: 'mine' }, key);
    const { path } = (await send()).body;
    expect((await send()).body.path, 'an answer lost on the line comes again').toBe(path);
    const { pool } = house.house.database;
    const { rows: tables } = await pool.query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const token = /\/c\/(.+)\.ics/.exec(path)![1]!;
    const holding: string[] = [];
    for (const { name } of tables as { name: string }[]) {
      const { rows } = await pool.query(`select 1 from ${name} t where strpos(t::text, $1) > 0 limit 1`, [token]);
      if (rows.length > 0) holding.push(name);
    }
    expect([tables.length > 50, holding]).toEqual([true, []]);
    const { rows: made } = await house.house.database.pool.query(
      `select details from audit.entries where verb = 'tasks.make-calendar' and subject_id = $1 order by at, id`,
      [officer.personId],
    );
    expect(made.map((one) => one.details)).toEqual([{ scope: 'mine' }, { scope: 'agency' }, { scope: 'mine' }]);
  });
});
