import { existsSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { findBinaries, findPackage } from './binaries.ts';
import { clusterFolder, makeCluster } from './cluster.ts';
import { makeDataFolder, makeFolders, type Folders } from './folders.ts';
import { beforeInterruption } from './interruption.ts';
import { askLease, returnLease, urlOf } from './lease.ts';
import { clearDeadLocks, findPostmaster, stopPostmaster } from './postmaster.ts';
import { joinServer, startServer, type Held } from './server.ts';
import { underStartLock } from './start-lock.ts';
import { asStartProblem, type StartNote } from '../../start-problem.ts';

export interface EmbeddedOptions {
  readonly dataFolder: string;
  /** Told what takes long or lies where nobody would look for it. */
  readonly onProgress?: (note: StartNote) => void;
  /** Off only in tests: a power cut could lose what was written. */
  readonly fsync?: boolean;
}

/** Our own PostgreSQL, reached over a socket. */
export interface EmbeddedServer {
  readonly url: string;
  readonly pid: number;
  /** It was running already: started by another verb, or it survived a killed one. */
  readonly reused: boolean;
  readonly socketFolder: string;
  /** Where the cluster, the password and the log lie; not always below the data folder. */
  readonly homeFolder: string;
  /** Lets go of the server; whoever lets go last stops it. */
  stop(): Promise<void>;
}

interface Opened extends Held {
  readonly folders: Folders;
  readonly cluster: string;
  readonly reused: boolean;
}

/**
 * Joins the server of a data folder, or starts it: after a kill of ours the surviving server is used again, after a kill
 * of the server it recovers, also while we use it. Several processes may call this at once. A Ctrl-C that nobody else
 * listens to stops the server before it ends the process.
 * @throws {StartProblem} one sentence with the remedy.
 */
export async function joinOrStartEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const opening = new AbortController();
  const acquiring = acquire(options, opening.signal);
  const forget = beforeInterruption(async () => {
    opening.abort();
    await acquiring.then(
      (opened) => release(opened, opened.lease),
      () => undefined,
    ); // an opening cut short cleans up after itself
  });
  let opened: Opened;
  try {
    opened = await acquiring;
  } finally {
    forget();
  }
  return keep(opened, options);
}

async function acquire(options: EmbeddedOptions, signal: AbortSignal): Promise<Opened> {
  const { fsync = true, onProgress = () => undefined } = options;
  const data = await makeDataFolder(options.dataFolder);
  return underStartLock(data, signal, async () => {
    const found = await findPackage();
    const folders = await makeFolders(data, (folder) => onProgress({ code: 'database-elsewhere', params: { folder } }));
    const cluster = clusterFolder(folders, found.major);
    const running = await joinServer(cluster, folders, signal);
    if (running) return { ...running, folders, cluster, reused: true };
    try {
      const programs = await findBinaries(found, folders.account, folders.home, () =>
        onProgress({ code: 'binaries-copied', params: { folder: folders.home } }),
      );
      await makeCluster(cluster, folders, programs, signal);
      await clearDeadLocks(cluster, folders.socket);
      const started = await startServer(cluster, folders, programs, fsync, signal);
      return { ...started, folders, cluster, reused: false };
    } catch (error) {
      await rmdir(folders.socket).catch(() => undefined); // not empty: then a server is using it
      throw asStartProblem(error, data);
    }
  });
}

/** Holds on to the server until `stop`: where it was killed it is started again, and the pool finds it at the same socket. */
async function keep(first: Opened, options: EmbeddedOptions): Promise<EmbeddedServer> {
  const stopping = new AbortController();
  let held = null as Opened | null;
  let renewing: Promise<void> = Promise.resolve();
  const hold = (opened: Opened): void => {
    held = opened;
    opened.lease.once('end', () => {
      if (held !== opened || stopping.signal.aborted) return;
      held = null;
      renewing = renew();
    });
  };
  const renew = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        return hold(await acquire(options, stopping.signal));
      } catch {
        // A full disk, for one: the requests say so, and the server comes back when there is room.
        await wait(1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };
  hold(first);
  const stop = async (): Promise<void> => {
    forget();
    stopping.abort();
    await renewing;
    const lease = held?.lease ?? null;
    held = null;
    await release(first, lease);
  };
  const forget = beforeInterruption(stop);
  return {
    url: urlOf(first.folders, first.socket, 'lantoa'),
    pid: (await findPostmaster(first.cluster))?.pid ?? 0,
    reused: first.reused,
    socketFolder: first.socket,
    homeFolder: first.folders.home,
    stop,
  };
}

/**
 * Lets go; a lease that broke (the server was restarted under us) is taken anew, so that the last one still stops it.
 * Under the start lock, so that nobody begins in the folder that is being left.
 */
async function release(opened: Opened, lease: Held['lease'] | null): Promise<void> {
  const { data } = opened.folders;
  if (!existsSync(data)) return releaseNow(opened, lease);
  await underStartLock(data, new AbortController().signal, () => releaseNow(opened, lease));
}

async function releaseNow({ folders, cluster, socket }: Opened, lease: Held['lease'] | null): Promise<void> {
  const stop = async (): Promise<void> => {
    await stopPostmaster(cluster);
    await rm(socket, { recursive: true, force: true });
  };
  if (lease && (await returnLease(lease, stop))) return;
  const found = await findPostmaster(cluster);
  if (!found) return stop();
  const answer = await askLease(folders, found.socket ?? socket);
  if (answer.lease) await returnLease(answer.lease, stop);
}
