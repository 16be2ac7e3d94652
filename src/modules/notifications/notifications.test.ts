import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SMTPServer } from 'smtp-server';
import { smtpMail } from '../../adapters/mail/smtp.ts';
import { actorWith, testHouse, type TestHouse, type TestServer } from '../../../test/support/house.ts';
import { jobTools } from '../../platform/jobs/job.ts';
import { newId } from '../../platform/values/id.ts';
import { deliverMessage } from './commands/deliver-message.ts';
import { notify, type Notice } from './commands/notify.ts';
import { queueDueMessages } from './commands/queue-due-messages.ts';
import { sendDigests } from './commands/send-digests.ts';
import { sendMessageLater, type NewMessage } from './commands/send-message-later.ts';
import { notificationsModule } from './module.ts';
import type { OutgoingMessage, SendOutcome } from './ports.ts';

const khoat = newId();
const thuong = newId();
const system = actorWith([]);
let house: TestHouse;
let server: TestServer;
/** What the way out answers next; it remembers what it was given. */
let answers: SendOutcome[] = [];
let given: OutgoingMessage[] = [];
const route = {
  send: async (message: OutgoingMessage): Promise<SendOutcome> => {
    given.push(message);
    return answers.shift() ?? { kind: 'sent', detail: '250 ok' };
  },
};
const ports = { email: route, sms: route };

beforeAll(async () => {
  house = await testHouse();
  server = await house.server([notificationsModule(ports)]);
  for (const [id, name, email] of [
    [khoat, 'Tạ Đình Khoát', 'khoat@example.org'],
    [thuong, 'Vũ Hoài Thương', 'thuong@example.org'],
  ]) {
    await house.database.pool.query(`insert into access."user" (id, name, email) values ($1, $2, $3)`, [
      id,
      name,
      email,
    ]);
    await house.database.pool.query('insert into access.people (id) values ($1)', [id]);
  }
});
afterAll(() => house.drop());
beforeEach(async () => {
  house.at('2026-11-06T02:00:00Z');
  answers = [];
  given = [];
  await house.database.pool.query(
    'truncate notifications.notices, notifications.preferences, notifications.digests, notifications.attempts, notifications.messages cascade',
  );
});

const mention = (personIds: string[], key = 'mention:1', level: Notice['level'] = 'info'): Notice => ({
  personIds,
  kind: 'mention',
  params: { by: 'Vi Thị Mai Hiên', title: 'Quảng bá chè Trà Sơn' },
  level,
  subject: { type: 'task', id: null },
  path: '/tasks/9',
  dedupeKey: key,
});
const tell = (...notices: Notice[]) => house.as(system, (ctx) => notify(ctx, notices));
const mail = (more: Partial<NewMessage> = {}): Promise<string> =>
  house.as(system, (ctx) =>
    sendMessageLater(ctx, {
      channel: 'email',
      kind: 'reminder',
      to: { address: 'khoat@example.org', name: 'Tạ Đình Khoát' },
      title: 'Nhắc việc',
      text: 'Nội dung',
      ...more,
    }),
  );
const deliver = (id: string): Promise<void> =>
  deliverMessage(id, ports, jobTools(house.openCtx, 1, 4, new AbortController().signal));
const state = async (id: string) =>
  (
    await house.database.pool.query(
      'select state, attempts, text, not_before from notifications.messages where id = $1',
      [id],
    )
  ).rows[0];
const as = (personId: string, permissions: string[] = []) => ({ ...actorWith(permissions), personId });

