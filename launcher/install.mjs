/**
 * Makes sure that node_modules matches package-lock.json. Plain JavaScript without dependencies: it runs on the machine's
 * own Node (20 or newer) before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endOnSignals, watchParent } from './signals.mjs';
import { stop, words } from './words.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const modules = join(root, 'node_modules');
const mark = join(modules, '.lantoa-install');

/** Node 24 of this checkout. */
export const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Installs what is missing; says nothing and costs milliseconds when nothing is. `all`: what the tests need too.
 * @param {{ all: boolean }} wanted
 */
export async function install(wanted) {
  if (Number(process.versions.node.split('.')[0]) < 20) stop('node-old', { version: process.versions.node });
  watchParent();
  const text = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(text).digest('hex');
  if (isMarked(hash, wanted.all)) return;
  const unlock = await lockInstallation();
  try {
    if (isMarked(hash, wanted.all)) return;
    // What was installed by hand (npm install, npm ci) and matches is left as it is.
    const lock = JSON.parse(text.toString());
    if (!isComplete(lock, wanted.all)) await installAll(lock, wanted.all);
    makeNode();
    writeFileSync(mark, `${hash} ${isComplete(lock, true) ? 'all' : 'run'}\n`);
  } finally {
    unlock();
  }
}

function isMarked(hash, all) {
  const have = existsSync(mark) && existsSync(node) ? readFileSync(mark, 'utf8').trim() : '';
  return have === `${hash} all` || (!all && have === `${hash} run`);
}

/** npm writes its own list last: what is in it is there. Optional packages are for other machines, as a rule. */
function isComplete(lock, all) {
  let have;
  try {
    have = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
  } catch {
    return false; // never installed, or cut short
  }
  return Object.entries(lock.packages).every(
    ([path, { version, dev, devOptional, optional }]) =>
      path === '' || optional || (!all && (dev || devOptional)) || have[path]?.version === version,
  );
}

/** A checkout that once had the tools of a developer keeps them. */
async function installAll(lock, all) {
  const developed = existsSync(join(modules, 'vitest'));
  rmSync(mark, { force: true });
  await npm(['ci', all || developed ? '--include=dev' : '--omit=dev', '--prefer-offline', '--loglevel=error']);
}

// ---- one installation at a time

/** Waits for another launcher of this checkout, and for an npm that outlived a killed one. */
async function lockInstallation() {
  const { dev, ino } = statSync(root);
  let server = await listen(`lantoa-install-${dev}-${ino}`);
  while (server === null) {
    await wait(200);
    server = await listen(`lantoa-install-${dev}-${ino}`);
  }
  while (isNpm(readPid())) await wait(200);
  return () => server.close();
}

/** The lock is a name that the kernel takes back from a killed process; null: taken. Linux only. */
function listen(name) {
  if (process.platform !== 'linux') return { close: () => undefined };
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.destroy());
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(`\0${name}`, () => resolve(server));
  });
}

function pidFile() {
  const { dev, ino } = statSync(root);
  return join(tmpdir(), `lantoa-npm-${dev}-${ino}.pid`);
}

function readPid() {
  return existsSync(pidFile()) ? Number(readFileSync(pidFile(), 'utf8')) : 0;
}

function isNpm(pid) {
  if (!pid || process.platform !== 'linux') return false;
  try {
    return /npm/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false; // gone
  }
}

// ---- npm

async function npm(args) {
  const silence = tellProgress();
  const child = spawn(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own, so that it ends whole.
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  });
  const { pid } = child; // none where there is no npm
  const forget =
    pid === undefined
      ? () => undefined
      : endOnSignals((signal) => process.kill(process.platform === 'win32' ? pid : -pid, signal));
  if (pid !== undefined) writeFileSync(pidFile(), String(pid));
  let said = '';
  child.stderr.on('data', (chunk) => (said = (said + chunk).slice(-8000)));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.code));
    child.once('close', resolve);
  });
  forget();
  rmSync(pidFile(), { force: true });
  silence();
  if (code !== 0) sayFailure(said, code);
}

/** Without our own .bin: npm must not run on the Node it is about to replace. */
function environment() {
  const own = join(modules, '.bin');
  const places = (process.env.PATH ?? '').split(delimiter).filter((place) => place !== own);
  if (!process.execPath.startsWith(modules)) places.push(dirname(process.execPath));
  return { ...process.env, PATH: places.join(delimiter) };
}

function tellProgress() {
  const started = Date.now();
  const line = words('installing');
  if (!process.stderr.isTTY) {
    process.stderr.write(`• ${line} …\n`);
    return () => undefined;
  }
  const draw = () => process.stderr.write(`\r• ${line} … ${Math.round((Date.now() - started) / 1000)} s`);
  draw();
  const timer = setInterval(draw, 1000);
  return () => {
    clearInterval(timer);
    process.stderr.write('\n');
  };
}

const failures = [
  ['npm-missing', /^ENOENT$/],
  ['disk-full', /ENOSPC|EDQUOT|no space left/i],
  ['unwritable', /EACCES|EPERM|EROFS/],
  ['offline', /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i],
];

function sayFailure(said, code) {
  const text = code === 'ENOENT' ? code : said;
  const [word] = failures.find(([, pattern]) => pattern.test(text)) ?? ['npm-failed'];
  const line = said
    .split('\n')
    .map((one) => one.replace(/^npm (error|ERR!) ?/i, '').trim())
    .find((one) => one && !/^(code|A complete log)/.test(one));
  stop(word, { root, reason: line ?? String(code) });
}

// ---- Node 24

/** npm may be set not to run install scripts: then the binary is put in its place by what the package's script does. */
function makeNode() {
  if (existsSync(node) && spawnSync(node, ['--version']).status === 0) return;
  const folder = join(modules, 'node');
  if (!copyOwn(folder)) {
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
      cwd: folder,
      env: environment(),
      stdio: 'ignore',
    });
    copyOwn(folder);
  }
  if (spawnSync(node, ['--version']).status !== 0) stop('node-missing', {});
}

/** From the package of this platform, if it is installed beside it. */
function copyOwn(folder) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  try {
    const manifest = createRequire(join(folder, 'package.json')).resolve(
      `${prefix}-${system}-${process.arch}/package.json`,
    );
    mkdirSync(dirname(node), { recursive: true });
    copyFileSync(join(dirname(manifest), 'bin', system === 'win' ? 'node.exe' : 'node'), `${node}.partial`);
    chmodSync(`${node}.partial`, 0o755);
    renameSync(`${node}.partial`, node);
    return true;
  } catch {
    return false; // not there: the package's own script fetches it
  }
}
