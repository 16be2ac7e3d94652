import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore } from '#modules/documents/index.ts';

/** Keeps files in a folder, by hash, in 256 sub-folders. */
export function diskFileStore(folder: string): FileStore {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(sha256);
      if (await holds(path, sha256)) return sha256;
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
      // Two writers of the same bytes must not share a partial file.
      const partial = `${path}.${randomUUID()}.part`;
      try {
        await writeDurably(partial, bytes);
        await rename(partial, path);
      } catch (error) {
        await rm(partial, { force: true }); // a full disk must not be filled by what came half
        throw error;
      }
      await syncFolder(join(folder, sha256.slice(0, 2)));
      return sha256;
    },
    get: (sha256) => readFile(pathOf(sha256)),
    has: (sha256) => exists(pathOf(sha256)),
    erase: (sha256) => rm(pathOf(sha256), { force: true }),
    async *list() {
      for (const part of await readdir(folder).catch(() => [])) {
        for (const name of await readdir(join(folder, part))) if (/^[0-9a-f]{64}$/.test(name)) yield name;
      }
    },
  };
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A file that was damaged meanwhile is written anew by whoever brings its bytes again. */
async function holds(path: string, sha256: string): Promise<boolean> {
  if (!(await exists(path))) return false;
  return (
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex') === sha256
  );
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The name itself must survive a power cut too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