describe('notices', () => {
  it('tell a person a thing once, however often it is said and by however many at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => tell(mention([khoat, thuong]))));
    const { body } = await server.get(as(khoat), '/api/notifications');
    expect(body.items).toMatchObject([{ kind: 'mention', path: '/tasks/9', readAt: null }]);
    expect((await server.get(as(khoat), '/api/notifications/summary')).body).toEqual({ unread: 1, dailyMail: true });
  });

  it('are one’s own: nobody reads another’s or marks it read', async () => {
    await tell(mention([thuong]));
    const [{ id }] = (await server.get(as(thuong), '/api/notifications')).body.items;
    expect((await server.get(as(khoat), '/api/notifications')).body.items).toEqual([]);
    expect((await server.post(as(khoat), '/api/notifications/mark-read', { ids: [id] })).status).toBe(404);
    expect((await server.get(as(thuong), '/api/notifications/summary')).body.unread).toBe(1);
  });

  it('are marked read up to the one that the person saw; what came after stays unread', async () => {
    await tell(mention([khoat], 'a'), mention([khoat], 'b'));
    const [latest] = (await server.get(as(khoat), '/api/notifications')).body.items;
    await tell(mention([khoat], 'c'));
    await server.post(as(khoat), '/api/notifications/mark-read', { throughId: latest.id });
    expect((await server.get(as(khoat), '/api/notifications?unread=true')).body.items).toHaveLength(1);
  });
});

describe('the daily mail', () => {
  it('brings everything unread in one mail, what is late first, and no second one that day', async () => {
    await tell(mention([khoat], 'a'), mention([khoat], 'b', 'late'), mention([thuong], 'a'));
    while ((await house.as(system, sendDigests)) > 0);
    await tell(mention([khoat], 'c'));
    while ((await house.as(system, sendDigests)) > 0);
    const { rows } = await house.database.pool.query(
      'select to_address, title, text from notifications.messages order by to_address',
    );
    expect(rows.map((row) => row.to_address)).toEqual(['khoat@example.org', 'thuong@example.org']);
    expect(rows[0].title).toBe('Lan Tỏa: 2 nội dung cần anh/chị xem, ngày 06/11/2026');
    expect(rows[0].text.indexOf('Đã quá hạn')).toBeLessThan(rows[0].text.indexOf('Thông tin khác'));
    house.at('2026-11-09T02:00:00Z');
    while ((await house.as(system, sendDigests)) > 0);
    const { rows: later } = await house.database.pool.query(
      `select title from notifications.messages where to_address = 'khoat@example.org' order by id`,
    );
    expect(later.at(-1).title).toContain('1 nội dung');
  });

  it.each([
    ['before its hour', '2026-11-06T00:20:00Z'],
    ['on a Saturday', '2026-11-07T03:00:00Z'],
  ])('does not go out %s', async (_when, at) => {
    house.at(at);
    await tell(mention([khoat]));
    expect(await house.as(system, sendDigests)).toBe(0);
  });

  it('is not written to who has read everything, nor to who does not want it', async () => {
    await tell(mention([khoat, thuong]));
    const [{ id }] = (await server.get(as(khoat), '/api/notifications')).body.items;
    await server.post(as(khoat), '/api/notifications/mark-read', { ids: [id] });
    await server.post(as(thuong), '/api/notifications/set-daily-mail', { dailyMail: false });
    expect(await house.as(system, sendDigests)).toBe(0);
  });

  it('is one for each person when two workers write it at the same time', async () => {
    await tell(...Array.from({ length: 30 }, (_, n) => mention([khoat, thuong], `n${n}`)));
    await Promise.allSettled([1, 2, 3, 4].map(() => house.as(system, sendDigests)));
    const { rows } = await house.database.pool.query('select to_address from notifications.messages order by 1');
    expect(rows.map((row) => row.to_address)).toEqual(['khoat@example.org', 'thuong@example.org']);
  });
});

