import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorWith, testHouse, type TestHouse } from '../../../test/support/house.ts';
import type { Ctx } from '../../platform/context.ts';
import { newId } from '../../platform/values/id.ts';
import {
  beginVisit,
  carryVisit,
  findLink,
  hasVisit,
  issueLink,
  revokeLinks,
  sendCode,
  type LinksTable,
  type NewLink,
} from './index.ts';

const officer = actorWith([], null, 'Vũ Hoài Thương');
const visitor = actorWith([], null, '');
let house: TestHouse;
const subject = { type: 'part', id: newId() };
const holder = { name: 'Phạm Minh Đăng', email: 'dang@example.org', telephone: '0912345678' };

beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.drop());
beforeEach(async () => {
  house.at('2026-11-06T02:00:00Z');
  await house.database.pool.query(
    'truncate links.visits, links.codes, links.links, notifications.attempts, notifications.messages cascade',
  );
});

const issue = (more: Partial<NewLink> = {}) =>
  house.as(officer, (ctx) => issueLink(ctx, { subject, organizationId: null, holder, validDays: 7, ...more }));
const tokenIn = (path: string): string => path.replace('/t/', '');
const find = (path: string) => house.as(visitor, (ctx) => findLink(ctx, tokenIn(path)));
const opened = async (path: string): Promise<LinksTable> => (await find(path))!;
const withLink = async <T>(path: string, work: (ctx: Ctx, link: LinksTable) => Promise<T>): Promise<T> => {
  const link = await opened(path);
  return house.as(visitor, (ctx) => work(ctx, link));
};
const lastMessage = async () =>
  (
    await house.database.pool.query(
      'select to_address, text, is_urgent, is_secret from notifications.messages order by id desc limit 1',
    )
  ).rows[0];
