import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorWith, type TestServer } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import type { Actor } from '../../platform/context.ts';
import { newId } from '../../platform/values/id.ts';
import { beginVisit, findLink, issueLink, noteSeen, sendCode } from '../links/index.ts';
import { linksModule } from '../links/module.ts';
import type { TaskDetail } from './contract.ts';
import { linkedParts } from './index.ts';

const holder = { name: 'Phạm Minh Đăng', email: 'dang@example.org', telephone: '0912345678' };
/** Of other things nothing is asked here. */
const nothing = async () => ({ type: 'none', ids: [] });
const others = { decision: nothing, inquiry: nothing, consultation: nothing };
let house: TasksHouse;
let server: TestServer;
let chaser: Actor;
let finance: Actor;
let mine: TaskDetail;
let other: TaskDetail;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([linksModule({ ...others, task: linkedParts })]);
  const rights = house.focal.grants.flatMap((grant) => grant.permissions);
  chaser = actorWith([...rights, 'tasks.chase'], null, 'Vũ Hoài Thương');
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-leader');
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted('306/KH-UBND', [
    { title: 'Xây dựng bộ từ khóa truyền thông', lead: 'Sở Tài chính', time: 'Trước ngày 30/9/2026' },
    { title: 'Làm clip quảng bá', lead: 'Sở Tài chính', time: 'Trước ngày 31/10/2026' },
  ]);
  mine = await house.task(chaser, 'Xây dựng bộ từ khóa');
  other = await house.task(chaser, 'Làm clip');
}, 120_000);
afterAll(() => house.house.drop());
beforeEach(async () => {
  house.house.at('2026-11-06T02:00:00Z');
  await house.house.database.pool.query('truncate links.visits, links.codes, links.links cascade');
});

const give = (task: TaskDetail, more: object = {}) =>
  house.as(chaser, (ctx) =>
    issueLink(ctx, {
      subject: { type: 'part', id: task.parts[0]!.id },
      organizationId: task.parts[0]!.organization!.id,
      holder: { ...holder, ...more },
      validDays: 21,
    }),
  );
const list = async (actor: Actor | null, task: TaskDetail) =>
  server.get(actor, `/api/links/given?type=task&id=${task.id}`);
const revoke = (actor: Actor | null, task: TaskDetail, linkId: string) =>
  server.post(actor, '/api/links/revoke-link', { type: 'task', id: task.id, linkId });

describe('links given out for a task', () => {
  it('are listed to whom, by which way, until when, by whom, and when they were last opened', async () => {
    const { path } = await give(mine);
    await give(other);
    const token = path.replace('/t/', '');
    await house.as(actorWith([], null, ''), async (ctx) => {
      const link = (await findLink(ctx, token))!;
      await sendCode(ctx, link, 'sms');
      await noteSeen(ctx, link);
    });
    const { body } = await list(chaser, mine);
    expect(body.items).toMatchObject([
      {
        holder: 'Phạm Minh Đăng',
        organization: { vi: 'Sở Tài chính' },
        ways: ['email', 'sms'],
        lastWay: 'sms',
        issuedBy: 'Vũ Hoài Thương',
        isOpen: true,
        expiresAt: '2026-11-27T02:00:00.000Z',
        lastSeenAt: '2026-11-06T02:00:00.000Z',
        answeredAt: null,
        revokedBy: null,
      },
    ]);
  });

  it('are told without the secret address and without e-mail and telephone', async () => {
    const { path } = await give(mine);
    const text = JSON.stringify((await list(chaser, mine)).body);
    for (const hidden of [path.replace('/t/', ''), holder.email, holder.telephone]) expect(text).not.toContain(hidden);
  });

  it('are revoked one by one: that link is dead at once, in an open browser too; the others live', async () => {
    const [first, second] = [await give(mine), await give(mine, { name: 'Vi Văn Bình' })];
    const tokens = [first, second].map(({ path }) => path.replace('/t/', ''));
    const { status, body } = await revoke(chaser, mine, first.id);
    expect(status).toBe(200);
    expect(body.items.find((one: { id: string }) => one.id === first.id)).toMatchObject({
      isOpen: false,
      revokedBy: 'Vũ Hoài Thương',
    });
    const found = await Promise.all(tokens.map((token) => house.as(chaser, (ctx) => findLink(ctx, token))));
    expect(found.map((one) => one?.id)).toEqual([undefined, second.id]);
    const { rows } = await house.house.database.pool.query(
      `select verb, actor_name, details from audit.entries where subject_id = $1 order by id desc limit 1`,
      [mine.parts[0]!.id],
    );
    expect(rows).toEqual([{ verb: 'links.revoke', actor_name: 'Vũ Hoài Thương', details: { to: 'Phạm Minh Đăng' } }]);
  });

  it('give way to a new one when the text is copied again after a revocation', async () => {
    const first = await give(mine);
    await revoke(chaser, mine, first.id);
    expect((await give(mine)).path).not.toBe(first.path);
    expect((await list(chaser, mine)).body.items.map((one: { isOpen: boolean }) => one.isOpen)).toEqual([true, false]);
  });

  it('are not revoked twice, nor when they are over', async () => {
    const { id } = await give(mine);
    expect((await revoke(chaser, mine, id)).status).toBe(200);
    expect(await revoke(chaser, mine, id)).toMatchObject({ status: 409, body: { issues: [{ code: 'links.ended' }] } });
  });

  it('are neither listed nor revoked by who does not give them out', async () => {
    const { id } = await give(mine);
    for (const actor of [finance, house.focal]) {
      expect((await list(actor, mine)).status).toBe(403);
      expect((await revoke(actor, mine, id)).status).toBe(403);
    }
    expect((await list(null, mine)).status).toBe(401);
    expect((await list(chaser, mine)).body.items[0].isOpen).toBe(true);
  });

  it('are revoked through their own task only, and no links to other things by it', async () => {
    const foreign = await give(other);
    expect((await revoke(chaser, mine, foreign.id)).status).toBe(404);
    const decision = await house.as(chaser, (ctx) =>
      issueLink(ctx, {
        subject: { type: 'decision', id: mine.parts[0]!.id },
        organizationId: null,
        holder,
        validDays: 1,
      }),
    );
    expect((await revoke(chaser, mine, decision.id)).status).toBe(404);
    expect((await revoke(chaser, mine, newId())).status).toBe(404);
    expect((await list(chaser, mine)).body.items).toEqual([]);
  });

  it('do not open once more by a code that was on its way when they were revoked', async () => {
    const { id, path } = await give(mine);
    const visitor = actorWith([], null, '');
    const link = (await house.as(visitor, (ctx) => findLink(ctx, path.replace('/t/', ''))))!;
    await house.as(visitor, (ctx) => sendCode(ctx, link, 'email'));
    await revoke(chaser, mine, id);
    const { rows } = await house.house.database.pool.query(
      'select text from notifications.messages order by id desc limit 1',
    );
    await house.as(visitor, (ctx) => beginVisit(ctx, link, /là (\d{6})/.exec(rows[0].text)![1]!));
    expect(await house.as(visitor, (ctx) => findLink(ctx, path.replace('/t/', '')))).toBeUndefined();
  });
});
