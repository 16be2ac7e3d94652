import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, open, readFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { asStartProblem, StartProblem } from '../../start-problem.ts';
import { canReach, type ServerAccount } from './account.ts';

export interface Folders {
  /** Where the cluster lies; reachable by the server's account. */
  readonly cluster: string;
  /** Short, 0700: socket paths are limited to about 107 bytes and a comma would split them. */
  readonly socket: string;
  readonly password: string;
  readonly log: string;
}

/**
 * Makes the folders of one installation: the cluster inside the data folder, or below /var/lib where the server's
 * account cannot reach that; the socket in a short folder named by a hash of the data path.
 * @throws {StartProblem} `folder-unwritable`, `disk-full`, `socket-folder-taken`.
 */
export async function makeFolders(dataFolder: string, account: ServerAccount | null): Promise<Folders> {
  const data = resolve(dataFolder);
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 12);
  try {
    await mkdir(data, { recursive: true });
    const cluster = await makeClusterFolder(data, hash, account);
    const socket = await makeSocketFolder(hash, account);
    return {
      cluster,
      socket,
      password: await makePassword(join(data, 'database-password')),
      log: join(cluster, 'server.log'),
    };
  } catch (error) {
    throw asStartProblem(error, data);
  }
}

async function makeClusterFolder(data: string, hash: string, account: ServerAccount | null): Promise<string> {
  const folder = canReach(account, data) ? join(data, 'postgres') : join('/var/lib', 'lantoa', hash);
  await mkdir(folder, { recursive: true });
  if (account) await chown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
  return folder;
}

async function makeSocketFolder(hash: string, account: ServerAccount | null): Promise<string> {
  const folder = join(tmpdir().length > 60 ? '/tmp' : tmpdir(), `lantoa-${process.getuid?.() ?? 0}-${hash}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const owner = account?.uid ?? process.getuid?.();
  const found = await lstat(folder);
  const ours = found.uid === owner || found.uid === process.getuid?.();
  if (!found.isDirectory() || (owner !== undefined && !ours)) throw new StartProblem('socket-folder-taken', { folder });
  if (account) await chown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
  return folder;
}

/** The database's password: random, in a 0600 file that appears whole. */
async function makePassword(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const password = randomBytes(24).toString('base64url');
  const file = await open(`${path}.${process.pid}`, 'w', 0o600);
  await file.writeFile(password);
  await file.sync();
  await file.close();
  await rename(`${path}.${process.pid}`, path);
  return (await readFile(path, 'utf8')).trim();
}
