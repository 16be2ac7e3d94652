import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartProblem } from '../../start-problem.ts';
import type { Binaries } from './binaries.ts';
import type { Folders } from './folders.ts';

const run = promisify(execFile);

/** A cluster is 40 MB, its first log segments and the demonstration come on top. */
const SPACE_TO_BEGIN = 200 * 1024 ** 2;

/** Of the server itself; nothing of the caller's environment may change how it speaks, sorts or counts time. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Where the cluster of this version lies, initialised or not. */
export const clusterFolder = (folders: Folders, major: string): string => join(folders.home, `pg${major}`);

/**
 * Initialises the cluster if it is not there. Made beside its place and renamed, so that a process killed in the middle
 * leaves nothing half-made. Call under the start lock.
 * @throws {StartProblem} `disk-full`, `folder-unwritable`, `database-failed`, `database-other-version`.
 */
export async function makeCluster(
  cluster: string,
  folders: Folders,
  binaries: Binaries,
  signal: AbortSignal,
): Promise<void> {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  const entries = await readdir(folders.home);
  if (entries.some((name) => /^pg\d+$/.test(name)))
    throw new StartProblem('database-other-version', { folder: folders.home });
  const { bavail, bsize } = await statfs(folders.home);
  if (bavail * bsize < SPACE_TO_BEGIN) throw new StartProblem('disk-full', { folder: folders.data });
  await initialise(cluster, folders, binaries, signal);
}

async function initialise(cluster: string, folders: Folders, binaries: Binaries, signal: AbortSignal): Promise<void> {
  const { account, home } = folders;
  const partial = `${cluster}.partial-${process.pid}`;
  // Of a start that was killed; its initdb may still run, so ours works under a name of its own.
  const left = (await readdir(home)).filter((name) => name.includes('.partial-'));
  for (const name of left) await erase(join(home, name));
  try {
    await mkdir(partial, { mode: 0o700 });
    if (account) await chown(partial, account.uid, account.gid);
    const flags = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const login = ['-U', 'lantoa', '--pwfile', join(home, 'password'), '-A', 'scram-sha-256'];
    await run(binaries.initdb, ['-D', partial, ...login, ...flags, '--no-instructions'], {
      ...account,
      cwd: '/',
      env: serverEnvironment,
      signal,
    });
    await rename(partial, cluster);
  } catch (error) {
    await erase(partial);
    signal.throwIfAborted();
    throw initProblem(error, folders);
  }
}

const erase = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 5 });

function initProblem(error: unknown, { data, home }: Folders): StartProblem {
  const said = String((error as { stderr?: string }).stderr || (error as Error).message);
  if (/No space left|ENOSPC|quota/i.test(said)) return new StartProblem('disk-full', { folder: data });
  if (/Permission denied|EACCES|EROFS/i.test(said)) return new StartProblem('folder-unwritable', { folder: home });
  return new StartProblem('database-failed', { reason: said.trim().split('\n').at(-1) ?? '', log: home });
}