describe('a message to the outside', () => {
  it('is sent once, however often its job runs', async () => {
    const id = await mail();
    await deliver(id);
    await deliver(id);
    expect(given.map((one) => one.id)).toEqual([id]);
    expect(await state(id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('that nobody took is tried again under the same id, each time after a longer while', async () => {
    answers = [
      { kind: 'retry-later', detail: '451 busy' },
      { kind: 'retry-later', detail: '451 busy' },
    ];
    const id = await mail();
    await deliver(id);
    await deliver(id); // too early: nothing
    expect(given).toHaveLength(1);
    house.at('2026-11-06T02:01:00Z');
    await deliver(id);
    expect((await state(id)).not_before).toBe('2026-11-06T02:03:00.000Z');
    house.at('2026-11-06T02:03:00Z');
    await deliver(id);
    expect(new Set(given.map((one) => one.id))).toEqual(new Set([id]));
    expect(await state(id)).toMatchObject({ state: 'sent', attempts: 3 });
  });

  it('whose outcome is unknown is not sent again until a person says so', async () => {
    answers = [{ kind: 'unknown-outcome', detail: 'closed' }];
    const id = await mail();
    await deliver(id);
    await deliver(id);
    expect(given).toHaveLength(1);
    const manager = as(khoat, ['notifications.manage']);
    const { body } = await server.get(manager, `/api/notifications/messages/${id}`);
    expect(body).toMatchObject({
      state: 'unknown-outcome',
      to: 'kh•••@example.org',
      may: { resend: true, settle: true },
    });
    await server.post(manager, '/api/notifications/settle-message', { id, version: body.version, act: 'resend' });
    await deliver(id);
    expect(await state(id)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('whose sender was killed in the middle becomes unknown, never doubled', async () => {
    const id = await mail();
    await expect(
      deliverMessage(
        id,
        { ...ports, email: { send: () => Promise.reject(new Error('killed')) } },
        jobTools(house.openCtx, 1, 4, new AbortController().signal),
      ),
    ).rejects.toThrow('killed');
    await deliver(id);
    expect(await state(id)).toMatchObject({ state: 'sending' });
    house.at('2026-11-06T02:04:00Z');
    expect(await house.as(system, queueDueMessages)).toBe(1);
    await deliver(id);
    expect(given).toEqual([]);
    expect(await state(id)).toMatchObject({ state: 'unknown-outcome' });
  });

  it('waits for the morning, unless a person waits for it', async () => {
    house.at('2026-11-06T15:00:00Z'); // Friday 22:00
    const waiting = await mail();
    const code = await mail({ kind: 'link-code', isUrgent: true, isSecret: true, text: 'Mã: 482913' });
    await deliver(waiting);
    await deliver(code);
    expect(given.map((one) => one.id)).toEqual([code]);
    expect((await state(waiting)).not_before).toBe('2026-11-09T00:00:00.000Z');
  });

  it('keeps no secret once it is sent, and never shows it', async () => {
    const id = await mail({ isSecret: true, isUrgent: true, text: 'Mã: 482913' });
    const manager = as(khoat, ['notifications.manage']);
    expect((await server.get(manager, `/api/notifications/messages/${id}`)).body.text).toBeNull();
    await deliver(id);
    expect(given[0]?.text).toBe('Mã: 482913');
    expect((await state(id)).text).not.toContain('482913');
  });

  it('is found by name without diacritics by those who look after messages, and by nobody else', async () => {
    await mail();
    const manager = as(khoat, ['notifications.manage']);
    const path = `/api/notifications/messages?q=${encodeURIComponent('dinh khoat')}`;
    expect((await server.get(manager, path)).body.items).toHaveLength(1);
    expect((await server.get(as(khoat), path)).status).toBe(403);
  });

  it('goes through a real mail server that hangs up on it once, without a double', async () => {
    const received: string[] = [];
    let calls = 0;
    const post = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onMailFrom: (_address, _session, callback) => {
        calls += 1;
        callback(calls === 1 ? Object.assign(new Error('later'), { responseCode: 451 }) : null);
      },
      onData(stream, _session, callback) {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => {
          received.push(text);
          callback();
        });
      },
    });
    post.on('error', () => undefined);
    await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', () => resolve()));
    const { port } = post.server.address() as { port: number };
    const real = { ...ports, email: smtpMail({ url: `smtp://127.0.0.1:${port}`, from: 'lantoa@example.org' }) };
    const tools = jobTools(house.openCtx, 1, 4, new AbortController().signal);
    const id = await mail();
    await deliverMessage(id, real, tools);
    expect(await state(id)).toMatchObject({ state: 'queued', attempts: 1 });
    house.at('2026-11-06T02:05:00Z');
    await deliverMessage(id, real, tools);
    await deliverMessage(id, real, tools);
    await new Promise<void>((resolve) => post.close(() => resolve()));
    expect(received).toHaveLength(1);
    expect(received[0]).toContain(`<${id}@lantoa>`);
  });
});
