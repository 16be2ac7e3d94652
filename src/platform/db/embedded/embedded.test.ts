import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { eraseTestFolder, makeTestFolder } from '../../../../test/support/data-folder.ts';
import { startGround } from '../../../../test/support/ground-process.ts';
import { StartProblem } from '../../start-problem.ts';
import { openDatabase } from '../pool.ts';
import { joinOrStartEmbedded, type EmbeddedServer } from './index.ts';
import { isAlive } from './postmaster.ts';

const folders: string[] = [];
const servers: EmbeddedServer[] = [];

async function aFolder(): Promise<string> {
  const folder = await makeTestFolder();
  folders.push(folder);
  return folder;
}

async function aServer(dataFolder: string): Promise<EmbeddedServer> {
  const server = await joinOrStartEmbedded({ dataFolder });
  servers.push(server);
  return server;
}

async function ask<T extends pg.QueryResultRow>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function clusterOf({ homeFolder }: EmbeddedServer): Promise<string> {
  const [cluster] = (await readdir(homeFolder)).filter((name) => /^pg\d+$/.test(name));
  return join(homeFolder, cluster ?? '');
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) await eraseTestFolder(folder);
});

describe('the embedded server', () => {
  it('works from a path with spaces, commas and Vietnamese letters, keeps what was written, and stops', async () => {
    const folder = await aFolder();
    const first = await aServer(folder);
    await ask(first.url, `create table plans (title text); insert into plans values ('Kế hoạch 46')`);
    expect(first.reused).toBe(false);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await aServer(folder);
    expect(await ask(second.url, 'select title from plans')).toEqual([{ title: 'Kế hoạch 46' }]);
  });

  it('works from a path far longer than a socket may have', async () => {
    const folder = join(await aFolder(), 'Phòng Tuyên truyền, Báo chí '.repeat(4), 'đường dẫn rất dài '.repeat(6));
    const server = await aServer(folder);
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('sorts and stores as the design says: UTF-8, builtin C.UTF-8, UTC, no network address', async () => {
    const { url } = await aServer(await aFolder());
    expect(
      await ask(
        url,
        `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
          current_setting('timezone') as zone, current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync
        from pg_database where datname = 'lantoa'`,
      ),
    ).toEqual([{ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', zone: 'UTC', addresses: '', fsync: 'on' }]);
  });

  it('lets in only who knows the password, and keeps password and socket from others', async () => {
    const server = await aServer(await aFolder());
    const address = new URL(server.url);
    address.password = 'sai';
    await expect(ask(address.toString(), 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(join(server.homeFolder, 'password'))).mode & 0o777).toBe(0o600);
    expect((await stat(server.socketFolder)).mode & 0o777).toBe(0o700);
  });

  it('is shared by those who come later; the last to let go stops it', async () => {
    const folder = await aFolder();
    const first = await aServer(folder);
    const second = await aServer(folder);
    expect(second).toMatchObject({ reused: true, pid: first.pid, url: first.url });
    await first.stop();
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(isAlive(first.pid)).toBe(false);
  });

  it('is one server when many processes begin at the same moment on an empty folder', async () => {
    const folder = await aFolder();
    const all = [1, 2, 3, 4].map(() => startGround(folder));
    const ready = await Promise.all(all.map((one) => one.ready));
    expect(new Set(ready.map((one) => one.pid)).size).toBe(1);
    expect(ready.filter((one) => !one.reused)).toHaveLength(1);
    for (const one of all) one.process.kill('SIGTERM');
    await Promise.all(all.map((one) => one.ended));
    expect(isAlive(ready[0]!.pid)).toBe(false);
  });

  it('comes up although a killed server’s number now belongs to another program', async () => {
    const folder = await aFolder();
    const first = await aServer(folder);
    await first.stop();
    await writeFile(join(await clusterOf(first), 'postmaster.pid'), `${process.pid}\n/elsewhere\n`);
    const second = await aServer(folder);
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('when a process is killed', () => {
  it('the next start uses the server that survived its parent', async () => {
    const folder = await aFolder();
    const parent = startGround(folder);
    const { pid, url } = await parent.ready;
    await ask(url, 'create table kept (id int); insert into kept values (1)');
    parent.process.kill('SIGKILL');
    await parent.ended;
    const next = await aServer(folder);
    expect(next).toMatchObject({ reused: true, pid });
    expect(await ask(next.url, 'select id from kept')).toEqual([{ id: 1 }]);
    await next.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('the next start recovers a server that was killed, with every acknowledged row', async () => {
    const folder = await aFolder();
    const parent = startGround(folder);
    const { pid, url } = await parent.ready;
    await ask(url, 'create table kept (id int); insert into kept values (1), (2)');
    parent.process.kill('SIGKILL');
    await parent.ended;
    process.kill(pid, 'SIGKILL');
    const next = await aServer(folder);
    expect(next.reused).toBe(false);
    expect(await ask(next.url, 'select count(*)::int as rows from kept')).toEqual([{ rows: 2 }]);
  });

  it('a server killed while it is used comes back under the same address, and the pool goes on', async () => {
    const server = await aServer(await aFolder());
    const database = openDatabase(server.url, { connections: 2 });
    await database.pool.query('create table kept (id int); insert into kept values (7)');
    // A killed server's connections may answer for a moment longer, so the new one is told by its start.
    const look = async (): Promise<{ id: number; started: string } | undefined> =>
      (await database.pool.query('select id, pg_postmaster_start_time() as started from kept')).rows[0];
    const before = await look();
    process.kill(server.pid, 'SIGKILL');
    let after = before;
    while (after?.started === before?.started) after = await look().catch(() => before);
    expect(after?.id).toBe(7);
    await database.close();
  });

  it('nothing half-made stays, at whatever moment of the first start it happens', async () => {
    for (const delay of [60, 120, 180, 240, 320, 400, 500]) {
      const folder = await aFolder();
      const parent = startGround(folder);
      await new Promise((resolve) => setTimeout(resolve, delay));
      parent.process.kill('SIGKILL');
      await parent.ended;
      const next = await aServer(folder);
      expect(await ask(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect((await readdir(next.homeFolder)).filter((name) => name.includes('partial'))).toEqual([]);
      await next.stop();
    }
  });

  it('a polite end stops the server first, also in the middle of its start', async () => {
    const folder = await aFolder();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      const parent = startGround(folder);
      const { pid } = await parent.ready;
      parent.process.kill(signal);
      expect(await parent.ended).toMatchObject({ signal });
      expect(isAlive(pid)).toBe(false);
    }
  });
});

describe('when the ground cannot be laid', () => {
  it('says that the data folder cannot be written', async () => {
    const file = join(await aFolder(), 'một tệp');
    await writeFile(file, '');
    const start = joinOrStartEmbedded({ dataFolder: join(file, 'data') });
    await expect(start).rejects.toMatchObject({ code: 'folder-unwritable' });
    await expect(start).rejects.toBeInstanceOf(StartProblem);
  });

  it('does not touch a cluster of another version of PostgreSQL', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'postgres', 'pg14'), { recursive: true });
    await expect(joinOrStartEmbedded({ dataFolder: folder })).rejects.toMatchObject({ code: 'database-other-version' });
    expect((await readdir(join(folder, 'postgres'))).filter((name) => name.startsWith('pg'))).toEqual(['pg14']);
  });

  it('names the log when the server itself refuses to start', async () => {
    const folder = await aFolder();
    const first = await aServer(folder);
    await first.stop();
    await writeFile(join(await clusterOf(first), 'postgresql.conf'), 'work_mem = nhiều\n');
    await expect(joinOrStartEmbedded({ dataFolder: folder })).rejects.toMatchObject({
      code: 'database-failed',
      params: { log: join(first.homeFolder, 'server.log') },
    });
    expect(dirname(first.homeFolder)).toBe(folder);
  });

  it('frees what it waits for: after a refused start a mended one works', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'postgres', 'pg14'), { recursive: true });
    await expect(joinOrStartEmbedded({ dataFolder: folder })).rejects.toBeInstanceOf(StartProblem);
    const other = startGround(folder, { letGo: true });
    await expect(other.ready).rejects.toThrow('problem database-other-version');
    await until(() => other.process.exitCode !== null);
    expect(other.process.exitCode).toBe(2);
  });
});
