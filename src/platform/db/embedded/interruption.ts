const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `end` before a signal ends the process, as long as nobody else listens: whoever listens ends the work in order
 * and lets go of the server there. Returns what stops listening.
 */
export function beforeInterruption(end: () => Promise<void>): () => void {
  let ending = false;
  const listen = (signal: NodeJS.Signals): void => {
    if (ending || process.listenerCount(signal) > 1) return;
    ending = true;
    const leave = (): void => {
      forget();
      process.kill(process.pid, signal);
    };
    end().then(leave, leave); // whatever came of it, the process was asked to end
  };
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, listen);
  };
  for (const signal of SIGNALS) process.on(signal, listen);
  return forget;
}
