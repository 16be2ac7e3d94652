import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { diskFileStore } from '#adapters/files/disk.ts';
import { writeBackup } from '#platform/backup/write.ts';
import { seal } from '#platform/seal.ts';
import { migrateGround, openGround } from './installation.ts';
import { CliProblem, readOptions, say, tellProgress, warn, words } from './terminal.ts';

/** `lantoa backup FILE [--passphrase-file FILE]`: the data and the originals in one file; the key only under a passphrase. Exit 1: written, without damaged originals. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { 'passphrase-file': { type: 'string' } });
  const [target] = positionals;
  if (target === undefined) throw new CliProblem('cli.backup-needs');
  const passphrase = await readPassphrase(values['passphrase-file']);
  const ground = await openGround();
  try {
    await migrateGround(ground);
    const { dataFolder, key } = ground.config;
    const sealedKey =
      passphrase === null || key !== null ? null : seal(await readFile(join(dataFolder, 'key')), passphrase);
    const counted = await writeBackup({
      url: ground.url,
      files: diskFileStore(join(dataFolder, 'files')),
      target: resolve(target),
      madeAt: new Date().toISOString(),
      sealedKey,
      onProgress: tellProgress,
    });
    say(words('cli.backup-done', { ...counted, file: target }));
    if (sealedKey) say(words('cli.key-included'));
    if (counted.damaged === 0) return 0;
    warn(words('cli.backup-damaged', { count: counted.damaged }));
    return 1;
  } finally {
    await ground.close();
  }
}

/** The first line of the file, or null where no file is named. */
export async function readPassphrase(file: string | undefined): Promise<string | null> {
  if (file === undefined) return null;
  try {
    return (await readFile(file, 'utf8')).split(/\r?\n/)[0] ?? '';
  } catch (error) {
    throw new CliProblem('cli.file-missing', { file, reason: (error as NodeJS.ErrnoException).code ?? '' });
  }
}
