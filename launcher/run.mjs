import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node, root } from './install.mjs';
import { exitCode } from './signals.mjs';

/**
 * Runs a script of ours under Node 24 in this terminal, passes signals on, and ends with its exit code.
 * @param {string} script path from the root
 * @param {string[]} args
 */
export function runScript(script, args) {
  const follow = pathToFileURL(join(root, 'launcher', 'follow.mjs')).href;
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', '--import', follow, join(root, script), ...args],
    {
      // The fourth is a line to us: when it breaks, we were killed.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    },
  );
  // In a terminal Ctrl-C reaches the child by itself too; it takes the two for one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(signal ? exitCode(signal) : (code ?? 1)));
}
