import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { keepConnection, type KeptConnection } from './kept-connection.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

let count = 0;

/** A kept connection with a name of its own among the server's. */
async function kept(prepare: (client: pg.Client) => Promise<void> = async () => undefined) {
  const name = `kept ${(count += 1)}`;
  const url = `${database.url}${database.url.includes('?') ? '&' : '?'}application_name=${encodeURIComponent(name)}`;
  const connection = await keepConnection({ url, prepare, onError: () => undefined, retryMs: 20 });
  return { connection, name };
}

const alive = async (name: string): Promise<number> =>
  (await database.pool.query('select 1 from pg_stat_activity where application_name = $1', [name])).rows.length;

const breakIt = (name: string) =>
  database.pool.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [name]);

async function untilUp({ isUp }: KeptConnection): Promise<void> {
  while (!isUp()) await wait(5);
}
async function untilDown({ isUp }: KeptConnection): Promise<void> {
  while (isUp()) await wait(5);
}

describe('a kept connection', () => {
  it('comes back, prepared, as one connection, however often it is broken', async () => {
    let prepared = 0;
    const { connection, name } = await kept(async () => void (prepared += 1));
    for (let round = 0; round < 5; round += 1) {
      await breakIt(name);
      await untilDown(connection);
      await untilUp(connection);
      expect(await alive(name)).toBe(1);
    }
    expect(prepared).toBe(6);
    await connection.close();
    expect(await alive(name)).toBe(0);
  });

  it('leaves none behind when it is closed while another is being opened', async () => {
    let isBroken = false;
    let begun = () => undefined as void;
    const opening = new Promise<void>((resolve) => (begun = resolve));
    const { connection, name } = await kept(async (client) => {
      if (!isBroken) return;
      begun();
      await client.query('select pg_sleep(1)'); // as one that waits for a lock
    });
    isBroken = true;
    await breakIt(name);
    await opening;
    const asked = Date.now();
    await connection.close();
    expect(Date.now() - asked).toBeLessThan(500);
    await wait(1_200); // the server itself looks up only when its statement ends
    expect(await alive(name)).toBe(0);
  });

  it('leaves none behind at whatever moment after a break it is closed', async () => {
    for (let late = 0; late < 40; late += 4) {
      const { connection, name } = await kept();
      await breakIt(name);
      await untilDown(connection);
      await wait(late);
      await connection.close();
      await wait(60);
      expect(await alive(name), `closed ${late} ms after the break`).toBe(0);
    }
  });
});
