import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eraseTestFolder, makeTestFolder } from './data-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** An account of the demonstration. */
export interface DemonstrationAccount {
  readonly name: string;
  readonly post: string;
  readonly email: string;
  readonly password: string;
}

/** The real product as a person starts it: its own process, its own database, its own data folder. */
export interface RunningHouse {
  readonly address: string;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** What it printed so far. */
  output(): string;
  readonly accounts: readonly DemonstrationAccount[];
  account(namePart: string): DemonstrationAccount;
  stop(): Promise<void>;
}

/**
 * Starts `lantoa start` in a folder whose path has spaces, commas and Vietnamese letters, on a free port,
 * and resolves when it prints its address.
 */
export async function startHouse(
  options: { readonly dataFolder?: string; readonly env?: Record<string, string> } = {},
): Promise<RunningHouse> {
  const dataFolder = options.dataFolder ?? (await makeTestFolder());
  const child = spawn(process.execPath, [join(root, 'src', 'cli.ts'), 'start'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', LANTOA_DATA: dataFolder, LANTOA_PORT: '0', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      printed += chunk.toString();
      const found = /http:\/\/[^\s]+/.exec(printed)?.[0];
      if (found && printed.includes('Ctrl-C')) resolve(found.replace(/\/$/, ''));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', (code) => reject(new Error(`lantoa start ended with ${code}: ${printed}`)));
  });
  const accounts = JSON.parse(await readFile(join(dataFolder, 'demo-accounts.json'), 'utf8')) as DemonstrationAccount[];
  return {
    address,
    dataFolder,
    process: child,
    output: () => printed,
    accounts,
    account: (namePart) => {
      const found = accounts.find((account) => account.name.includes(namePart));
      if (!found) throw new Error(`no account of ${namePart}`);
      return found;
    },
    stop: () => stopProcess(child, options.dataFolder ? null : dataFolder),
  };
}

async function stopProcess(child: ChildProcess, folder: string | null): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await gone;
  }
  if (folder) await eraseTestFolder(folder);
}
