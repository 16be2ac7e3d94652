import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFileStore } from '#adapters/files/disk.ts';
import { BackupProblem } from '#platform/backup/format.ts';
import { readBackup } from '#platform/backup/read.ts';
import { markInstallation } from '#platform/db/installation.ts';
import { forgetSecondFactors } from '#modules/access/index.ts';
import { systemActor } from '#platform/context.ts';
import { openDatabase } from '#platform/db/pool.ts';
import { unseal } from '#platform/seal.ts';
import { openHouse } from '../main.ts';
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
    const opened: { key: Uint8Array | null } = { key: null };
    const restored = await restoreInto(ground, source, (sealed) => {
      if (passphrase === null) return;
      opened.key = unseal(sealed, passphrase);
      if (!opened.key) throw new CliProblem('cli.passphrase-wrong', {}, 1);
    });
    if (opened.key) await writeFile(join(ground.config.dataFolder, 'key'), opened.key, { mode: 0o600 });
    else if (ground.config.key === null) await forgetWhatNeedsTheKey(ground);
    say(words('cli.restore-done', { rows: restored.rows, files: restored.files }));
    return 0;
  } finally {
    await ground.close();
  }
}

async function restoreInto(ground: Ground, source: string, onKey: (sealed: Uint8Array) => void) {
  try {
    const restored = await readBackup({
      url: ground.url,
      files: diskFileStore(join(ground.config.dataFolder, 'files')),
      source,
      onKey,
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

/** Without the key nobody's second factor could be checked, and nobody who has one could sign in to set it anew. */
async function forgetWhatNeedsTheKey(ground: Ground): Promise<void> {
  const house = await openHouse(ground.config, ground.url);
  try {
    await house.openCtx(systemActor, (ctx) => forgetSecondFactors(ctx));
  } finally {
    await house.close();
  }
}
