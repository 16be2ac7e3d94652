import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from '#platform/config.ts';
import { joinOrStartEmbedded } from '#platform/db/embedded/index.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/pool.ts';
import { migrateQueue } from '#platform/jobs/worker.ts';
import { startNoteSentence } from '#platform/start-problem.ts';
import { openHouse, type House } from '../main.ts';
import type { Clock } from '#platform/clock.ts';
import { CliProblem, tellProgress, terminalLanguage, words } from './terminal.ts';

/** Root of the checkout. */
export const checkout = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A database that answers; `close` stops it if it is ours and nobody else uses it. */
export interface Ground {
  readonly config: Config;
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Reads the configuration and makes sure that a database answers: DATABASE_URL, or our own server, joined or started.
 * @throws CliProblem `cli.database-away`; StartProblem from our own server.
 */
export async function openGround(onProgress: (line: string) => void = tellProgress): Promise<Ground> {
  const config = readConfig(process.env, checkout);
  if (config.databaseUrl !== null) {
    await tryDatabase(config.databaseUrl);
    return { config, url: config.databaseUrl, close: async () => undefined };
  }
  onProgress(words('cli.step-database'));
  const server = await joinOrStartEmbedded({
    dataFolder: config.dataFolder,
    onProgress: (note) => onProgress(startNoteSentence(note, terminalLanguage())),
  });
  return { config, url: server.url, close: () => server.stop() };
}

async function tryDatabase(url: string): Promise<void> {
  const database = openDatabase(url, { connections: 1 });
  try {
    await database.pool.query('select 1');
  } catch (error) {
    throw new CliProblem('cli.database-away', {
      reason: (error as { code?: string }).code ?? (error as Error).message,
    });
  } finally {
    await database.close();
  }
}

/** Brings the database of a ground up to this code; returns how many migrations ran. */
export async function migrateGround(ground: Ground): Promise<number> {
  const { applied } = await migrate({ url: ground.url, log: (name) => tellProgress(name) });
  const database = openDatabase(ground.url, { connections: 2 });
  try {
    await migrateQueue(database.pool);
  } finally {
    await database.close();
  }
  return applied.length;
}

/** Ground, migrations and the house on top, for one piece of work; closes all of it afterwards. */
export async function withHouse<T>(work: (house: House, ground: Ground) => Promise<T>, clock?: Clock): Promise<T> {
  const ground = await openGround();
  try {
    await migrateGround(ground);
    const house = await openHouse(ground.config, ground.url, clock);
    try {
      return await work(house, ground);
    } finally {
      await house.close();
    }
  } finally {
    await ground.close();
  }
}
