import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isAlive } from '../src/platform/db/embedded/postmaster.ts';
import { checkoutFolder } from './support/ground-process.ts';

/** A checkout with our launcher, a small lock file, and an npm on its PATH that acts as the test says. */
interface Checkout {
  readonly folder: string;
  readonly path: string;
}

const checkouts: string[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of checkouts.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const LOCK = {
  packages: {
    '': {},
    'node_modules/node': { version: '24.0.0' },
    'node_modules/vitest': { version: '5.0.0', dev: true },
    'node_modules/other-machine': { version: '1.0.0', optional: true },
  },
};

/** What npm leaves behind, written by a shell script: its list of what is there, and Node. */
const INSTALL = `
rm -rf node_modules && mkdir -p node_modules/node/bin
case "$*" in *--omit=dev*) list='"node_modules/node":{"version":"24.0.0"}';;
*) list='"node_modules/node":{"version":"24.0.0"},"node_modules/vitest":{"version":"5.0.0"}';; esac
ln -s '${process.execPath}' node_modules/node/bin/node
echo "{\\"packages\\":{$list}}" > node_modules/.package-lock.json`;

async function aCheckout(npm: string): Promise<Checkout> {
  const base = await mkdtemp(join(tmpdir(), 'Thử, nghiệm '));
  checkouts.push(base);
  const folder = join(base, 'lan tỏa');
  await cp(join(checkoutFolder, 'launcher'), join(folder, 'launcher'), { recursive: true });
  await mkdir(join(folder, 'src'), { recursive: true });
  await mkdir(join(base, 'bin'));
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(LOCK));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'src', 'cli.ts'), 'console.log(JSON.stringify(process.argv.slice(2)));\n');
  await symlink(process.execPath, join(base, 'bin', 'node'));
  const checkout = { folder, path: `${join(base, 'bin')}:/usr/bin:/bin` };
  await putNpm(checkout, npm);
  return checkout;
}

async function putNpm({ folder, path }: Checkout, npm: string): Promise<void> {
  const file = join(path.split(':')[0]!, 'npm');
  await rm(file, { force: true }); // a shell that runs the former one goes on reading it
  await writeFile(file, `#!/bin/bash\necho "$*" >> '${join(folder, 'npm-calls')}'\n${npm}\n`);
  await chmod(file, 0o755);
}

const npmCalls = async ({ folder }: Checkout): Promise<string[]> =>
  (await readFile(join(folder, 'npm-calls'), 'utf8').catch(() => '')).split('\n').filter(Boolean);

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

