import { Refusal } from '#platform/errors.ts';

/** Pages whose original lies in memory at once: a scan may have 50 MB, and a reader who scrolls asks for many pages. */
const AT_ONCE = 3;

/**
 * Lets a few draw a page at once; the others wait, in the order in which they came, before they load anything.
 * Whoever has gone away meanwhile is passed over.
 */
export function pageTurns(): <T>(signal: AbortSignal, draw: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = AT_ONCE;
  return async (signal, draw) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      if (signal.aborted) throw new Refusal('busy'); // nobody hears it
      return await draw();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
