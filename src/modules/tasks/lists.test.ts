import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorWith, type TestServer } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../test/support/tasks-ports.ts';
import type { Actor } from '../../platform/context.ts';
import { newId } from '../../platform/values/id.ts';
import { taskState, type TaskRow } from './contract.ts';
import { tasksModule } from './module.ts';
import { stateCondition } from './queries/filters.ts';
import { stateOf } from './task-state.ts';
import type { TaskRecord } from './tables.ts';

const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';
const PRESS = 'Báo và phát thanh, truyền hình Thuận Giang';
const TODAY = '2026-06-30';
let house: TasksHouse;
let server: TestServer;
let focal: Actor;
let finance: Actor;
let planId: string;

beforeAll(async () => {
  house = await tasksHouse();
  focal = house.focal;
  server = await house.house.server([tasksModule(tasksPorts())]);
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-leader');
  house.house.at('2026-03-10T02:00:00Z');
  ({ planId } = await house.accepted('401/KH-UBND', [
    {
      title: 'Duy trì Trang thông tin đối ngoại',
      lead: CULTURE,
      coordinating: 'các sở, ban, ngành',
      time: 'Thường xuyên',
    },
    { title: 'Tập huấn thông tin cơ sở cho cấp xã', lead: CULTURE, coordinating: 'Sở Tài chính', time: 'Quý II/2026' },
    { title: 'Gặp gỡ doanh nghiệp FDI', lead: 'Sở Tài chính', time: 'Hằng quý' },
    { title: 'Chuyên mục song ngữ', lead: PRESS, time: 'Trước ngày 01/5/2026' },
    { title: 'Bộ từ khóa truyền thông', lead: `${CULTURE}; Sở Tài chính`, time: 'Trước ngày 01/4/2026' },
  ]));
  await house.accepted('402/KH-UBND', [{ title: 'Ấn phẩm giới thiệu', lead: CULTURE, time: 'Quý III/2026' }]);
  house.house.at('2026-06-30T02:00:00Z');
});
afterAll(() => house.house.drop());

const titles = (rows: readonly TaskRow[]) => rows.map((one) => `${one.title.slice(0, 9)} ${one.period.key}`);
const list = async (actor: Actor, query: string) => (await server.get(actor, `/api/tasks?${query}`)).body;

