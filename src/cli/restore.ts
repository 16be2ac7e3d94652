import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFileStore } from '#adapters/files/disk.ts';
import { BackupProblem } from '#platform/backup/format.ts';
import { readBackup } from '#platform/backup/read.ts';
import { markInstallation } from '#platform/db/installation.ts';
import { openDatabase } from '#platform/db/pool.ts';
import { unseal } from '#platform/seal.ts';
import { readPassphrase } from './backup.ts';
import { migrateGround, openGround, type Ground } from './installation.ts';
import { CliProblem, readOptions, say, tellProgress, words } from './terminal.ts';

/** `lantoa restore FILE`: into an empty database and data folder, embedded or DATABASE_URL, files included. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { 'passphrase-file': { type: 'string' } });
  const [source] = positionals;
  if (source === undefined) throw new CliProblem('cli.restore-needs');
  const passphrase = await readPassphrase(values['passphrase-file']);
  const ground = await openGround();
  try {
    await migrateGround(ground);
    const restored = await restoreInto(ground, source);
    if (restored.sealedKey && passphrase !== null) await restoreKey(ground, restored.sealedKey, passphrase);
    say(words('cli.restore-done', { rows: restored.rows, files: restored.files }));
    return 0;
  } finally {
    await ground.close();
  }
}

async function restoreInto(ground: Ground, source: string) {
  try {
    const restored = await readBackup({
      url: ground.url,
      files: diskFileStore(join(ground.config.dataFolder, 'files')),
      source,
      onProgress: tellProgress,
    });
    const database = openDatabase(ground.url, { connections: 1 });
    try {
      await markInstallation(database.pool, 'real');
    } finally {
      await database.close();
    }
    return restored;
  } catch (error) {
    if (!(error instanceof BackupProblem)) throw error;
    if (error.code === 'not-empty') throw new CliProblem('cli.restore-not-empty');
    if (error.code === 'other-version') throw new CliProblem('cli.restore-other-version', { version: error.reason });
    throw new CliProblem('cli.restore-broken', { reason: error.reason }, 1);
  }
}

async function restoreKey(ground: Ground, sealed: Uint8Array, passphrase: string): Promise<void> {
  const key = unseal(sealed, passphrase);
  if (!key) throw new CliProblem('cli.passphrase-wrong', {}, 1);
  await writeFile(join(ground.config.dataFolder, 'key'), key, { mode: 0o600 });
}
