import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDiskFull } from '#platform/errors.ts';
import { CliProblem } from './terminal.ts';

const MARK = 'built-from';

/**
 * Makes sure that the desk in `dist/desk` was built from the sources as they are; builds it if not, which takes seconds.
 * A build that is cut short leaves the former one in place.
 * @returns the folder.
 */
export async function buildDesk(checkout: string, onBuild: () => void): Promise<string> {
  const folder = join(checkout, 'dist', 'desk');
  const sources = await hashSources(checkout);
  const built = await readFile(join(folder, MARK), 'utf8').catch(() => '');
  if (built === sources && existsSync(join(folder, 'index.html'))) return folder;
  onBuild();
  const fresh = join(checkout, 'dist', `desk-${process.pid}`);
  try {
    const { build } = await import('vite');
    await build({
      root: join(checkout, 'src', 'desk'),
      configFile: join(checkout, 'vite.config.ts'),
      logLevel: 'silent',
      build: { outDir: fresh, emptyOutDir: true },
    });
    await writeFile(join(fresh, MARK), sources);
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw buildProblem(error as Error, join(checkout, 'dist'));
  }
  return folder;
}

/** The builder writes by itself and tells of the file system in its own words, below a heading. */
export function buildProblem(error: Error, folder: string): CliProblem {
  if (isDiskFull(error) || /ENOSPC|EDQUOT|no space left|quota exceeded/i.test(error.message))
    return new CliProblem('cli.desk-no-room', { folder });
  if (/EACCES|EPERM|EROFS|permission denied|read-only file system/i.test(error.message))
    return new CliProblem('cli.desk-unwritable', { folder });
  const lines = error.message.split('\n').map((line) => line.trim());
  const reason = lines.find((line) => line && !line.startsWith('Build failed with')) ?? lines[0] ?? '';
  return new CliProblem('cli.desk-failed', { reason });
}

async function hashSources(checkout: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await sourceFiles(checkout)) hash.update(file).update(await readFile(join(checkout, file)));
  return hash.digest('hex');
}

async function sourceFiles(checkout: string): Promise<string[]> {
  const inFolder = async (folder: string, wanted: (name: string) => boolean) =>
    (await readdir(join(checkout, folder), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && wanted(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(checkout.length + 1));
  const folders = await Promise.all([
    inFolder('src/desk', () => true),
    inFolder('locales/desk', () => true),
    inFolder('src/modules', (name) => name === 'contract.ts'),
    inFolder('src/platform/values', () => true),
  ]);
  return [...folders.flat(), 'vite.config.ts', 'package-lock.json'].toSorted();
}