describe('lists of tasks', () => {
  it.each<[string, () => Actor, string, string[]]>([
    ['a state', () => focal, 'state=overdue', ['Gặp gỡ do 2026-Q1', 'Bộ từ khó once']],
    ['words without diacritics', () => focal, 'q=tap huan', ['Tập huấn  once']],
    ['words as written', () => focal, 'q=từ khóa', ['Bộ từ khó once']],
    ['other diacritics find nothing that is not there', () => focal, 'q=báo chí', []],
    ['an agency that leads', () => focal, 'role=lead&q=fdi', ['Gặp gỡ do 2026-Q1', 'Gặp gỡ do 2026-Q2']],
    ['requested', () => focal, 'mode=requested', ['Chuyên mụ once']],
    ['a range of days', () => focal, 'dueFrom=2026-04-01&dueTo=2026-04-30', ['Chuyên mụ once']],
    ['without a day', () => focal, 'noDueDate=true', ['Duy trì T 2026']],
    ['my agency’s', () => finance, 'scope=agency&role=coordinating', ['Tập huấn  once']],
    ['what I may see', () => finance, 'q=duy trì', []],
    ['mine', () => finance, 'scope=mine', []],
  ])('by %s', async (_case, actor, query, expected) => {
    const found = await list(actor(), `planId=${planId}&${query}`);
    expect(titles(found.items)).toEqual(expected);
    expect(found.total).toEqual({ count: found.items.length, isCapped: false });
  });

  it.each(['due', 'due-latest', 'plan', 'title', 'updated'])(
    'by %s, page after page, hold every task once',
    async (sort) => {
      const whole = await list(focal, `sort=${sort}&limit=200`);
      const paged: string[] = [];
      for (let cursor = '', more = true; more;) {
        const page = await list(focal, `sort=${sort}&limit=3${cursor && `&cursor=${cursor}`}`);
        paged.push(...page.items.map((one: TaskRow) => one.id));
        more = page.nextCursor !== null;
        cursor = page.nextCursor ?? '';
      }
      expect(paged).toEqual(whole.items.map((one: TaskRow) => one.id));
      expect(new Set(paged).size).toBe(whole.total.count);
    },
  );

  it('sort by day with those without a day last, both ways', async () => {
    for (const sort of ['due', 'due-latest']) {
      const { items } = await list(focal, `sort=${sort}`);
      expect(items.at(-1).deadline.on).toBeNull();
      const days = items.flatMap((one: TaskRow) => one.deadline.on ?? []);
      expect(days).toEqual(sort === 'due' ? days.toSorted() : days.toSorted().toReversed());
    }
  });

  it('refuse a cursor that is not ours', async () => {
    const made = (keys: unknown) => Buffer.from(JSON.stringify(keys)).toString('base64url');
    for (const cursor of ['x', made(['1', '2']), made({}), made(['hôm nay', newId()]), made([TODAY, '-'.repeat(36)])])
      expect((await server.get(focal, `/api/tasks?cursor=${cursor}`)).status).toBe(422);
    const long = made(['Đ'.repeat(1_500), newId()]);
    expect((await server.get(focal, `/api/tasks?sort=title&cursor=${long}`)).status, 'a long title').toBe(200);
  });

  it('count what they list: every number opens rows of that number', async () => {
    const { body: counts } = await server.get(focal, '/api/tasks/counts');
    for (const state of taskState.options)
      expect((await list(focal, `state=${state}`)).items).toHaveLength(counts.states[state].count);
    expect(counts.total.count).toBe((await list(focal, '')).total.count);
    for (const by of ['state', 'organization', 'plan', 'section', 'month']) {
      const { body } = await server.get(focal, `/api/tasks/groups?by=${by}`);
      expect(body.items.length).toBeGreaterThan(1);
      for (const group of body.items)
        expect((await list(focal, new URLSearchParams(group.filter).toString())).total.count).toBe(group.count);
    }
  });

  it('go into an Excel file with the same rows, for those who may', async () => {
    const file = await server.get(focal, '/api/tasks/export.xlsx?state=overdue');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.bytes as never);
    const rows = book.worksheets[0]!.getSheetValues().slice(1) as unknown[][];
    expect(rows[0]!.slice(1, 4)).toEqual(['STT', 'Nội dung nhiệm vụ', 'Kỳ']);
    expect(rows.slice(1).map((row) => row[2])).toEqual(
      (await list(focal, 'state=overdue')).items.map((one: TaskRow) => one.title),
    );
    expect(rows[2]).toContain('Quá hạn');
    const officer = actorWith(['tasks.read'], finance.organizationId);
    expect((await server.get(officer, '/api/tasks/export.xlsx')).status).toBe(403);
  });
});

describe('what needs me today', () => {
  it('puts each task in the first section that fits, and every section opens its list', async () => {
    const { body } = await server.get(finance, '/api/tasks/mine');
    expect(body).toMatchObject({ today: TODAY, soonDays: 7, reviews: [] });
    const sections = body.sections.map((one: { section: string; items: TaskRow[] }) => [
      one.section,
      ...titles(one.items).toSorted(),
    ]);
    expect(sections).toEqual([
      ['overdue', 'Bộ từ khó once', 'Gặp gỡ do 2026-Q1'],
      ['due-soon', 'Gặp gỡ do 2026-Q2', 'Tập huấn  once'],
    ]);
    for (const one of body.sections)
      expect((await list(finance, new URLSearchParams(one.filter).toString())).total.count).toBe(one.count);
  });

  it('shows the focal officer which reviews wait', async () => {
    await house.bringIn((await house.review(planId)).text.replace('401/KH', '403/KH'));
    const { body } = await server.get(focal, '/api/tasks/mine');
    expect(body.reviews.map((one: { number: string }) => one.number)).toEqual(['403/KH-UBND']);
  });
});

