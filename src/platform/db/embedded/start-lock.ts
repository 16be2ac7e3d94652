import { once } from 'node:events';
import { rm, stat } from 'node:fs/promises';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Does `work` while no other process of this machine does any for the same folder. The lock is a socket that listens:
 * the kernel takes it back from a process that is killed, so no stale lock can block the next start.
 */
export async function underStartLock<T>(folder: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const { dev, ino } = await stat(folder);
  const name = `lantoa-start-${dev}-${ino}`;
  let lock = await tryLock(name);
  while (!lock) {
    await wait(30, undefined, { signal });
    lock = await tryLock(name);
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
}

async function tryLock(name: string): Promise<net.Server | null> {
  // Linux has names outside the file system, which go with their process; elsewhere it is a file.
  const path = process.platform === 'linux' ? `\0${name}` : `/tmp/${name}`;
  const server = net.createServer((socket) => socket.destroy());
  try {
    const listening = once(server, 'listening');
    server.listen({ path, exclusive: true });
    await listening;
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (process.platform !== 'linux' && !(await answers(path))) await rm(path, { force: true });
    return null;
  }
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
