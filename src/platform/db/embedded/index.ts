import { spawn, type ChildProcess } from 'node:child_process';
import { chown, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { StartProblem } from '../../start-problem.ts';
import { serverAccount, type ServerAccount } from './account.ts';
import { findBinaries, type Binaries } from './binaries.ts';
import { isAlive, makeCluster } from './cluster.ts';
import { makeFolders, type Folders } from './folders.ts';

export interface EmbeddedOptions {
  readonly dataFolder: string;
  readonly onProgress?: (step: string) => void;
  /** Off only in tests: a power cut could lose what was written. */
  readonly fsync?: boolean;
}

/** Our own PostgreSQL, reached over a socket. */
export interface EmbeddedServer {
  readonly url: string;
  readonly pid: number;
  /** It was running already: started by another verb, or it survived a killed one. */
  readonly reused: boolean;
  /** Lets go of the server; whoever lets go last stops it. */
  stop(): Promise<void>;
}

const USE_LOCK = 4_611_686_019;
const PATIENCE_MS = 60_000;

/**
 * Joins the server of a data folder, or starts it: after a kill of ours the surviving server is used again, after a kill
 * of the server it recovers. Several processes may call this at once.
 * @throws {StartProblem} one sentence with the remedy.
 */
export async function joinOrStartEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const account = serverAccount();
  const folders = await makeFolders(options.dataFolder, account);
  const binaries = await findBinaries(account, folders.cluster);
  const cluster = await makeCluster(folders, binaries, account);
  const running = await joinRunning(cluster, folders);
  const lease = running ?? (await start(cluster, folders, binaries, account, options.fsync ?? true));
  const pid = await postmasterPid(cluster);
  return { url: urlOf(folders, 'lantoa'), pid: pid ?? 0, reused: running !== null, stop: () => letGo(lease, cluster) };
}

const urlOf = (folders: Folders, database: string): string =>
  `postgres://lantoa:${encodeURIComponent(folders.password)}@localhost/${database}?host=${encodeURIComponent(folders.socket)}`;

// ---- joining

/** A connection that holds the shared lock "in use"; null where no server runs. */
async function joinRunning(cluster: string, folders: Folders): Promise<pg.Client | null> {
  const pid = await postmasterPid(cluster);
  if (pid === null || !(await isPostgres(pid))) {
    // Left by a server that was killed; its number may belong to another program by now.
    await rm(join(cluster, 'postmaster.pid'), { force: true });
    return null;
  }
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && isAlive(pid)) {
    const lease = await tryLease(folders);
    if (lease) return lease;
    await wait(50);
  }
  return null;
}

async function postmasterPid(cluster: string): Promise<number | null> {
  const content = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(content.split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres');
  return command.includes('postgres');
}

async function tryLease(folders: Folders): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: urlOf(folders, 'postgres'), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // a server that goes away ends the lease; the pool reports it
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [USE_LOCK]);
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'lantoa'`);
    if (!rowCount) await client.query('create database lantoa').catch(ignoreDuplicate);
    return client;
  } catch {
    await client.end().catch(() => undefined); // not up yet, or shutting down: the caller asks again
    return null;
  }
}

function ignoreDuplicate(error: { code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error; // another process created it at the same moment
}

// ---- starting

async function start(
  cluster: string,
  folders: Folders,
  binaries: Binaries,
  account: ServerAccount | null,
  fsync: boolean,
): Promise<pg.Client> {
  const log = await open(folders.log, 'a', 0o600);
  if (account) await chown(folders.log, account.uid, account.gid);
  const child = spawn(binaries.postgres, ['-D', cluster, '-k', folders.socket, ...settings(fsync)], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
  child.unref();
  await log.close();
  return awaitLease(child, folders);
}

function settings(fsync: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: '',
    max_connections: '60',
    shared_buffers: '128MB',
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_min_messages: 'warning',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function awaitLease(child: ChildProcess, folders: Folders): Promise<pg.Client> {
  let failed: string | null = null;
  child.once('error', (error) => (failed = error.message));
  child.once('exit', (code) => (failed ??= `exit ${code}`));
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const lease = await tryLease(folders);
    if (lease) return lease; // ours, or that of another process which was a moment faster
    if (failed !== null) throw await startFailure(failed, folders);
    await wait(15);
  }
  throw await startFailure('timeout', folders);
}

async function startFailure(reason: string, folders: Folders): Promise<StartProblem> {
  const said = (await readFile(folders.log, 'utf8').catch(() => '')).trim().split('\n').slice(-5).join(' ');
  if (/No space left/i.test(said)) return new StartProblem('disk-full', { folder: folders.cluster });
  const fatal = /(?:FATAL|PANIC):\s*(.+?)(?:\s{2}|$)/.exec(said)?.[1];
  return new StartProblem('database-failed', { reason: fatal ?? reason, log: folders.log });
}

// ---- letting go

/** Gives the lease back; stops the server if nobody else holds one. */
async function letGo(lease: pg.Client, cluster: string): Promise<void> {
  try {
    await lease.query('select pg_advisory_unlock_shared($1)', [USE_LOCK]);
    const { rows } = await lease.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [USE_LOCK]);
    if (rows[0]?.last) await stopServer(cluster);
  } finally {
    await lease.end().catch(() => undefined); // the server has just gone
  }
}

async function stopServer(cluster: string): Promise<void> {
  const pid = await postmasterPid(cluster);
  if (pid === null || !(await isPostgres(pid))) return;
  process.kill(pid, 'SIGINT'); // fast shutdown: open transactions are rolled back
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && isAlive(pid)) await wait(20);
}
