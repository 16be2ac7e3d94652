import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigProblem } from './config.ts';

/** The installation's master key; every purpose gets a key of its own derived from it. */
export interface MasterKey {
  /** 32 bytes for one purpose (`sessions`, `secrets`), as hex. */
  derive(purpose: string): string;
}

/**
 * The key of this installation: from `LANTOA_KEY`, else from the file `key` in the data folder,
 * made at first start with mode 0600.
 * @throws {ConfigProblem} for a key file that holds no whole key.
 */
export async function loadKey(passphrase: string | null, dataFolder: string): Promise<MasterKey> {
  const master =
    passphrase === null
      ? await readOrMakeKeyFile(join(dataFolder, 'key'))
      : createHash('sha256').update(passphrase).digest();
  return { derive: (purpose) => Buffer.from(hkdfSync('sha256', master, 'lantoa', purpose, 32)).toString('hex') };
}

async function readOrMakeKeyFile(path: string): Promise<Buffer> {
  try {
    const text = (await readFile(path, 'utf8')).trim();
    // Half a key, or none, would be a key that anybody can guess.
    if (!/^[0-9a-f]{64}$/.test(text))
      throw new ConfigProblem('key', `${path}: ${text.length === 0 ? 'empty' : 'damaged'}`);
    return Buffer.from(text, 'hex');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await mkdir(dirname(path), { recursive: true });
  const key = randomBytes(32);
  const file = await open(`${path}.new`, 'w', 0o600);
  await file.writeFile(key.toString('hex'));
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
  return key;
}
