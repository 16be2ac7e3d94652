const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One Ctrl-C may come twice: from the terminal and passed on by the launcher. */
const SAME_MS = 1_000;

/** Resolves at the first Ctrl-C or request to stop. One that comes later finds nobody listening and ends the process at once. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    const forget = (): void => {
      for (const signal of SIGNALS) process.off(signal, stop);
    };
    const stop = (): void => {
      resolve();
      setTimeout(forget, SAME_MS).unref();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
}
