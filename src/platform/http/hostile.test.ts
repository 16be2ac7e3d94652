import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildApp } from '../../app.ts';
import { auditModule } from '#modules/audit/module.ts';
import { actorWith, testHouse, type TestHouse, type TestServer } from '../../../test/support/house.ts';
import { openLog } from '../log.ts';
import { defineRoute } from './route.ts';

const MEGABYTE = 1024 * 1024;
const note = defineRoute({
  method: 'POST',
  path: '/api/test/note',
  access: 'signed-in',
  body: z.object({ text: z.string() }),
  response: z.object({ said: z.string(), secret: z.string() }),
  respond: async (ctx, { body }) => {
    await ctx.record({ verb: 'test.note', subjectType: 'note', subjectId: null, details: body });
    return { said: body.text, secret: `mật khẩu ${crypto.randomUUID()}` };
  },
});
const take = defineRoute({
  method: 'POST',
  path: '/api/test/take',
  access: 'signed-in',
  response: z.object({ bytes: z.number() }),
  respondOutside: async (tools) => {
    const { files } = await tools.files(MEGABYTE);
    return { bytes: files.reduce((sum, file) => sum + file.bytes.length, 0) };
  },
});
const knock = defineRoute({
  method: 'POST',
  path: '/api/test/knock',
  access: 'public',
  body: z.object({ word: z.string() }),
  response: z.object({ ok: z.boolean() }),
  respondOutside: async () => ({ ok: true }),
});
const where = defineRoute({
  method: 'GET',
  path: '/api/test/where',
  access: 'public',
  response: z.object({ ip: z.string() }),
  respondOutside: async ({ ip }) => ({ ip }),
});

let house: TestHouse;
let app: TestServer;
const officer = actorWith(['audit.read']);
const other = actorWith([], null, 'Lò Văn Dưỡng');

beforeAll(async () => {
  house = await testHouse();
  app = await house.server([auditModule(), { name: 'test', routes: [note, take, knock] }]);
});
afterAll(() => house.drop());

const notes = async (): Promise<string[]> => {
  const { rows } = await house.database.pool.query<{ text: string }>(
    `select details->>'text' as text from audit.entries where verb = 'test.note' order by id`,
  );
  return rows.map((row) => row.text);
};

describe('what no database can keep', () => {
  it.each([
    ['a\u0000b', 'ab'],
    ['a\u000bb\u001f', 'ab'],
    ['\ud83d cắt đôi', '\ufffd cắt đôi'],
    ['dòng\tmột\ndòng hai 🙂', 'dòng\tmột\ndòng hai 🙂'],
  ])('%j is taken as %j', async (text, kept) => {
    expect((await app.post(officer, '/api/test/note', { text })).body.said).toBe(kept);
    expect((await notes()).at(-1)).toBe(kept);
  });

  it.each(['from=0000-01-01', 'q=%00', 'to=9999-12-31'])('a query %s is no fault of ours', async (query) => {
    expect((await app.get(officer, `/api/audit/entries?${query}`)).status).toBeLessThan(500);
  });
});

describe('a command with a key', () => {
  const send = (who: typeof officer, text: string, key: string) =>
    app.post(who, '/api/test/note', { text }, { 'idempotency-key': key });

  it('is done once and answers the same; only its sender with the same words can have the answer again', async () => {
    const before = (await notes()).length;
    const [first, again] = await Promise.all([send(officer, 'một', 'k-1'), send(officer, 'một', 'k-1')]);
    expect(again.body).toEqual(first.body);
    expect((await send(officer, 'hai', 'k-1')).status, 'the same key with other words').toBe(409);
    const others = await send(other, 'một', 'k-1');
    expect(others.status).toBe(200);
    expect(others.body.secret).not.toBe(first.body.secret);
    expect((await notes()).length - before).toBe(2);
  });

  it('leaves neither key nor answer readable in the database, and is forgotten after a day', async () => {
    const secret = (await send(officer, 'ba', 'k-3')).body.secret;
    const kept = async () =>
      JSON.stringify((await house.database.pool.query('select * from platform.idempotency_keys')).rows);
    expect(await kept()).not.toContain(secret);
    expect(await kept()).not.toContain('"k-');
    await house.database.pool.query(`update platform.idempotency_keys set made_at = now() - interval '25 hours'`);
    await send(officer, 'bốn', 'k-2');
    expect(JSON.parse(await kept())).toHaveLength(1);
  });

  it('may be as long as a header can be', async () => {
    const key = Array.from({ length: 200 }, () => crypto.randomUUID()).join('');
    expect((await send(officer, 'năm', key)).status).toBe(200);
  });
});

