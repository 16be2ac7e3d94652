import { readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The server process of a cluster, as its `postmaster.pid` and the system tell. */
export interface Postmaster {
  readonly pid: number;
  /** The folder of its socket: that of the process which started it, whose TMPDIR may differ from ours. */
  readonly socket: string | null;
}

const PID_LINE = 0;
const SOCKET_LINE = 4;
const PATIENCE_MS = 60_000;

/** The running server of a cluster; null where none runs. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const lines = (await readFile(pidFile(cluster), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[PID_LINE]);
  if (!isAlive(pid)) return null;
  return (await isServerOf(pid, cluster)) ? { pid, socket: lines[SOCKET_LINE]?.trim() || null } : null;
}

/**
 * After a kill the numbers in the server's lock files may belong to another program, or to a dead process that nobody
 * buries (a container without an init), and PostgreSQL would refuse to start. `postmaster.pid` stays, with our own number,
 * which PostgreSQL knows for its parent's: it uses the rest to see that no orphan of the killed server still writes.
 * Call under the start lock, when no server runs.
 */
export async function clearDeadLocks(cluster: string, socket: string): Promise<void> {
  const file = pidFile(cluster);
  const [pid, ...rest] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  if (isAlive(Number(pid))) await writeFile(file, [process.pid, ...rest].join('\n'));
  const socketLock = join(socket, '.s.PGSQL.5432.lock');
  const holder = Number((await readFile(socketLock, 'utf8').catch(() => '')).split('\n')[PID_LINE]);
  if (isAlive(holder) && !(await isPostgres(holder))) await rm(socketLock, { force: true });
}

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** A server works inside its cluster's folder, wherever that was moved to. */
async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === cluster;
  } catch {
    return isPostgres(pid); // another account's process or no /proc
  }
}

/** True also where the system does not tell: then it is asked as a server. A dead process has no command line. */
async function isPostgres(pid: number): Promise<boolean> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres')).includes('postgres');
}

/** Does a process of this number live? */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Stops the server of a cluster: open transactions are rolled back; one that hangs is cut off and recovers at its next start. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const found = await findPostmaster(cluster);
  if (!found) return;
  if (!(await endProcess(found.pid, 'SIGINT'))) await endProcess(found.pid, 'SIGQUIT');
}

async function endProcess(pid: number, signal: NodeJS.Signals): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS;
  if (isAlive(pid)) process.kill(pid, signal);
  while (isAlive(pid) && Date.now() < until) await wait(20);
  return !isAlive(pid);
}
