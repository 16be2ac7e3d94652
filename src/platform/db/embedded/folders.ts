import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readFile, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { asStartProblem, StartProblem } from '../../start-problem.ts';
import { canReach, serverAccount, type ServerAccount } from './account.ts';
import { writeWhole } from './write-whole.ts';

export interface Folders {
  /** The installation's data folder, links resolved. */
  readonly data: string;
  /** Where clusters, password and log lie; reachable by the server's account and closed to all others. */
  readonly home: string;
  /** Short, 0700: socket paths are limited to about 107 bytes and a comma would split them. */
  readonly socket: string;
  readonly account: ServerAccount | null;
  readonly password: string;
  readonly log: string;
}

/** Names the folder of the server when it is not `<data>/postgres`. */
const PLACE = 'database-place';

/** The data folder itself, so that a lock can be laid in it. */
export async function makeDataFolder(dataFolder: string): Promise<string> {
  try {
    await mkdir(resolve(dataFolder), { recursive: true });
    return await realpath(dataFolder);
  } catch (error) {
    const folder = resolve(dataFolder);
    // On a disk that may only be read Node says ENOENT.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new StartProblem('folder-unwritable', { folder });
    throw asStartProblem(error, folder);
  }
}

/**
 * Makes the folders of one installation: the server's inside the data folder, or below /var/lib where the server's
 * account cannot reach that (a 0700 home); the socket in a short folder named by a hash of the data path.
 * Call under the start lock.
 * @throws {StartProblem} `folder-unwritable`, `disk-full`, `socket-folder-taken`.
 */
export async function makeFolders(data: string, onElsewhere: (folder: string) => void): Promise<Folders> {
  try {
    const hash = createHash('sha256').update(data).digest('hex').slice(0, 12);
    const home = await findHome(data, hash, onElsewhere);
    const account = serverAccount(home);
    await mkdir(home, { recursive: true });
    await own(home, account);
    const socket = await makeSocketFolder(hash, account);
    const password = await readPassword(join(home, 'password'), account);
    return { data, home, socket, account, password, log: join(home, 'server.log') };
  } catch (error) {
    throw asStartProblem(error, data);
  }
}

/** A place elsewhere has a random name: a data folder that was erased and made anew must not meet its old database. */
async function findHome(data: string, hash: string, onElsewhere: (folder: string) => void): Promise<string> {
  const inside = join(data, 'postgres');
  const recorded = await readIfThere(join(data, PLACE));
  if (recorded !== null) return recorded.trim();
  if (canReach(serverAccount(inside), data)) return inside;
  const elsewhere = join('/var/lib/lantoa', `${hash}-${randomBytes(4).toString('hex')}`);
  await mkdir(elsewhere, { recursive: true });
  await writeWhole(join(data, PLACE), `${elsewhere}\n`, 0o644);
  onElsewhere(elsewhere);
  return elsewhere;
}

async function own(folder: string, account: ServerAccount | null): Promise<void> {
  if (account) await chown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
}

/** In /tmp, so that verbs with another TMPDIR find the same; elsewhere only where /tmp cannot be had. */
async function makeSocketFolder(hash: string, account: ServerAccount | null): Promise<string> {
  const owner = account?.uid ?? process.getuid?.() ?? 0;
  const places = ['/tmp', tmpdir()].filter((place) => /^[\w./-]{1,60}$/.test(place) && canReach(account, place));
  let taken = '/tmp';
  for (const place of places) {
    taken = join(place, `lantoa-${owner}-${hash}`);
    if (await makeOwnFolder(taken, owner, account)) return taken;
  }
  throw new StartProblem('socket-folder-taken', { folder: taken });
}

/** False where somebody else laid a folder of this name: it could hold a socket that only looks like ours. */
async function makeOwnFolder(folder: string, owner: number, account: ServerAccount | null): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const found = await lstat(folder);
    if (!found.isDirectory() || (found.uid !== owner && found.uid !== process.getuid?.())) return false;
    await own(folder, account);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** The database's password: random, in a 0600 file beside the cluster that appears whole. */
async function readPassword(path: string, account: ServerAccount | null): Promise<string> {
  const found = await readIfThere(path);
  if (found !== null) return found.trim();
  const password = randomBytes(24).toString('base64url');
  await writeWhole(path, `${password}\n`, 0o600);
  if (account) await chown(path, account.uid, account.gid);
  return password;
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}
