import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../../test/support/tasks-ports.ts';
import type { Actor } from '../../../platform/context.ts';
import { newId } from '../../../platform/values/id.ts';
import { tasksModule } from '../module.ts';
import { tellOfComment } from './commands/tell-of-comment.ts';

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
    Array.from({ length: 6 }, (_, index) => ({
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
const watch = async (actor: Actor, watching = true) =>
  server.post(actor, '/api/tasks/watch-task', { taskId: (await task()).id, watching });
async function act(actor: Actor, name: string, body: object = {}) {
  const seen = (await task()).parts.find((one) => one.organization?.name.vi === 'Sở Tài chính')!;
  return server.post(actor, `/api/tasks/${name}`, { partId: seen.id, version: seen.version, ...body });
}
/** News that this person was told of the task at hand: what it was, and whether it is still unread. */
const newsFor = async (actor: Actor): Promise<{ news: string; agency: string; unread: boolean }[]> =>
  (
    await house.house.database.pool.query(
      `select params->>'news' as news, params->>'agency' as agency, read_at is null as unread from notifications.notices
        where person_id = $1 and kind = 'watched' and params->>'title' = $2 order by id`,
      [actor.personId, title],
    )
  ).rows;
const kindsFor = async (actor: Actor): Promise<string[]> => (await newsFor(actor)).map((one) => one.news);

describe('whoever keeps an eye on a task', () => {
  it('is told of reports, returns and confirmations, once a kind and day, and never of his own act', async () => {
    await watch(science);
    await watch(finance);
    await act(finance, 'report-progress', { note: 'Đã có 40 từ khóa' });
    await act(finance, 'report-progress', { note: 'Đã có 45 từ khóa' });
    await act(finance, 'complete-part', { note: 'Đã xong' });
    await act(house.focal, 'return-part', { note: 'Thiếu bản tiếng Hàn' });
    expect(await newsFor(science)).toEqual([
      { news: 'reported', agency: 'Sở Tài chính', unread: true },
      { news: 'completed', agency: 'Sở Tài chính', unread: true },
      { news: 'returned', agency: 'Sở Tài chính', unread: true },
    ]);
    // He did the first three; of the return he was told as the one who does the work, and not twice.
    expect(await kindsFor(finance)).toEqual([]);
    house.house.at('2026-03-11T02:00:00Z');
    await act(finance, 'report-progress', { note: 'Đang sửa' });
    expect((await kindsFor(science)).filter((one) => one === 'reported')).toHaveLength(2);
  });

  it('has read the news once the task was seen; the news of others stay', async () => {
    await watch(science);
    await watch(colleague);
    await act(finance, 'report-progress', { note: 'Đã có 40 từ khóa' });
    expect((await server.post(science, '/api/tasks/see-task', { taskId: (await task()).id })).status).toBe(200);
    expect(await newsFor(science)).toMatchObject([{ unread: false }]);
    expect(await newsFor(colleague)).toMatchObject([{ unread: true }]);
  });

  it('hears nothing more after having stopped, or having gone where the task cannot be seen', async () => {
    await watch(science);
    await watch(colleague);
    await watch(science, false);
    await house.house.database.pool.query('update access.grants set withdrawn_at = now() where person_id = $1', [
      colleague.personId,
    ]);
    await act(finance, 'complete-part');
    expect(await kindsFor(science)).toEqual([]);
    expect(await kindsFor(colleague)).toEqual([]);
    await house.house.database.pool.query('update access.grants set withdrawn_at = null where person_id = $1', [
      colleague.personId,
    ]);
  });

  it('is told that the task was cancelled and that the day was moved', async () => {
    await watch(science);
    const { id, version } = await task();
    const moved = await server.post(house.focal, '/api/tasks/set-due-date', {
      taskId: id,
      version,
      on: '2026-07-30',
      as: 'extension',
      reason: 'Chờ thẩm định',
      decidedBy: 'Giám đốc Sở',
    });
    await server.post(house.focal, '/api/tasks/cancel-task', {
      taskId: id,
      version: moved.body.version,
      reason: 'Trùng việc khác',
      decidedBy: 'Giám đốc Sở',
    });
    expect(await kindsFor(science)).toEqual(['due_changed', 'cancelled']);
  });

  it('is told of a comment, and who is mentioned is told that once', async () => {
    await watch(science);
    await watch(colleague);
    const commentId = newId();
    const { id } = await task();
    await house.house.database.pool.query(
      `insert into conversations.comments (id, subject_type, subject_id, person_id, author, text, mentions, at, version)
        values ($1, 'task', $2, $3, 'Lê Minh', 'Nhờ @[Phan Anh] xem', '[]', now(), 1)`,
      [commentId, id, finance.personId],
    );
    const said = { commentId, subjectType: 'task', subjectId: id, mentionIds: [science.personId!] };
    await house.as(house.focal, (ctx) => tellOfComment(ctx, said));
    expect(await kindsFor(colleague)).toEqual(['commented']);
    expect(await kindsFor(science)).toEqual([]);
    const { rows } = await house.house.database.pool.query(
      `select kind from notifications.notices where person_id = $1 and dedupe_key = $2`,
      [science.personId, `mention:${commentId}`],
    );
    expect(rows).toEqual([{ kind: 'mention' }]);
  });
});
