import { afterAll, beforeAll, expect, it } from 'vitest';
import { actorWith, type TestServer } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import type { Actor } from '../../platform/context.ts';
import { newId } from '../../platform/values/id.ts';
import { conversationsModule } from '../conversations/module.ts';
import { tellOfComment } from './commands/tell-of-comment.ts';
import { canSeeDocument } from './index.ts';

const colleague = newId();
let house: TasksHouse;
let server: TestServer;
let documentId: string;
let writer: Actor;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([
    conversationsModule({ canSee: async (ctx, type, id) => type === 'document' && canSeeDocument(ctx, id) }),
  ]);
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted('301/KH-UBND', [
    { title: 'Xây dựng bộ từ khóa', lead: 'Sở Tài chính', time: 'Trước ngày 30/6/2026' },
  ]);
  const { pool } = house.house.database;
  const { rows } = await pool.query('select id from documents.documents');
  documentId = rows[0].id;
  writer = actorWith(['conversations.write', 'documents.read']);
  await pool.query(`insert into access."user" (id, name, email) values ($1, 'Vi Thị Mai Hiên', 'hien@example.org')`, [
    colleague,
  ]);
  await pool.query('insert into access.people (id) values ($1)', [colleague]);
});
afterAll(() => house.house.drop());

const say = (actor: Actor | null, more: object = {}) =>
  server.post(actor, '/api/conversations/add-comment', {
    subjectType: 'document',
    subjectId: documentId,
    text: 'Xem lại mốc này, @[Vi Thị Mai Hiên].',
    mentionIds: [colleague],
    ...more,
  });
const grant = (role: string) =>
  house.house.database.pool.query(
    `insert into access.grants (id, person_id, role_code, granted_at, granted_by) values ($1, $2, $3, now(), 'Kiểm thử')`,
    [newId(), colleague, role],
  );

it('a document is talked about by those who read the register, and by nobody else', async () => {
  expect((await say(writer)).status).toBe(200);
  expect((await say(actorWith(['conversations.write']))).status).toBe(404);
  expect((await say(writer, { subjectId: newId() })).status).toBe(404);
});

it('whoever is mentioned is told once, if the register is theirs to read', async () => {
  const { id } = (await say(writer)).body;
  const told = async () => {
    const added = { commentId: id, subjectType: 'document', subjectId: documentId, mentionIds: [colleague] };
    await house.as(writer, (ctx) => tellOfComment(ctx, added));
    const { rows } = await house.house.database.pool.query(
      `select path, params->>'by' as by from notifications.notices where kind = 'mention'`,
    );
    return rows;
  };
  expect(await told()).toEqual([]);
  await grant('viewer');
  expect(await told()).toEqual([{ path: `/documents/${documentId}`, by: writer.name }]);
  expect(await told()).toHaveLength(1);
});
