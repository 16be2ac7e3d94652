/** Nothing that the launcher started outlives it, and the launcher does not outlive the npm that started it. */
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Gives a signal to `end` and then ends by it. Returns what stops listening.
 * @param {(signal: string) => void} end
 */
export function endOnSignals(end) {
  const listen = (signal) => {
    try {
      end(signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error; // it was faster
    }
    process.exit(exitCode(signal));
  };
  for (const signal of SIGNALS) process.on(signal, listen);
  return () => {
    for (const signal of SIGNALS) process.off(signal, listen);
  };
}

/** The exit code of a process that a signal ended, as shells tell it. */
export const exitCode = (signal) => 128 + (constants.signals[signal] ?? 0);

/**
 * npm that is killed outright tells nobody: whoever it started would keep the port, and the next start would find it taken.
 * A launcher started by hand may outlive its shell (nohup), so only npm is watched.
 */
export function watchParent() {
  if (process.env.npm_execpath === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
