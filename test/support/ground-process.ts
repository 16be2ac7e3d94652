import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Another process that uses the embedded server of a data folder. */
export interface GroundProcess {
  readonly process: ChildProcess;
  /** Resolves with what it said once it holds the server; rejects with its error output if it ends before. */
  readonly ready: Promise<{ readonly pid: number; readonly reused: boolean; readonly url: string }>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

const index = new URL('../../src/platform/db/embedded/index.ts', import.meta.url).href;

/** Holds the server until it is killed, or (`letGo`) lets go at once. Prints `problem CODE` for a start problem. */
const SCRIPT = `
const [index, dataFolder, letGo] = process.argv.slice(1);
const { joinOrStartEmbedded } = await import(index);
try {
  const server = await joinOrStartEmbedded({ dataFolder, fsync: true });
  console.log(JSON.stringify({ pid: server.pid, reused: server.reused, url: server.url }));
  if (letGo) await server.stop();
  else setInterval(() => undefined, 1000);
} catch (error) {
  console.error('problem ' + (error.code ?? error.stack));
  process.exitCode = 2;
}`;

/** Starts such a process, as the user `uid` (root only) or as ourselves. */
export function startGround(
  dataFolder: string,
  options: { readonly letGo?: boolean; readonly uid?: number } = {},
): GroundProcess {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', SCRIPT, index, dataFolder, ...(options.letGo ? ['let-go'] : [])],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: '/',
      env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent' },
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    },
  );
  let said = '';
  let failed = '';
  child.stderr.on('data', (chunk: Buffer) => (failed += chunk.toString()));
  const ready = new Promise<{ pid: number; reused: boolean; url: string }>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('\n')) resolve(JSON.parse(said) as { pid: number; reused: boolean; url: string });
    });
    child.once('close', () => reject(new Error(failed.trim())));
  });
  ready.catch(() => undefined); // a process killed on purpose is nobody's error
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
  }));
  return { process: child, ready, ended };
}

export const checkoutFolder = fileURLToPath(new URL('../..', import.meta.url));
