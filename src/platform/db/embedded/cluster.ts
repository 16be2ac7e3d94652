import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartProblem } from '../../start-problem.ts';
import type { ServerAccount } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Folders } from './folders.ts';

const execute = promisify(execFile);
const PARTIAL = '.making-';

/**
 * The folder of the cluster, initialised if it is not there. Made beside its place and renamed, so that a process
 * killed in the middle leaves nothing half-made.
 * @throws {StartProblem} `disk-full`, `database-failed`, `database-newer`.
 */
export async function makeCluster(
  folders: Folders,
  binaries: Binaries,
  account: ServerAccount | null,
): Promise<string> {
  const cluster = join(folders.cluster, `pg${binaries.major}`);
  if (existsSync(join(cluster, 'PG_VERSION'))) return cluster;
  const entries = await readdir(folders.cluster);
  if (entries.some((name) => /^pg\d+$/.test(name)))
    throw new StartProblem('database-newer', { folder: folders.cluster });
  for (const name of entries.filter((one) => one.includes(PARTIAL) && !isAlive(Number(one.split(PARTIAL)[1])))) {
    await rm(join(folders.cluster, name), { recursive: true, force: true });
  }
  await initialise(cluster, folders, binaries, account);
  return cluster;
}

async function initialise(
  cluster: string,
  folders: Folders,
  binaries: Binaries,
  account: ServerAccount | null,
): Promise<void> {
  const partial = `${cluster}${PARTIAL}${process.pid}`;
  const passwordFile = join(folders.cluster, `password${PARTIAL}${process.pid}`);
  try {
    await mkdir(partial, { mode: 0o700 });
    await writeFile(passwordFile, folders.password, { mode: 0o600 });
    if (account) for (const path of [partial, passwordFile]) await chown(path, account.uid, account.gid);
    await execute(
      binaries.initdb,
      [
        '-D',
        partial,
        '-U',
        'lantoa',
        '--pwfile',
        passwordFile,
        '-A',
        'scram-sha-256',
        '-E',
        'UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--no-instructions',
      ],
      { ...account, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } },
    );
    await rename(partial, cluster);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another process initialised it at the same moment: then it is there, and fine.
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw initProblem(error, folders);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function initProblem(error: unknown, folders: Folders): unknown {
  const said = String((error as { stderr?: string }).stderr ?? (error as Error).message);
  if (/No space left|ENOSPC|quota/i.test(said)) return new StartProblem('disk-full', { folder: folders.cluster });
  if (/Permission denied|EACCES|EROFS/i.test(said))
    return new StartProblem('folder-unwritable', { folder: folders.cluster });
  return new StartProblem('database-failed', { reason: said.trim().split('\n').at(-1) ?? '', log: folders.cluster });
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
