import pg from 'pg';

/** One connection of its own, outside the pool, that is opened again whenever it breaks: for locks and for LISTEN. */
export interface KeptConnection {
  /** The newest one; while `isUp` is false it is broken and refuses. */
  readonly client: () => pg.Client;
  readonly isUp: () => boolean;
  /** Ends it for good, also one that is just being opened. */
  readonly close: () => Promise<void>;
}

interface KeptOptions {
  readonly url: string;
  /** Makes a new connection ready; where it throws, the connection is ended and the next one tried. */
  readonly prepare: (client: pg.Client) => Promise<void>;
  readonly onError: (error: Error) => void;
  /** Between two attempts, in milliseconds. */
  readonly retryMs: number;
}

/**
 * Opens the connection and keeps it.
 * @throws what the first attempt throws; later ones are repeated until one holds or it is closed.
 */
export async function keepConnection({ url, prepare, onError, retryMs }: KeptOptions): Promise<KeptConnection> {
  let up = false;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;
  let opening: Promise<void> = Promise.resolve();
  let preparing: pg.Client | null = null;
  let current: pg.Client;

  async function open(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
    next.on('error', onError);
    try {
      await next.connect();
      preparing = next;
      await prepare(next);
    } catch (error) {
      await next.end().catch(() => undefined); // it never was ours
      throw error;
    } finally {
      preparing = null;
    }
    // Closed meanwhile: whoever closed could not know of this one.
    if (closed) return next.end();
    // Not at `error`: one lost connection may tell of several, and each would open another until the server has none left.
    next.once('end', () => {
      up = false;
      again();
    });
    current = next;
    up = true;
  }

  function again(): void {
    if (closed) return;
    retry = setTimeout(() => {
      opening = open().catch(again); // the server is still away
    }, retryMs);
  }

  await open();
  return {
    client: () => current,
    isUp: () => up,
    async close() {
      closed = true;
      clearTimeout(retry);
      await preparing?.end(); // it may be waiting for a lock
      await opening;
      await current.end();
    },
  };
}
