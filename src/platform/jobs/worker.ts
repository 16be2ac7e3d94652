import { EventEmitter } from 'node:events';
import pg from 'pg';
import {
  Logger,
  parseCronItems,
  run,
  runMigrations,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import type { OpenCtx } from '../context.ts';
import type { Log } from '../log.ts';
import { jobTools, type Job, type Schedule } from './job.ts';

/** How often the jobs of dead workers are given back; a killed worker's job must run again within 10 seconds. */
const RELEASE_EVERY_MS = 3_000;

export interface Worker {
  stop(): Promise<void>;
}

interface WorkerOptions {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly jobs: readonly Job[];
  readonly schedules: readonly Schedule[];
  readonly open: OpenCtx;
  readonly log: Log;
  readonly concurrency?: number;
}

/** Creates or upgrades the queue's own tables (schema `graphile_worker`). */
export async function migrateQueue(pool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: pool, logger: quiet });
}

/**
 * Starts taking jobs. Holds a session advisory lock for its pool of workers, so that others can tell a dead worker from a slow one:
 * the queue alone would give a dead worker's jobs back only after four hours.
 */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const stopping = new AbortController();
  const locks = await openLocks(options.url, options.log);
  const events = new EventEmitter() as WorkerEvents;
  // The queue notes the pool, not the single worker, as the one that holds a job.
  events.on('pool:create', ({ workerPool }) => locks.hold(workerPool.id));
  const runner = await takeJobs(options, events, stopping.signal).catch(async (error: unknown) => {
    await locks.close();
    throw error;
  });
  await releaseDeadWorkers(options.pool, locks, options.log);
  const timer = setInterval(() => void releaseDeadWorkers(options.pool, locks, options.log), RELEASE_EVERY_MS);
  runner.promise.catch((error: unknown) => options.log.error('worker.stopped', error));
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await runner.stop();
      await locks.close();
    },
  };
}

function takeJobs(options: WorkerOptions, events: WorkerEvents, signal: AbortSignal): Promise<Runner> {
  return run({
    pgPool: options.pool,
    concurrency: options.concurrency ?? 4,
    taskList: taskList(options, signal),
    parsedCronItems: parseCronItems(options.schedules.map(({ cron, job }) => ({ task: job, match: toUtc(cron) }))),
    pollInterval: 2_000,
    noHandleSignals: true,
    events,
    logger: quiet,
  });
}

function taskList(options: WorkerOptions, signal: AbortSignal): TaskList {
  return Object.fromEntries(
    options.jobs.map((job) => [
      job.name,
      async (payload: unknown, helpers: { job: { id: string; attempts: number; max_attempts: number } }) => {
        await limitAttempts(options.pool, helpers.job, job.maxAttempts);
        const tools = jobTools(options.open, helpers.job.attempts, job.maxAttempts, signal);
        try {
          await job.run(job.payload.parse(payload) as never, tools);
        } catch (error) {
          options.log.error('job.failed', error, { job: job.name, attempt: tools.attempt });
          throw error;
        }
      },
    ]),
  );
}

/** The queue gives every job 25 attempts, spread over days; ours say how many they are worth. */
async function limitAttempts(
  pool: pg.Pool,
  queued: { readonly id: string; readonly max_attempts: number },
  most: number,
): Promise<void> {
  if (queued.max_attempts !== most)
    await pool.query('update graphile_worker._private_jobs set max_attempts = $2 where id = $1', [queued.id, most]);
}

/** Cron hours are written in Viet Nam time (UTC+7, no daylight saving); the queue counts in UTC. Hours are plain numbers, lists or `*`. */
export function toUtc(cron: string): string {
  const [minute, hour, ...rest] = cron.split(' ');
  if (hour === undefined || hour === '*' || hour.startsWith('*/')) return cron;
  const shifted = hour.split(',').map((one) => (Number(one) + 17) % 24);
  return [minute, shifted.join(','), ...rest].join(' ');
}

interface Locks {
  hold(poolId: string): void;
  /** Which of these pools no living process holds a lock for. */
  dead(poolIds: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

async function openLocks(url: string, log: Log): Promise<Locks> {
  const held = new Set<string>();
  let closed = false;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    next.on('error', (error) => {
      log.error('worker.lock-lost', error);
      if (!closed) setTimeout(() => void reconnect(), 500);
    });
    await next.connect();
    for (const id of held) await lock(next, id);
    return next;
  }

  async function reconnect(): Promise<void> {
    try {
      client = await connect();
    } catch {
      // The server is still away: the next attempt comes by itself until the worker is stopped.
      if (!closed) setTimeout(() => void reconnect(), 1_000);
    }
  }

  const lock = (on: pg.Client, id: string) => on.query('select pg_advisory_lock(hashtextextended($1, 7))', [id]);
  return {
    hold(id) {
      held.add(id);
      lock(client, id).catch((error: unknown) => log.error('worker.lock-failed', error));
    },
    async dead(ids) {
      const gone: string[] = [];
      for (const id of ids) {
        if (held.has(id)) continue;
        const { rows } = await client.query<{ free: boolean }>(
          'select pg_try_advisory_lock(hashtextextended($1, 7)) as free',
          [id],
        );
        if (!rows[0]?.free) continue;
        await client.query('select pg_advisory_unlock(hashtextextended($1, 7))', [id]);
        gone.push(id);
      }
      return gone;
    },
    async close() {
      closed = true;
      await client.end();
    },
  };
}

async function releaseDeadWorkers(pool: pg.Pool, locks: Locks, log: Log): Promise<void> {
  try {
    const { rows } = await pool.query<{ locked_by: string }>(
      'select distinct locked_by from graphile_worker._private_jobs where locked_by is not null',
    );
    const dead = await locks.dead(rows.map((row) => row.locked_by));
    if (dead.length) await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [dead]);
  } catch (error) {
    log.error('worker.release-failed', error);
  }
}

const quiet = new Logger(() => () => undefined);
