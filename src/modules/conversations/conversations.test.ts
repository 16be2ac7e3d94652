import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorWith, testHouse, type TestHouse, type TestServer } from '../../../test/support/house.ts';
import type { Actor } from '../../platform/context.ts';
import { newId } from '../../platform/values/id.ts';
import { conversationsModule } from './module.ts';

const seen = newId();
const hidden = newId();
const writer = actorWith(['conversations.write']);
const other = actorWith(['conversations.write'], null, 'Tạ Đình Khoát');
const reader = actorWith(['tasks.read'], null, 'Lãnh đạo');
const colleague = newId();
let house: TestHouse;
let server: TestServer;

beforeAll(async () => {
  house = await testHouse();
  server = await house.server([
    conversationsModule({ canSee: async (_ctx, type, id) => type === 'task' && id === seen }),
  ]);
  const { pool } = house.database;
  await pool.query(`insert into access."user" (id, name, email) values ($1, 'Vi Thị Mai Hiên', 'hien@example.org')`, [
    colleague,
  ]);
  await pool.query('insert into access.people (id) values ($1)', [colleague]);
});
afterAll(() => house.drop());

const list = async (actor: Actor, id = seen, type = 'task') =>
  server.get(actor, `/api/conversations/comments?subjectType=${type}&subjectId=${id}`);
const say = (actor: Actor, text: string, more: object = {}) =>
  server.post(actor, '/api/conversations/add-comment', { subjectType: 'task', subjectId: seen, text, ...more });

describe('comments', () => {
  it('are read by whoever may see the thing, oldest first, with the author of the day', async () => {
    await say(writer, 'Đề nghị bổ sung số liệu.');
    await say(other, 'Đã gửi.');
    const { body } = await list(reader);
    expect(body.items.map((one: { text: string }) => one.text)).toEqual(['Đề nghị bổ sung số liệu.', 'Đã gửi.']);
    expect(body).toMatchObject({ total: 2, mayWrite: false });
    expect(body.items[0]).toMatchObject({ author: { name: 'Vũ Hoài Thương' }, mayEdit: false });
    expect((await list(writer)).body.items.map((one: { mayEdit: boolean }) => one.mayEdit)).toEqual([true, false]);
  });

  it('are neither read nor written where the thing is not the person’s to see', async () => {
    expect((await list(writer, hidden)).status).toBe(404);
    expect((await list(writer, seen, 'plan')).status).toBe(404);
    expect((await say(writer, 'Thử', { subjectId: hidden })).status).toBe(404);
    expect((await say(reader, 'Thử')).status).toBe(403);
    expect((await server.get(null, `/api/conversations/comments?subjectType=task&subjectId=${seen}`)).status).toBe(401);
    const { rows } = await house.database.pool.query(`select 1 from conversations.comments where text = 'Thử'`);
    expect(rows).toEqual([]);
  });

  it('are about a passage of a document where one was quoted, which stays when the comment is changed', async () => {
    const passage = { documentId: newId(), versionId: newId(), span: [120, 154], quote: 'trước ngày 15/11 hằng năm' };
    const made = (await say(writer, 'Năm nay rơi vào Chủ nhật.', { passage })).body;
    expect(made.passage).toEqual(passage);
    const changed = await server.post(writer, '/api/conversations/change-comment', {
      id: made.id,
      version: made.version,
      text: 'Năm nay rơi vào Chủ nhật, gửi từ thứ Sáu.',
    });
    expect(changed.body.passage).toEqual(passage);
    expect((await list(reader)).body.items.at(-1).passage).toEqual(passage);
    expect((await say(writer, 'Rỗng', { passage: { ...passage, quote: '  ' } })).status).toBe(422);
  });

  it('mention people whose names the text holds, found without diacritics', async () => {
    const found = await server.get(
      writer,
      `/api/conversations/people?subjectType=task&subjectId=${seen}&q=${encodeURIComponent('mai hien')}`,
    );
    expect(found.body.items).toEqual([{ personId: colleague, name: 'Vi Thị Mai Hiên', organization: null }]);
    const said = await say(writer, 'Nhờ @[Vi Thị Mai Hiên] xem giúp', { mentionIds: [colleague] });
    expect(said.body.mentions).toEqual([{ personId: colleague, name: 'Vi Thị Mai Hiên' }]);
    expect((await say(writer, 'Không nhắc ai', { mentionIds: [colleague] })).body.mentions).toEqual([]);
    expect((await say(writer, 'Ai đó', { mentionIds: [newId()] })).body.issues[0].code).toBe(
      'conversations.unknown-person',
    );
  });

  it('are changed and taken away by their author only; what is gone keeps its place and loses its words', async () => {
    const { body: said } = await say(writer, 'Gõ nhầm');
    const change = (actor: Actor, version: number) =>
      server.post(actor, '/api/conversations/change-comment', { id: said.id, version, text: 'Gõ đúng' });
    const remove = (actor: Actor, version: number) =>
      server.post(actor, '/api/conversations/remove-comment', { id: said.id, version });
    expect([(await change(other, 1)).status, (await remove(other, 1)).status]).toEqual([403, 403]);
    expect((await change(writer, 1)).body).toMatchObject({ text: 'Gõ đúng', version: 2 });
    expect((await change(writer, 1)).body.error).toBe('stale-version');
    const before = (await list(writer)).body;
    expect((await remove(writer, 2)).body).toMatchObject({ text: '', mayEdit: false });
    const after = (await list(writer)).body;
    expect([after.items.length, after.total]).toEqual([before.items.length, before.total - 1]);
    expect((await change(writer, 3)).body.issues[0].code).toBe('conversations.already-removed');
    const { rows } = await house.database.pool.query(`select 1 from conversations.comments where text like 'Gõ%'`);
    expect(rows).toEqual([]);
  });
});
