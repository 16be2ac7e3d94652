import { spawn, type ChildProcess } from 'node:child_process';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { testHouse, type TestHouse } from '../../../test/support/house.ts';
import { systemActor } from '../context.ts';
import { openLog } from '../log.ts';
import { defineJob, type Job } from './job.ts';
import { startWorker, type Worker } from './worker.ts';

let house: TestHouse;
const ending: (() => Promise<unknown> | void)[] = [];

beforeAll(async () => {
  house = await testHouse();
  return () => house.drop();
});
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
});

async function startHere(jobs: readonly Job[]): Promise<Worker> {
  const worker = await startWorker({
    url: house.database.url,
    pool: house.database.pool,
    jobs,
    schedules: jobs.map(({ name }) => ({ cron: '20 2 * * *', job: name })),
    open: house.openCtx,
    log: openLog('silent'),
  });
  ending.push(() => worker.stop());
  return worker;
}

/** A process with a worker that takes the job, worth two attempts, and never ends it. */
function startElsewhere(job = 'test.slow'): { process: ChildProcess; taken: Promise<void> } {
  const script = `
    const { startWorker } = await import(${JSON.stringify(new URL('worker.ts', import.meta.url).href)});
    const { openDatabase } = await import(${JSON.stringify(new URL('../db/pool.ts', import.meta.url).href)});
    const { z } = await import('zod');
    const url = process.argv[1];
    await startWorker({ url, pool: openDatabase(url).pool, schedules: [], open: null,
      log: { info() {}, error() {} },
      jobs: [{ name: ${JSON.stringify(job)}, payload: z.unknown(), maxAttempts: 2,
        run: async () => { console.log('taken'); await new Promise(() => setInterval(() => {}, 1000)); } }] });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, house.database.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: new URL('../../..', import.meta.url),
  });
  ending.push(() => void child.kill('SIGKILL'));
  return { process: child, taken: new Promise((resolve) => child.stdout.once('data', () => resolve())) };
}

const enqueue = (job: string, options?: { key?: string }): Promise<void> =>
  house.as(systemActor, (ctx) => ctx.enqueue(job, {}, options));

/** A job that tells when it ran, and with which attempt. */
function telling(name: string): { job: Job; ran: Promise<number>; runs: () => number } {
  let runs = 0;
  let tell: (attempt: number) => void = () => undefined;
  const ran = new Promise<number>((resolve) => (tell = resolve));
  const job = defineJob({
    name,
    payload: z.unknown(),
    run: async (_payload, { attempt }) => {
      runs += 1;
      tell(attempt);
    },
  });
  return { job, ran, runs: () => runs };
}

describe('a worker', () => {
  it('takes the job of a killed one within ten seconds', async () => {
    await enqueue('test.slow');
    const elsewhere = startElsewhere();
    await elsewhere.taken;
    const { job, ran, runs } = telling('test.slow');
    await startHere([job]);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(runs()).toBe(0); // a living worker, however slow, keeps its job
    const killedAt = Date.now();
    elsewhere.process.kill('SIGKILL');
    expect(await ran).toBe(2);
    expect(Date.now() - killedAt).toBeLessThan(10_000);
  });

  it('counts the death of its worker as no failure of the job', async () => {
    await enqueue('test.unlucky');
    for (let death = 0; death < 4; death += 1) {
      const elsewhere = startElsewhere('test.unlucky');
      await elsewhere.taken;
      elsewhere.process.kill('SIGKILL');
    }
    const lasts: boolean[] = [];
    const job = defineJob({
      name: 'test.unlucky',
      payload: z.unknown(),
      maxAttempts: 2,
      run: async (_payload, { attempt, lastAttempt }) => {
        lasts.push(lastAttempt);
        if (attempt === 5) throw new Error('the first failure of its own');
      },
    });
    await startHere([job]);
    await vi.waitUntil(() => lasts.length === 1, 60_000);
    await vi.waitUntil(
      async () => {
        await house.database.pool.query(
          `update graphile_worker._private_jobs set run_at = now() where attempts = 5 and locked_by is null`,
        );
        return lasts.length === 2;
      },
      { timeout: 60_000, interval: 200 },
    );
    expect(lasts).toEqual([false, true]);
  }, 120_000);

  it('runs nothing of a transaction that was rolled back', async () => {
    const { job, runs } = telling('test.undone');
    await startHere([job]);
    await expect(
      house.as(systemActor, async (ctx) => {
        await ctx.enqueue('test.undone', {});
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    const after = telling('test.after');
    await startHere([after.job]);
    await enqueue('test.after');
    await after.ran;
    expect(runs()).toBe(0);
  });

  it('runs a job that waits under one key once', async () => {
    await enqueue('test.once', { key: 'one' });
    await enqueue('test.once', { key: 'one' });
    const { job, ran, runs } = telling('test.once');
    await startHere([job]);
    await ran;
    const after = telling('test.after');
    await startHere([after.job]);
    await enqueue('test.after');
    await after.ran;
    expect(runs()).toBe(1);
  });

  it.each([
    ['two years', '2 years'],
    ['one night', '1 day'],
  ])('does at its start, once, what was due at night while nothing ran for %s', async (name, downtime) => {
    const { job, ran, runs } = telling(`test.nightly ${name}`);
    await house.database.pool.query(
      `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
       values ($1, now() - interval '3 years', now() - $2::interval)`,
      [job.name, downtime],
    );
    const worker = await startHere([job]);
    await ran;
    await worker.stop();
    const after = telling('test.after');
    await startHere([job, after.job]);
    await enqueue('test.after');
    await after.ran;
    expect(runs()).toBe(1);
  });

  it('makes up for nothing that was not due since it first ran', async () => {
    const { job, runs } = telling('test.young');
    await startHere([job]);
    const after = telling('test.after');
    await startHere([job, after.job]);
    await enqueue('test.after');
    await after.ran;
    expect(runs()).toBe(0);
  });

  it('gives a job up after as many attempts as it is worth, and tells the last one so', async () => {
    const last: boolean[] = [];
    const job = defineJob({
      name: 'test.failing',
      payload: z.unknown(),
      maxAttempts: 1,
      run: async (_payload, { lastAttempt }) => {
        last.push(lastAttempt);
        throw new Error('never works');
      },
    });
    await startHere([job]);
    await enqueue('test.failing');
    const queued = () =>
      house.database.pool.query<{ waits: boolean }>(
        `select attempts < max_attempts as waits from graphile_worker.jobs where task_identifier = 'test.failing'`,
      );
    while (last.length === 0 || (await queued()).rows[0]?.waits)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(last).toEqual([true]);
  });
});
