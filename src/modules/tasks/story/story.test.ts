import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../../test/support/tasks-ports.ts';
import type { Actor } from '../../../platform/context.ts';
import { newId } from '../../../platform/values/id.ts';
import type { StoryEntry, TaskDetail } from '../contract.ts';
import { reminderRules, remindOrganization } from '../reminders/commands/remind-organization.ts';
import { tasksModule } from '../module.ts';

let house: TasksHouse;
let server: TestServer;
let finance: Actor;
let science: Actor;
const title = 'Xây dựng bộ từ khóa truyền thông';
const task = (): Promise<TaskDetail> => house.task(house.focal, title);
const partOf = (one: TaskDetail, name = 'Sở Tài chính') => one.parts.find((p) => p.organization?.name.vi === name)!;
const story = async (actor: Actor, query = ''): Promise<{ items: StoryEntry[]; nextCursor: string | null }> =>
  (await server.get(actor, `/api/tasks/${(await task()).id}/story${query}`)).body;
const acts = async (actor: Actor, query = '') => (await story(actor, query)).items.map((one) => one.act);

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(tasksPorts())]);
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  science = await house.worker('Phan Anh', 'so-khoa-hoc-va-cong-nghe', 'agency-officer');
  const { pool } = house.house.database;
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted('301/KH-UBND', [
    { title, lead: 'Sở Tài chính', coordinating: 'Sở Khoa học và Công nghệ', time: 'Trước ngày 30/6/2026' },
  ]);
  const { id } = partOf(await task());
  house.house.at('2026-06-28T02:00:00Z');
  await house.as(house.focal, async (ctx) =>
    remindOrganization(ctx, finance.organizationId!, await reminderRules(ctx)),
  );
  house.house.at('2026-07-02T02:00:00Z');
  await pool.query(
    `insert into links.links (id, token, subject_type, subject_id, organization_id, holder_name, email, issued_at, issued_by, expires_at,
      seen_at) values ($1, 'ABCDEFGHJKMN', 'part', $2, $3, 'Ngô Bích', 'bich@example.org', '2026-07-01T02:00:00Z',
      'Vũ Hoài Thương', '2026-08-01', '2026-07-01T03:00:00Z')`,
    [newId(), id, finance.organizationId],
  );
  await pool.query(
    `insert into conversations.comments (id, subject_type, subject_id, person_id, author, text, mentions, at, version)
      values ($1, 'task', $2, $3, 'Lê Minh', 'Bản tiếng Hàn đang dịch', '[]', '2026-07-01T04:00:00Z', 1)`,
    [newId(), (await task()).id, finance.personId],
  );
  const seen = partOf(await task());
  await server.post(finance, '/api/tasks/report-progress', {
    partId: seen.id,
    version: seen.version,
    note: 'Đã có 40',
  });
  await server.post(science, '/api/tasks/watch-task', { taskId: (await task()).id, watching: true });
});
afterAll(() => house.house.drop());

describe('the whole story of a task', () => {
  it('holds on one line of time what the task, the house, the links and people have done, the latest first', async () => {
    expect(await acts(house.focal)).toEqual(
      ['watched', 'started', 'reported', 'commented', 'link-opened', 'link-issued', 'reminded-due', 'opened'].filter(
        (one) => one !== 'started',
      ),
    );
    const [reminder] = (await story(house.focal, '?kind=reminders')).items;
    expect(reminder).toMatchObject({ params: { days: 1, people: 1 }, organization: { vi: 'Sở Tài chính' }, by: null });
    expect((await story(house.focal, '?kind=talk')).items[1]).toMatchObject({
      act: 'commented',
      by: 'Lê Minh',
      note: 'Bản tiếng Hàn đang dịch',
      path: '#comments',
    });
  });

  it('comes page after page without a double and without a gap', async () => {
    const whole = (await story(house.focal)).items.map((one) => one.id);
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof story>> = await story(
        house.focal,
        `?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      paged.push(...page.items.map((one) => one.id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole);
    expect((await server.get(house.focal, `/api/tasks/${(await task()).id}/story?cursor=abc`)).status).toBe(422);
  });

  it('tells an agency of the reminders and links of its own people only', async () => {
    expect(await acts(finance, '?kind=reminders')).toEqual(['reminded-due']);
    expect(await acts(finance, '?kind=links')).toEqual(['link-opened', 'link-issued']);
    expect(await acts(science, '?kind=reminders')).toEqual([]);
    expect(await acts(science, '?kind=links')).toEqual([]);
    expect(await acts(science, '?kind=reports')).toEqual(['reported']);
  });
});