const codeIn = (text: string): string => /là (\d{6})/.exec(text)![1]!;
const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a personal link', () => {
  it('opens in the browser in which the code sent to the registered address was typed, and in no other', async () => {
    const { path } = await issue();
    await withLink(path, (ctx, link) => sendCode(ctx, link, 'email'));
    const message = await lastMessage();
    expect(message).toMatchObject({ to_address: 'dang@example.org', is_urgent: true, is_secret: true });
    const visit = await withLink(path, (ctx, link) => beginVisit(ctx, link, ` ${codeIn(message.text)} `));
    if (!visit.ok) throw new Error(visit.reason);
    expect(await withLink(path, (ctx, link) => hasVisit(ctx, link, visit.cookie))).toBe(true);
    expect(await withLink(path, (ctx, link) => hasVisit(ctx, link, undefined))).toBe(false);
    expect(await withLink(path, (ctx, link) => hasVisit(ctx, link, 'đoán mò'))).toBe(false);
    house.at('2026-11-06T15:00:00Z');
    expect(await withLink(path, (ctx, link) => hasVisit(ctx, link, visit.cookie))).toBe(false);
  });

  const other = { type: 'part', id: newId() };
  /** Types the code for the link and gives back what the browser keeps. */
  const enter = async (path: string, channel: 'email' | 'sms' = 'email') => {
    await withLink(path, (ctx, link) => sendCode(ctx, link, channel));
    const code = codeIn((await lastMessage()).text);
    const visit = await withLink(path, (ctx, link) => beginVisit(ctx, link, code));
    if (!visit.ok) throw new Error(visit.reason);
    return { ...visit, code };
  };
  const carry = (path: string, cookie: string | undefined) =>
    withLink(path, (ctx, link) => carryVisit(ctx, link, cookie));

  it('does not open another thing by its own cookie or code', async () => {
    const [mine, its] = [await issue(), await issue({ subject: other })];
    await withLink(mine.path, (ctx, link) => sendCode(ctx, link, 'email'));
    const code = codeIn((await lastMessage()).text);
    await withLink(its.path, (ctx, link) => sendCode(ctx, link, 'email'));
    expect(await withLink(its.path, (ctx, link) => beginVisit(ctx, link, code))).toMatchObject({ ok: false });
    const visit = await withLink(mine.path, (ctx, link) => beginVisit(ctx, link, code));
    if (!visit.ok) throw new Error(visit.reason);
    expect(await withLink(its.path, (ctx, link) => hasVisit(ctx, link, visit.cookie))).toBe(false);
    expect(await carry(its.path, visit.cookie)).toBeNull();
  });

  it('opens without another code where its holder typed one for another link of his, for as long', async () => {
    const [mine, its] = [await issue(), await issue({ subject: other })];
    const { holderCookie } = await enter(mine.path);
    house.at('2026-11-06T12:00:00Z');
    const carried = await carry(its.path, holderCookie);
    expect(carried?.seconds).toBe(2 * 3600);
    expect(await withLink(its.path, (ctx, link) => hasVisit(ctx, link, carried!.cookie))).toBe(true);
    house.at('2026-11-06T14:00:00Z');
    expect(await withLink(its.path, (ctx, link) => hasVisit(ctx, link, carried!.cookie))).toBe(false);
    expect(await carry(its.path, holderCookie)).toBeNull();
  });

  it('says in the audit trail that it was opened by an earlier code', async () => {
    const [mine, its] = [await issue(), await issue({ subject: other })];
    await carry(its.path, (await enter(mine.path)).holderCookie);
    const { rows } = await house.database.pool.query(
      `select verb, details from audit.entries where subject_id = $1 order by id desc limit 1`,
      [other.id],
    );
    expect(rows).toEqual([{ verb: 'links.open', details: { to: holder.name, by: 'earlier-code' } }]);
  });

  it.each<[string, Partial<typeof holder> | { telephone: null }]>([
    ['of a colleague who shares address and telephone', { name: 'Vi Văn Bình' }],
    ['of a namesake with another address', { email: 'khac@example.org' }],
    ['of the same person without the address that was proven', { email: null as never }],
  ])('asks for a code where it is the link %s', async (_who, more) => {
    const mine = await issue();
    const its = await issue({ subject: other, holder: { ...holder, ...more } });
    expect(await carry(its.path, (await enter(mine.path)).holderCookie)).toBeNull();
  });

  it('was proven by telephone: a link to the same telephone opens, another e-mail does no harm', async () => {
    const mine = await issue();
    const its = await issue({ subject: other, holder: { ...holder, email: 'moi@example.org' } });
    expect(await carry(its.path, (await enter(mine.path, 'sms')).holderCookie)).not.toBeNull();
  });

  it('asks for a code in a browser to which it was forwarded, and where somebody guesses', async () => {
    const [mine, its] = [await issue(), await issue({ subject: other })];
    await enter(mine.path);
    expect(await carry(its.path, undefined)).toBeNull();
    expect(await carry(its.path, 'đoán mò')).toBeNull();
  });

  it('opens no other link once the link by which it was proven is revoked', async () => {
    const [mine, its] = [await issue(), await issue({ subject: other })];
    const { holderCookie } = await enter(mine.path);
    await house.as(officer, (ctx) => revokeLinks(ctx, subject));
    expect(await carry(its.path, holderCookie)).toBeNull();
  });

  it('makes no chain: what was carried proves nothing further', async () => {
    const [mine, its] = [await issue(), await issue({ subject: other })];
    const third = await issue({ subject: { type: 'decision', id: newId() } });
    const carried = await carry(its.path, (await enter(mine.path)).holderCookie);
    expect(await carry(third.path.replace('/l/', '/t/'), carried!.cookie)).toBeNull();
  });

  it('ends with its revocation, in open browsers too', async () => {
    const { path } = await issue();
    const link = await opened(path);
    await withLink(path, (ctx) => sendCode(ctx, link, 'sms'));
    const visit = await withLink(path, async (ctx) => beginVisit(ctx, link, codeIn((await lastMessage()).text)));
    expect(visit.ok).toBe(true);
    expect(await house.as(officer, (ctx) => revokeLinks(ctx, subject))).toBe(1);
    expect(await find(path)).toBeUndefined();
    expect(await house.as(officer, (ctx) => revokeLinks(ctx, subject))).toBe(0);
  });

  it('ends with its day', async () => {
    const { path } = await issue();
    house.at('2026-11-13T02:00:00Z');
    expect(await find(path)).toBeUndefined();
  });

  it('is the same link when it is asked for again, longer valid; another person gets another one', async () => {
    const first = await issue();
    house.at('2026-11-08T02:00:00Z');
    expect((await issue()).path).toBe(first.path);
    expect((await opened(first.path)).expires_at).toBe('2026-11-15T02:00:00.000Z');
    expect((await issue({ holder: { ...holder, name: 'Người khác' } })).path).not.toBe(first.path);
  });

  it('is not issued to a person without an address', async () => {
    await expect(issue({ holder: { name: 'X', email: null, telephone: null } })).rejects.toThrow('links.no-address');
  });
});

