import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
      logLevel: 'error',
      build: { outDir: fresh, emptyOutDir: true },
    });
    await writeFile(join(fresh, MARK), sources);
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw new CliProblem('cli.desk-failed', { reason: (error as Error).message.split('\n')[0] ?? '' });
  }
  return folder;
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
