import { spawn, type ChildProcess } from 'node:child_process';
import { chown, open, readFile, rename, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { StartProblem } from '../../start-problem.ts';
import type { Binaries } from './binaries.ts';
import { serverEnvironment } from './cluster.ts';
import type { Folders } from './folders.ts';
import { askLease } from './lease.ts';
import { findPostmaster, isAlive } from './postmaster.ts';

/** A server somebody holds: the connection that says so, and where its socket is. */
export interface Held {
  readonly lease: pg.Client;
  readonly socket: string;
}

const PATIENCE_MS = 60_000;
const DYING_MS = 20_000;
const LOG_LIMIT = 5 * 1024 ** 2;

/**
 * Joins the server that runs on a cluster; null where none runs.
 * @throws {StartProblem} `database-failed` if it lives and does not answer.
 */
export async function joinServer(cluster: string, folders: Folders, signal: AbortSignal): Promise<Held | null> {
  let until = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await findPostmaster(cluster);
    if (!found) return null;
    const socket = found.socket ?? folders.socket;
    const answer = await askLease(folders, socket);
    if (answer.lease) return { lease: answer.lease, socket };
    if (answer.recovering) until = Date.now() + PATIENCE_MS;
    if (Date.now() > until) throw noAnswer(answer.said, folders);
    await wait(30, undefined, { signal });
  }
}

/**
 * Starts the server and waits until it answers, however long it recovers. Call under the start lock.
 * @throws {StartProblem} `disk-full`, `database-failed`.
 */
export async function startServer(
  cluster: string,
  folders: Folders,
  binaries: Binaries,
  fsync: boolean,
  signal: AbortSignal,
): Promise<Held> {
  const until = Date.now() + DYING_MS;
  for (;;) {
    const begin = await rotateLog(folders);
    const child = await spawnServer(cluster, folders, binaries, fsync);
    const lease = await awaitLease(child, folders, signal);
    if (lease) return { lease, socket: folders.socket };
    const said = await readLog(folders, begin);
    // A killed server and its children need a moment to be gone.
    if (!/shared memory block|lock file .* already exists/i.test(said) || Date.now() > until)
      throw startProblem(said, folders);
    await wait(100, undefined, { signal });
  }
}

async function spawnServer(
  cluster: string,
  folders: Folders,
  binaries: Binaries,
  fsync: boolean,
): Promise<ChildProcess> {
  const log = await open(folders.log, 'a', 0o600);
  if (folders.account) await chown(folders.log, folders.account.uid, folders.account.gid);
  const child = spawn(binaries.postgres, ['-D', cluster, '-k', folders.socket, ...settings(fsync)], {
    ...folders.account,
    cwd: '/',
    // Out of the terminal's reach: at Ctrl-C the server goes last, when we let go of it.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: serverEnvironment,
  });
  child.unref();
  await log.close();
  return child;
}

function settings(fsync: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: '',
    max_connections: fsync ? '60' : '200',
    shared_buffers: '128MB',
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_min_messages: 'warning',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Null: it ended before it answered. */
async function awaitLease(child: ChildProcess, folders: Folders, signal: AbortSignal): Promise<pg.Client | null> {
  let gone = false;
  child.once('error', () => (gone = true));
  child.once('exit', () => (gone = true));
  let until = Date.now() + PATIENCE_MS;
  try {
    for (;;) {
      const answer = gone ? null : await askLease(folders, folders.socket);
      if (answer?.lease) return answer.lease;
      if (gone) return null;
      if (answer?.recovering) until = Date.now() + PATIENCE_MS;
      if (Date.now() > until) throw noAnswer(answer?.said ?? '', folders);
      await wait(15, undefined, { signal });
    }
  } catch (error) {
    child.kill('SIGINT');
    while (!gone && child.pid !== undefined && isAlive(child.pid)) await wait(20);
    throw error;
  }
}

/** Where the log of this start begins, in bytes. */
async function rotateLog(folders: Folders): Promise<number> {
  const size = (await stat(folders.log).catch(() => null))?.size ?? 0;
  if (size < LOG_LIMIT) return size;
  await rename(folders.log, `${folders.log}.1`);
  return 0;
}

async function readLog(folders: Folders, begin: number): Promise<string> {
  return (await readFile(folders.log).catch(() => Buffer.alloc(0))).subarray(begin).toString();
}

/** With what was said last: "too many clients" is mended elsewhere than a socket that is not there. */
const noAnswer = (said: string, folders: Folders): StartProblem =>
  new StartProblem('database-failed', { reason: said ? `no answer (${said})` : 'no answer', log: folders.log });

function startProblem(said: string, folders: Folders): StartProblem {
  if (/No space left|quota/i.test(said)) return new StartProblem('disk-full', { folder: folders.data });
  const fatal = /(?:FATAL|PANIC):\s*(.+)/.exec(said)?.[1];
  const reason = fatal ?? said.trim().split('\n').at(-1) ?? '';
  return new StartProblem('database-failed', { reason: reason || 'exit', log: folders.log });
}
