import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessModule } from '#modules/access/module.ts';
import { createPerson, openAccess, type Access } from '#modules/access/index.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../app.ts';
import { eraseTestFolder, makeTestFolder } from '../../../test/support/data-folder.ts';
import { realClock } from '../clock.ts';
import { systemActor, type OpenCtx } from '../context.ts';
import { joinOrStartEmbedded, type EmbeddedServer } from '../db/embedded/index.ts';
import { migrate } from '../db/migrate.ts';
import { openDatabase, type Database } from '../db/pool.ts';
import { openLog } from '../log.ts';
import { contextOpener } from '../open-ctx.ts';
import { whileDatabaseReturns } from './patience.ts';

const email = 'thuong@thuangiang.example';
const password = 'mot-hai-ba-bon-2';
let folder: string;
let server: EmbeddedServer;
let database: Database;
let access: Access;
let app: FastifyInstance;
let openCtx: OpenCtx;

const start = () => joinOrStartEmbedded({ dataFolder: folder, fsync: false });

beforeAll(async () => {
  folder = await makeTestFolder();
  server = await start();
  const { url } = server;
  await migrate({ url });
  database = openDatabase(url);
  const key = { derive: (purpose: string) => Buffer.from(purpose.padEnd(32, '.')).toString('hex') };
  const log = openLog('silent');
  access = await openAccess({ pool: database.pool, url, key, demonstration: true, log });
  openCtx = contextOpener({ kysely: database.kysely, clock: realClock, listeners: {}, record: recordEntry });
  app = await buildApp({
    modules: [accessModule(access)],
    openCtx,
    authenticate: access.authenticate,
    log,
    origins: [],
    trustProxy: false,
    deskFolder: null,
    version: 'test',
  });
  await openCtx(systemActor, (ctx) =>
    createPerson(ctx, { name: 'Vũ Hoài Thương', email, password, roles: ['focal-officer'] }),
  );
});
afterAll(async () => {
  await app.close();
  await access.close();
  await database.close();
  await server.stop();
  await eraseTestFolder(folder);
});

const post = (path: string, payload: object, headers: Record<string, string> = {}, session = '') =>
  app.inject({ method: 'POST', url: `/api/access/${path}`, payload, headers, cookies: { lantoa_session: session } });
const get = (path: string, session: string) =>
  app.inject({ url: `/api/access/${path}`, cookies: { lantoa_session: session } });
const signIn = () => post('sign-in', { email, password });
const sessionOf = (reply: Awaited<ReturnType<typeof signIn>>) =>
  reply.cookies.find((one) => one.name === 'lantoa_session')?.value ?? '';

it('whoever comes while the database restarts waits a moment and is answered; a command under a key is done once', async () => {
  const session = sessionOf(await signIn());
  await server.stop();
  const asked = [
    get('me', session),
    get('sessions', session),
    signIn(),
    post('choose-preferences', { theme: 'dark' }, { 'idempotency-key': 'k-1' }, session),
  ];
  expect((await app.inject({ url: '/api/health' })).statusCode, 'whoever watches over the system').toBe(503);
  server = await start();
  const [me, sessions, signedIn, chosen] = await Promise.all(asked);
  expect([me, sessions, signedIn, chosen].map((reply) => reply?.statusCode)).toEqual([200, 200, 200, 200]);
  expect(me?.json().person).toMatchObject({ name: 'Vũ Hoài Thương' });
  expect((await get('me', sessionOf(signedIn!))).json().person).toMatchObject({ theme: 'dark' });
});

it('of two commands that wait for each other the one sent back is done again, and both are answered', async () => {
  await database.pool.query('create table public.pairs (id int primary key, said text not null default $$$$)');
  await database.pool.query('insert into public.pairs values (1), (2)');
  let waiting = 0;
  const say = (order: readonly number[], word: string) =>
    whileDatabaseReturns(
      () =>
        openCtx(systemActor, async ({ tx }) => {
          for (const id of order) {
            await sql`update public.pairs set said = said || ${word} where id = ${id}`.execute(tx);
            // Each holds one row before it asks for the other's.
            waiting += 1;
            while (waiting < 2) await wait(5);
          }
        }),
      AbortSignal.timeout(20_000),
    );
  await Promise.all([say([1, 2], 'a'), say([2, 1], 'b')]);
  const { rows } = await database.pool.query<{ said: string }>('select said from public.pairs');
  expect(rows.map(({ said }) => said.split('').toSorted().join(''))).toEqual(['ab', 'ab']);
});

it('waits no longer than a person would: then the answer is that the system is restarting', async () => {
  const session = sessionOf(await signIn());
  await server.stop();
  const reply = await get('sessions', session);
  expect([reply.statusCode, reply.json().error]).toEqual([503, 'busy']);
  server = await start();
  expect((await get('sessions', session)).statusCode).toBe(200);
});