describe('the state in the database', () => {
  it('is the state of the noun, for every combination of facts', async () => {
    const { pool } = house.house.database;
    const [{ obligation_id: obligation }] = (await pool.query('select obligation_id from tasks.tasks limit 1')).rows;
    await pool.query(
      `insert into tasks.tasks (id, obligation_id, period_key, title, words_exact, words_folded, mode, is_historic, can_be_late, progress,
        due_origin, due_on, due_before_extension, done_on, done_at, cancelled_at, ordinal, created_at, updated_at)
      select gen_random_uuid(), $1, 'case ' || row_number() over (), 'case', '', '', 'assigned', false, late, progress, 'document', due,
        extended, case when progress = 'done' then done end, case when progress = 'done' then now() end,
        case when progress = 'cancelled' then now() end, 0, now(), now()
      from unnest(array[true, false]) late, unnest(array['not-started', 'in-progress', 'done', 'cancelled']) progress,
        unnest(array[null, '2026-06-29', '2026-06-30', '2026-07-01']::date[]) due,
        unnest(array[null, '2026-05-01']::date[]) extended, unnest(array[null, '2026-06-29', '2026-07-02']::date[]) done`,
      [obligation],
    );
    await house.as(focal, async (ctx) => {
      const { rows } = await sql<TaskRecord>`select * from tasks.tasks t where title = 'case'`.execute(ctx.tx);
      expect(rows).toHaveLength(2 * 4 * 4 * 2 * 3);
      for (const state of taskState.options) {
        const found = await sql<{
          id: string;
        }>`select id from tasks.tasks t where title = 'case' and ${stateCondition(state, TODAY)}`.execute(ctx.tx);
        expect(found.rows.map((row) => row.id).toSorted()).toEqual(
          rows
            .filter((row) => stateOf(row, TODAY) === state)
            .map((row) => row.id)
            .toSorted(),
        );
      }
    });
    await pool.query(`delete from tasks.tasks where title = 'case'`);
  });
});

describe('saved views', () => {
  const save = (actor: Actor, body: object) => server.post(actor, '/api/tasks/save-view', body);
  const names = async (actor: Actor) =>
    (await server.get(actor, '/api/tasks/views')).body.items.map((one: { name: string }) => one.name);

  it('are one’s own until shared with the agency or, by the focal agency, with the province', async () => {
    const colleague = await house.worker('Trần Thu Hà', 'so-tai-chinh', 'agency-officer');
    const stranger = actorWith(['tasks.read'], newId());
    const mine = await save(finance, { name: 'Sắp hạn', query: { state: 'overdue' } });
    expect(mine.body).toMatchObject({ sharing: 'private', isOwn: true, query: { state: 'overdue' } });
    expect([await names(finance), await names(colleague)]).toEqual([['Sắp hạn'], []]);
    await save(finance, { id: mine.body.id, name: 'Sắp hạn', sharing: 'agency', query: {} });
    expect([await names(colleague), await names(stranger)]).toEqual([['Sắp hạn'], []]);
    expect((await save(colleague, { id: mine.body.id, name: 'Của tôi', query: {} })).status).toBe(404);
    expect((await save(finance, { name: 'Cả tỉnh', sharing: 'province', query: {} })).status).toBe(403);
    await save(focal, { name: 'Cả tỉnh', sharing: 'province', query: {} });
    expect(await names(stranger)).toEqual(['Cả tỉnh']);
    expect((await server.post(colleague, '/api/tasks/remove-view', { id: mine.body.id })).status).toBe(404);
    await server.post(finance, '/api/tasks/remove-view', { id: mine.body.id });
    expect(await names(finance)).toEqual(['Cả tỉnh']);
    const { rows } = await house.house.database.pool.query(
      `select verb, details ->> 'sharing' as sharing from audit.entries where subject_id = $1 order by id`,
      [mine.body.id],
    );
    expect(rows).toEqual([
      { verb: 'tasks.save-view', sharing: 'private' },
      { verb: 'tasks.save-view', sharing: 'agency' },
      { verb: 'tasks.remove-view', sharing: null },
    ]);
  });
});
