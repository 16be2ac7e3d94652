import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isAlive, stopPostmaster } from '../../src/platform/db/embedded/postmaster.ts';

const PREFIX = 'lan tỏa, thử ';

/**
 * A data folder as provinces have them: a path with spaces, a comma and Vietnamese letters. Open to enter, so that the
 * account which runs PostgreSQL for root can work inside it. Its name tells the process that made it.
 */
export async function makeTestFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid} `));
  await chmod(folder, 0o755);
  return folder;
}

/** Erases a data folder and, where its database had to lie elsewhere, that too. */
export async function eraseTestFolder(folder: string): Promise<void> {
  const place = (await readFile(join(folder, 'database-place'), 'utf8').catch(() => '')).trim();
  if (dirname(place) === '/var/lib/lantoa') await rm(place, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Stops and erases what runs left behind that were killed: servers of theirs would stay for ever. */
export async function eraseForsakenFolders(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split(' ')[0]) : Number.NaN;
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
    const home = join(folder, 'postgres');
    const clusters = (await readdir(home).catch(() => [])).filter((one) => /^pg\d+$/.test(one));
    for (const cluster of clusters) await stopPostmaster(join(home, cluster));
    await eraseTestFolder(folder);
  }
}