describe('a code', () => {
  it('takes five tries, then not even the right one', async () => {
    const { path } = await issue();
    await withLink(path, (ctx, link) => sendCode(ctx, link, 'email'));
    const code = codeIn((await lastMessage()).text);
    const tries = [];
    for (let n = 0; n < 5; n += 1) tries.push(await withLink(path, (ctx, link) => beginVisit(ctx, link, wrong(code))));
    expect(tries.map((one) => !one.ok && one.triesLeft)).toEqual([4, 3, 2, 1, 0]);
    expect(await withLink(path, (ctx, link) => beginVisit(ctx, link, code))).toMatchObject({
      ok: false,
      reason: 'over',
    });
  });

  it('counts the tries of many at once', async () => {
    const { path } = await issue();
    await withLink(path, (ctx, link) => sendCode(ctx, link, 'email'));
    const code = codeIn((await lastMessage()).text);
    const tries = await Promise.all(
      Array.from({ length: 50 }, () => withLink(path, (ctx, link) => beginVisit(ctx, link, wrong(code)))),
    );
    expect(tries.filter((one) => !one.ok && one.reason === 'wrong')).toHaveLength(5);
  });

  it('works once, for ten minutes, and the last one only', async () => {
    const { path } = await issue();
    await withLink(path, (ctx, link) => sendCode(ctx, link, 'email'));
    const first = codeIn((await lastMessage()).text);
    await withLink(path, (ctx, link) => sendCode(ctx, link, 'email'));
    const second = codeIn((await lastMessage()).text);
    if (first !== second)
      expect(await withLink(path, (ctx, link) => beginVisit(ctx, link, first))).toMatchObject({ ok: false });
    expect((await withLink(path, (ctx, link) => beginVisit(ctx, link, second))).ok).toBe(true);
    expect((await withLink(path, (ctx, link) => beginVisit(ctx, link, second))).ok).toBe(false);
    await withLink(path, (ctx, link) => sendCode(ctx, link, 'email'));
    const third = codeIn((await lastMessage()).text);
    house.at('2026-11-06T02:10:00Z');
    expect(await withLink(path, (ctx, link) => beginVisit(ctx, link, third))).toMatchObject({
      ok: false,
      reason: 'over',
    });
  });

  it('is sent at most five times an hour, however many ask at once', async () => {
    const { path } = await issue();
    const sent = await Promise.allSettled(
      Array.from({ length: 12 }, () => withLink(path, (ctx, link) => sendCode(ctx, link, 'email'))),
    );
    expect(sent.filter((one) => one.status === 'fulfilled')).toHaveLength(5);
    house.at('2026-11-06T03:00:01Z');
    await withLink(path, (ctx, link) => sendCode(ctx, link, 'email'));
  });

  it('goes by no way that is not registered', async () => {
    const { path } = await issue({ holder: { ...holder, telephone: null } });
    await expect(withLink(path, (ctx, link) => sendCode(ctx, link, 'sms'))).rejects.toThrow('links.no-such-way');
  });

  it('stands nowhere in the tables of links', async () => {
    const { path } = await issue();
    await withLink(path, (ctx, link) => sendCode(ctx, link, 'email'));
    const code = codeIn((await lastMessage()).text);
    const { rows } = await house.database.pool.query('select * from links.codes');
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  it('leaves in the audit trail who was sent a code, who opened, and wrong tries', async () => {
    const { path } = await issue();
    await withLink(path, (ctx, link) => sendCode(ctx, link, 'email'));
    const code = codeIn((await lastMessage()).text);
    await withLink(path, (ctx, link) => beginVisit(ctx, link, wrong(code)));
    await withLink(path, (ctx, link) => beginVisit(ctx, link, code));
    const { rows } = await house.database.pool.query(
      'select verb from audit.entries where subject_id = $1 order by id desc limit 4',
      [subject.id],
    );
    expect(rows.map((row) => row.verb)).toEqual(['links.open', 'links.wrong-code', 'links.send-code', 'links.issue']);
  });
});
