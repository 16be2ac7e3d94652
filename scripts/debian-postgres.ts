import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const NOBODY = 65_534;

/** Starts Debian's PostgreSQL 15 in a folder of its own, runs `work` with its address, and stops it. */
export async function withDebianPostgres<T>(folder: string, work: (url: string) => Promise<T>): Promise<T> {
  const home = mkdtempSync('/tmp/pg15-');
  const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if ('uid' in account) chownSync(home, NOBODY, NOBODY);
  chmodSync(home, 0o700);
  const data = join(home, 'data');
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };
  execFileSync(
    join(folder, 'initdb'),
    ['-D', data, '-U', 'lantoa', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...account, env, cwd: '/', stdio: 'ignore' },
  );
  const child = spawn(
    join(folder, 'postgres'),
    ['-D', data, '-k', home, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=200'],
    {
      ...account,
      env,
      cwd: '/',
      stdio: 'ignore',
    },
  );
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    const url = `postgres://lantoa@localhost/postgres?host=${encodeURIComponent(home)}`;
    await untilItAnswers(url);
    return await work(url);
  } finally {
    child.kill('SIGINT');
    await gone;
    rmSync(home, { recursive: true, force: true });
  }
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt > 200) throw error;
      await wait(50);
    }
  }
}