describe('a request from elsewhere', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded'])('does nothing as %s', async (type) => {
    const before = (await notes()).length;
    const { status } = await app.post(officer, '/api/test/note', Buffer.from('{"text":"x"}'), { 'content-type': type });
    expect(status).toBe(422);
    expect(await notes()).toHaveLength(before);
  });

  it.each(['https://khac.example', 'null'])('does nothing with the origin %s', async (origin) => {
    expect((await app.post(officer, '/api/test/note', { text: 'x' }, { origin })).status).toBe(403);
  });

  it.each(['cross-site', 'same-site'])('does nothing where the browser says only that it is %s', async (site) => {
    const { status } = await app.post(officer, '/api/test/note', { text: 'x' }, { 'sec-fetch-site': site });
    expect(status).toBe(403);
  });

  it('finds a house that is bound to its names only under those, whatever else leads to its address', async () => {
    const bound = await buildApp({
      modules: [{ name: 'test', routes: [where] }],
      openCtx: house.openCtx,
      authenticate: async () => null,
      log: openLog('silent'),
      origins: [],
      trustProxy: false,
      onlyHosts: ['127.0.0.1', 'localhost', '[::1]'],
      deskFolder: null,
      version: 'test',
    });
    const asked = (host: string) => bound.inject({ url: '/api/test/where', headers: { host } });
    for (const host of ['127.0.0.1:8080', 'localhost:8080', '[::1]:8080'])
      expect((await asked(host)).statusCode).toBe(200);
    for (const host of ['xau.example', 'xau.example:8080', 'localhost.xau.example:8080', '127.0.0.1.xau.example']) {
      const { statusCode, body } = await asked(host);
      expect(statusCode).toBe(403);
      expect(body).toContain('errors.foreign-host');
    }
    await bound.close();
  });

  it('is known by what our proxy says of it, not by what it says of itself', async () => {
    const behindProxy = await buildApp({
      modules: [{ name: 'test', routes: [where] }],
      openCtx: house.openCtx,
      authenticate: async () => null,
      log: openLog('silent'),
      origins: [],
      trustProxy: true,
      deskFolder: null,
      version: 'test',
    });
    const headers = { 'x-forwarded-for': '6.6.6.6, 203.0.113.7' };
    expect((await behindProxy.inject({ url: '/api/test/where', headers })).json()).toEqual({ ip: '203.0.113.7' });
    await behindProxy.close();
  });
});

describe('a body made to break its reader', () => {
  const send = (who: typeof officer | null, path: string, json: string) =>
    app.post(who, path, Buffer.from(json), { 'content-type': 'application/json' });

  it.each([
    ['lists', '['.repeat(300_000) + ']'.repeat(300_000)],
    ['objects', `${'{"text":'.repeat(200_000)}1${'}'.repeat(200_000)}`],
  ])('nested %s are refused as any wrong input', async (_what, json) => {
    expect(await send(officer, '/api/test/note', json)).toMatchObject({
      status: 422,
      body: { error: 'invalid-input', issues: [] },
    });
  });

  it('is not even read where nobody has signed in and it is longer than an address and a password', async () => {
    const letters = JSON.stringify({ word: 'x'.repeat(20_000) });
    expect((await send(null, '/api/test/knock', letters)).status).toBe(413);
    expect((await send(null, '/api/test/knock', '{"word":"x"}')).status).toBe(200);
  });

  it('is answered in the one shape also where its address is none', async () => {
    const reply = await app.app.inject({ url: '/api/test/%zz' });
    expect([reply.statusCode, reply.json()]).toEqual([422, { error: 'invalid-input', issues: [] }]);
  });
});

describe('an upload', () => {
  const form = (files: number) => {
    const body = Array.from(
      { length: files },
      (_, index) =>
        `--x\r\ncontent-disposition: form-data; name="f"; filename="${index}.txt"\r\n\r\n${'a'.repeat(MEGABYTE - 1)}\r\n`,
    );
    return Buffer.from(`${body.join('')}--x--\r\n`);
  };
  it.each([
    [3, 200],
    [6, 413],
  ])('of %d files of the largest size is answered with %d', async (files, status) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await app.post(officer, '/api/test/take', form(files), headers)).status).toBe(status);
  });
});
