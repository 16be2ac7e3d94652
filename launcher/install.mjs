/**
 * Makes sure that node_modules matches package-lock.json. Plain JavaScript without dependencies: it runs on the machine's
 * own Node (20 or newer) before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const mark = join(root, 'node_modules', '.lantoa-install');
const english = /^en/i.test(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '');

/** One sentence in the terminal's language on standard error, then the end. */
export function stop(vietnamese, inEnglish) {
  process.stderr.write(`${english ? inEnglish : vietnamese}\n`);
  process.exit(2);
}

/**
 * Installs what is missing. `all`: what the tests need too.
 * @param {{ all: boolean }} wanted
 */
export async function install(wanted) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    stop(
      `Cần Node.js 20 trở lên (máy này có ${process.versions.node}). Cài bản mới tại nodejs.org rồi chạy lại.`,
      `Node.js 20 or newer is needed (this machine has ${process.versions.node}). Install it and run again.`,
    );
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const have = existsSync(mark) ? readFileSync(mark, 'utf8').trim() : '';
  if (have === `${lock} all` || (!wanted.all && have === `${lock} run`)) return;
  const developed = !have && existsSync(join(root, 'node_modules', 'vitest'));
  const all = wanted.all || have.endsWith(' all') || developed;
  // The mark goes first: an installation cut short is done again.
  rmSync(mark, { force: true });
  await npm(['ci', ...(all ? [] : ['--omit=dev']), '--no-audit', '--no-fund', '--loglevel=error']);
  makeNode();
  writeFileSync(mark, `${lock} ${all ? 'all' : 'run'}\n`);
}

async function npm(args) {
  const started = Date.now();
  const words = english ? 'Installing libraries (first time only)' : 'Cài các thư viện (chỉ lần đầu)';
  process.stderr.write(`• ${words} …\n`);
  const timer = process.stderr.isTTY
    ? setInterval(() => process.stderr.write(`\r  ${Math.round((Date.now() - started) / 1000)} s `), 1000)
    : null;
  const child = spawn(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let said = '';
  child.stdout.on('data', () => undefined);
  child.stderr.on('data', (chunk) => (said = (said + chunk).slice(-4000)));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', resolve);
  });
  if (timer) clearInterval(timer);
  if (timer) process.stderr.write('\r');
  if (code === 0) return;
  const reason = /ENOSPC/.test(said)
    ? 'ENOSPC'
    : /EACCES|EPERM|EROFS/.test(said)
      ? 'EACCES'
      : /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|network/i.test(said)
        ? 'network'
        : null;
  if (reason === 'ENOSPC')
    stop(
      'Đĩa đã đầy, chưa cài được thư viện. Giải phóng ít nhất 1,5 GB rồi chạy lại.',
      'The disk is full. Free at least 1.5 GB and run again.',
    );
  if (reason === 'EACCES')
    stop(
      `Không ghi được vào ${root}. Cấp quyền ghi rồi chạy lại.`,
      `${root} cannot be written. Give the right to write and run again.`,
    );
  if (reason === 'network')
    stop(
      'Không tải được thư viện vì không có mạng. Kết nối mạng (hoặc chép thư mục node_modules từ máy khác) rồi chạy lại.',
      'The libraries could not be fetched: no network. Connect (or copy node_modules from another machine) and run again.',
    );
  stop(
    `Chưa cài được thư viện: ${lastLine(said) || code}. Chạy “npm ci” để xem chi tiết.`,
    `The libraries could not be installed: ${lastLine(said) || code}. Run “npm ci” for details.`,
  );
}

const lastLine = (text) => text.trim().split('\n').at(-1) ?? '';

/** Node 24 of this checkout. */
export const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** npm may be set not to run install scripts: then the binary is put in its place by running the package's script. */
function makeNode() {
  if (existsSync(node) && spawnSync(node, ['--version']).status === 0) return;
  const folder = join(root, 'node_modules', 'node');
  const own = binaryOfPlatform(folder);
  if (own) {
    writeFileSync(join(folder, 'index.js'), '');
    const bin = dirname(node);
    spawnSync(process.execPath, [
      '-e',
      `require('fs').mkdirSync(${JSON.stringify(bin)},{recursive:true});require('fs').copyFileSync(${JSON.stringify(own)},${JSON.stringify(node)})`,
    ]);
    chmodSync(node, 0o755);
  } else spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, stdio: 'ignore' });
  if (!existsSync(node))
    stop(
      'Chưa có Node.js 24 kèm theo. Chạy “npm ci” rồi chạy lại.',
      'The bundled Node.js 24 is missing. Run “npm ci” and run again.',
    );
}

function binaryOfPlatform(folder) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(join(folder, 'package.json'));
    return join(
      dirname(require.resolve(`${name}/package.json`)),
      'bin',
      process.platform === 'win32' ? 'node.exe' : 'node',
    );
  } catch {
    return null; // not beside it: the package's own script fetches it
  }
}

/**
 * Runs a script of ours under Node 24 in this terminal, passes signals on, and ends with its exit code.
 * @param {string} script path from the root
 * @param {string[]} args
 */
export function runScript(script, args) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, script), ...args], {
    stdio: 'inherit',
    env: process.env,
  });
  // Ctrl-C reaches the child by itself (same terminal); we only wait. A signal sent to us alone is passed on.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
}
