import { setTimeout as wait } from 'node:timers/promises';
import { isDatabaseBusy } from './problem.ts';

/** A restart takes one or two seconds, a recovery after a crash some six; longer than this the screen had better say so. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 150;

/**
 * Does the work, and does it again while the database is restarting or sent it back behind another's, for ten seconds at most or until nobody waits for the
 * answer any more. Only for work that may be done twice.
 * @throws what the last try threw
 */
export async function whileDatabaseReturns<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || Date.now() > until || !isDatabaseBusy(error)) throw error;
      // Not all at the same moment: whoever waits asks again at a moment of their own.
      await wait(PAUSE_MS * (1 + Math.random()));
    }
  }
}
