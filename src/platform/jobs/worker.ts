import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
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
import { keepConnection } from '../db/kept-connection.ts';
import type { Log } from '../log.ts';
import { jobTools, type Job, type Schedule } from './job.ts';
import { makeUpForMissed } from './missed.ts';

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
  let runner: Runner;
  try {
    await makeUpForMissed(options.pool, options.schedules);
    runner = await takeJobs(options, locks, stopping.signal);
  } catch (error) {
    await locks.close();
    throw error;
  }
  await releaseDeadWorkers(options.pool, locks, options.log);
  const timer = setInterval(() => void releaseDeadWorkers(options.pool, locks, options.log), RELEASE_EVERY_MS);
  const taking = keepTaking(runner, options, locks, stopping.signal);
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await taking;
      await locks.close();
    },
  };
}

/**
 * The queue's runner gives up when it cannot write how a job ended, as when the database was killed under it: then another
 * takes its place, until the worker is stopped. The job itself is given back with the locks of the runner that gave up.
 */
async function keepTaking(first: Runner, options: WorkerOptions, locks: Locks, signal: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  let runner: Runner | null = first;
  while (!signal.aborted) {
    const ended: Promise<void> = runner.promise.catch((error: unknown) => options.log.error('worker.gave-up', error));
    await Promise.race([ended, stopped]);
    if (signal.aborted) break;
    locks.letGo();
    runner = await takeAgain(options, locks, signal);
    if (!runner) return;
  }
  await runner.stop().catch((error: unknown) => options.log.error('worker.stop-failed', error));
}

/** Tries every second; null where the worker was stopped meanwhile. */
async function takeAgain(options: WorkerOptions, locks: Locks, signal: AbortSignal): Promise<Runner | null> {
  while (!signal.aborted) {
    try {
      return await takeJobs(options, locks, signal);
    } catch {
      await wait(1_000); // the database is still away
    }
  }
  return null;
}

function takeJobs(options: WorkerOptions, locks: Locks, signal: AbortSignal): Promise<Runner> {
  const events = new EventEmitter() as WorkerEvents;
  // The queue notes the pool, not the single worker, as the one that holds a job.
  events.on('pool:create', ({ workerPool }) => locks.hold(workerPool.id));
  return run({
    pgPool: options.pool,
    concurrency: options.concurrency ?? 4,
    taskList: taskList(options, signal),
    parsedCronItems: parseCronItems(options.schedules.map(({ cron, job }) => ({ task: job, match: toUtc(cron) }))),
    pollInterval: 2_000,
    // Without a delay the queue lets errors of these two go unheard, which would end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    noHandleSignals: true,
    events,
    logger: quiet,
  });
}

interface QueuedJob {
  readonly id: string;
  readonly attempts: number;
  readonly max_attempts: number;
}

function taskList(options: WorkerOptions, signal: AbortSignal): TaskList {
  return Object.fromEntries(
    options.jobs.map((job) => [
      job.name,
      async (payload: unknown, helpers: { job: QueuedJob }) => {
        const most = await limitAttempts(options.pool, helpers.job, job.maxAttempts);
        const tools = jobTools(options.open, helpers.job.attempts, most, signal);
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

/** What the queue gives a job that says nothing, spread over days; here it means that ours did not yet say what it is worth. */
const UNLIMITED = 25;

/** How many attempts this one has: what the job is worth, and one more for every time its worker died. */
async function limitAttempts(pool: pg.Pool, queued: QueuedJob, worth: number): Promise<number> {
  if (queued.max_attempts !== UNLIMITED) return queued.max_attempts;
  const most = worth + queued.attempts - 1;
  await pool.query('update graphile_worker._private_jobs set max_attempts = $2 where id = $1', [queued.id, most]);
  return most;
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
  /** No longer holds any: their jobs may be taken by others. */
  letGo(): void;
  /** Which of these pools no living process holds a lock for. */
  dead(poolIds: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

async function openLocks(url: string, log: Log): Promise<Locks> {
  const held = new Set<string>();
  const lock = (on: pg.Client, id: string) => on.query('select pg_advisory_lock(hashtextextended($1, 7))', [id]);
  const unlock = (on: pg.Client, id: string) => on.query('select pg_advisory_unlock(hashtextextended($1, 7))', [id]);
  const kept = await keepConnection({
    url,
    async prepare(client) {
      for (const id of held) await lock(client, id);
    },
    onError: (error) => log.error('worker.lock-lost', error),
    retryMs: 500,
  });
  return {
    hold(id) {
      held.add(id);
      lock(kept.client(), id).catch((error: unknown) => log.error('worker.lock-failed', error));
    },
    letGo() {
      for (const id of held)
        unlock(kept.client(), id).catch((error: unknown) => log.error('worker.unlock-failed', error));
      held.clear();
    },
    async dead(ids) {
      const gone: string[] = [];
      for (const id of ids) {
        if (held.has(id)) continue;
        const { rows } = await kept
          .client()
          .query<{ free: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 7)) as free', [id]);
        if (!rows[0]?.free) continue;
        await unlock(kept.client(), id);
        gone.push(id);
      }
      return gone;
    },
    close: kept.close,
  };
}

async function releaseDeadWorkers(pool: pg.Pool, locks: Locks, log: Log): Promise<void> {
  try {
    const { rows } = await pool.query<{ locked_by: string }>(
      'select distinct locked_by from graphile_worker._private_jobs where locked_by is not null',
    );
    const dead = await locks.dead(rows.map((row) => row.locked_by));
    if (!dead.length) return;
    await pool.query(FORGIVE, [dead, UNLIMITED]);
    await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [dead]);
  } catch (error) {
    log.error('worker.release-failed', error);
  }
}

/**
 * That its worker died is no failure of the job: it gets the attempt back, or a machine that stops often would lose it without
 * anybody being told. One that itself brings its worker down waits longer each time, a minute at most, so that others have their turn.
 */
const FORGIVE = `
  update graphile_worker._private_jobs set
    max_attempts = case max_attempts when $2 then $2 when $2 - 1 then $2 + 1 else max_attempts + 1 end,
    run_at = now() + make_interval(secs => case when attempts > 3 then least(60, power(2, least(attempts - 3, 6))) else 0 end)
  where locked_by = any($1::text[])`;

const quiet = new Logger(() => () => undefined);