function launch(
  { folder, path }: Checkout,
  args: readonly string[],
  env: Record<string, string> = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [join(folder, 'launcher', 'lantoa.mjs'), ...args], {
    cwd: '/',
    env: { PATH: path, LANG: 'en_GB.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let out = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, out, said })) };
}

const run = (checkout: Checkout, ...args: string[]): Promise<Ended> => launch(checkout, args).ended;

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

describe('the launcher', () => {
  it('installs once with a line that says so, and is silent afterwards', async () => {
    const checkout = await aCheckout(INSTALL);
    const first = await run(checkout, 'parse', 'kế hoạch, số 46.docx');
    expect(first).toMatchObject({ code: 0, out: '["parse","kế hoạch, số 46.docx"]\n' });
    expect(first.said).toBe('• Installing libraries (first time only) …\n');
    expect(await run(checkout, 'doctor')).toEqual({ code: 0, out: '["doctor"]\n', said: '' });
    expect(await npmCalls(checkout)).toEqual(['ci --omit=dev --prefer-offline --loglevel=error']);
  });

  it('installs again when the lock file changes, and keeps a developer’s tools', async () => {
    const checkout = await aCheckout(INSTALL);
    await run(checkout, 'doctor');
    await mkdir(join(checkout.folder, 'node_modules', 'vitest'));
    await writeFile(
      join(checkout.folder, 'package-lock.json'),
      JSON.stringify({ packages: { ...LOCK.packages, 'node_modules/new': { version: '1.0.0' } } }),
    );
    await run(checkout, 'doctor');
    expect(await npmCalls(checkout)).toHaveLength(2);
    expect((await npmCalls(checkout))[1]).toContain('--include=dev');
  });

  it('leaves alone what was installed by hand and matches', async () => {
    const checkout = await aCheckout('exit 1');
    const modules = join(checkout.folder, 'node_modules');
    await mkdir(join(modules, 'node', 'bin'), { recursive: true });
    await symlink(process.execPath, join(modules, 'node', 'bin', 'node'));
    await writeFile(
      join(modules, '.package-lock.json'),
      '{"packages":{"node_modules/node":{"version":"24.0.0"},"node_modules/vitest":{"version":"5.0.0"}}}',
    );
    expect(await run(checkout, 'doctor')).toMatchObject({ code: 0, said: '' });
    expect(await npmCalls(checkout)).toEqual([]);
  });

  it('puts Node in its place itself where npm ran no install scripts', async () => {
    const checkout = await aCheckout(
      `${INSTALL}\nrm node_modules/node/bin/node; echo '{}' > node_modules/node/package.json
platform=node_modules/node-${process.platform}-${process.arch}; mkdir -p $platform/bin; echo '{}' > $platform/package.json
cp '${process.execPath}' $platform/bin/node`,
    );
    expect(await run(checkout, 'doctor')).toMatchObject({ code: 0, out: '["doctor"]\n' });
  });

  it('installs once when two start at the same moment', async () => {
    const checkout = await aCheckout(`sleep 0.5; ${INSTALL}`);
    const both = await Promise.all([run(checkout, 'a'), run(checkout, 'b')]);
    expect(both.map((one) => one.out)).toEqual(['["a"]\n', '["b"]\n']);
    expect(await npmCalls(checkout)).toHaveLength(1);
  });

  it('begins anew after it was killed in the middle, once the npm it left behind is done', async () => {
    const checkout = await aCheckout(`mkdir -p node_modules/half; sleep 1; rm -rf node_modules/half; touch late`);
    const first = launch(checkout, ['doctor']);
    await until(() => isThere(join(checkout.folder, 'node_modules', 'half')));
    first.child.kill('SIGKILL');
    await first.ended;
    await putNpm(checkout, `test -e late || exit 7; ${INSTALL}`);
    expect(await run(checkout, 'doctor')).toMatchObject({ code: 0, out: '["doctor"]\n' });
  });

  it.each([
    ['npm error code ENOTFOUND\nnpm error network request to https://registry failed', 'no network'],
    ['npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device', 'The disk is full'],
    ['npm error code EACCES\nnpm error syscall mkdir', 'cannot be written'],
    ['npm error code EUSAGE\nnpm error Missing: x from lock file', 'Missing: x from lock file'],
  ])('says in one sentence what npm means by %j', async (output, sentence) => {
    const ended = await run(await aCheckout(`printf '${output.replaceAll('\n', '\\n')}\\n' >&2; exit 1`), 'start');
    expect(ended.code).toBe(2);
    expect(ended.out).toBe('');
    const [, ...problem] = ended.said.trim().split('\n');
    expect(problem).toHaveLength(1);
    expect(problem[0]).toContain(sentence);
  });

  it('speaks Vietnamese unless the terminal is English', async () => {
    const checkout = await aCheckout('echo "npm error code ENOTFOUND" >&2; exit 1');
    const ended = await launch(checkout, ['start'], { LANG: 'C.UTF-8' }).ended;
    expect(ended.said).toContain('Không tải được thư viện vì không có mạng.');
  });
});

describe('what the launcher starts', () => {
  /** A product that says when it is up, and how it ended. */
  const PRODUCT = `
import { writeFileSync } from 'node:fs';
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { writeFileSync('ended', signal); process.exit(3); });
writeFileSync('pid', String(process.pid));
setInterval(() => undefined, 1000);`;

  const product = (checkout: Checkout): string =>
    PRODUCT.replaceAll(/'(pid|ended)'/g, (_all, name: string) => JSON.stringify(join(checkout.folder, name)));

  async function running(): Promise<{
    child: ChildProcess;
    ended: Promise<Ended>;
    pid: number;
    saidAtEnd: () => Promise<string>;
  }> {
    const checkout = await aCheckout(INSTALL);
    const file = (name: string): string => join(checkout.folder, name);
    await writeFile(file('src/cli.ts'), product(checkout));
    const { child, ended } = launch(checkout, ['serve']);
    const pid = async (): Promise<number> => Number(await readFile(file('pid'), 'utf8').catch(() => '0'));
    await until(async () => (await pid()) > 0);
    return { child, ended, pid: await pid(), saidAtEnd: () => readFile(file('ended'), 'utf8') };
  }

  it.each(['SIGINT', 'SIGTERM'] as const)('gets %s, and its exit code is the launcher’s', async (signal) => {
    const { child, ended, pid, saidAtEnd } = await running();
    child.kill(signal);
    expect((await ended).code).toBe(3);
    expect(await saidAtEnd()).toBe(signal);
    expect(isAlive(pid)).toBe(false);
  });

  it('ends in order when the launcher is killed outright', async () => {
    const { child, ended, pid, saidAtEnd } = await running();
    child.kill('SIGKILL');
    await ended;
    await until(async () => !isAlive(pid));
    expect(await saidAtEnd()).toBe('SIGTERM');
  });

  it('ends in order when the npm that started the launcher is killed outright', async () => {
    const checkout = await aCheckout(INSTALL);
    const file = (name: string): string => join(checkout.folder, name);
    await writeFile(file('src/cli.ts'), product(checkout));
    const npm = spawn('/bin/sh', ['-c', `'${process.execPath}' launcher/lantoa.mjs serve & wait`], {
      cwd: checkout.folder,
      env: { PATH: checkout.path, npm_execpath: 'npm-cli.js' },
      stdio: 'ignore',
    });
    children.push(npm);
    await until(() => isThere(file('pid')));
    npm.kill('SIGKILL');
    await until(() => isThere(file('ended')));
    expect(await readFile(file('ended'), 'utf8')).toBe('SIGTERM');
  });

  it('passes an exit code on as it is', async () => {
    const checkout = await aCheckout(INSTALL);
    await writeFile(join(checkout.folder, 'src', 'cli.ts'), 'process.exitCode = 2;\n');
    expect((await run(checkout, 'start')).code).toBe(2);
  });
});
