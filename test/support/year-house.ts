/** A province of its own in this process, whose clock stands where the journey sets it. */
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { buildApp } from '../../src/app.ts';
import { settleProvince } from '../../src/cli/demonstration.ts';
import { buildDesk } from '../../src/cli/desk-build.ts';
import { checkout, migrateGround } from '../../src/cli/installation.ts';
import { changeSetting } from '../../src/modules/settings/index.ts';
import { openHouse, type House } from '../../src/main.ts';
import { readConfig } from '../../src/platform/config.ts';
import { systemActor } from '../../src/platform/context.ts';
import type { LoadedOrganization } from '../../src/modules/organizations/index.ts';
import { joinOrStartEmbedded } from '../../src/platform/db/embedded/index.ts';
import { agencies, province } from '../../seeds/thuan-giang/index.ts';
import type { Place } from './at-the-desk.ts';
import { eraseTestFolder, makeTestFolder } from './data-folder.ts';

export interface YearHouse extends Place {
  readonly house: House;
  /** Letters and text messages that left, as files. */
  readonly outbox: string;
  /** Sets the clock: the eve of the day passes with the jobs of its night, then it is nine in the morning. */
  to(day: string): Promise<void>;
  stop(): Promise<void>;
}

/** From when on the province is as it is today. */
const SINCE = '2024-01-01';

/** What the scheduler starts in the night and before office hours, in this order. */
const NIGHTLY = ['tasks.open-due-tasks', 'tasks.remind', 'notifications.send-digests'];

/** The agencies of today as if they had always been, so that a year before the mergers of 01/7/2025 can be lived with them. */
const agenciesSince = (day: string): LoadedOrganization[] =>
  agencies.map((one) => {
    const end = one.validTo && Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
    const begin = one.validTo ? one.validFrom : day;
    const names = one.names.map((name) => ({ ...name, validFrom: begin, validTo: end }));
    const successors = one.successors?.map((next) => ({ ...next, on: day }));
    return { ...one, names, successors, validFrom: begin, validTo: end };
  });

/** Agencies and people of Thuận Giang, no document yet; the worker takes jobs. `day`: where the year begins. */
export async function yearHouse(day: string): Promise<YearHouse> {
  const dataFolder = await makeTestFolder();
  const server = await joinOrStartEmbedded({ dataFolder, fsync: false });
  const config = readConfig({ LANTOA_DATA: dataFolder, LANTOA_PORT: '0' }, checkout);
  await migrateGround({ config, url: server.url, close: async () => undefined });
  let now = morningOf(day);
  // A moment passes at each look, so that things keep their order.
  const house = await openHouse(config, server.url, () => (now = now.add({ milliseconds: 5 })));
  const accounts = await settleProvince(house, agenciesSince(SINCE));
  await house.openCtx(systemActor, async (ctx) => {
    const known = { 'province.name': province.name, 'province.kind': province.kind };
    for (const [key, value] of Object.entries(known)) await changeSetting(ctx, { key, value, validFrom: SINCE });
  });
  const deskFolder = await buildDesk(checkout, () => undefined);
  const app = await buildApp({
    modules: house.modules,
    openCtx: house.openCtx,
    authenticate: house.access.authenticate,
    log: house.log,
    origins: [],
    trustProxy: false,
    deskFolder,
    answers: house.answers,
    version: 'test',
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const worker = await house.startWorker();
  return {
    house,
    address,
    accounts,
    outbox: join(dataFolder, 'outbox'),
    async to(next) {
      now = Temporal.Instant.from(`${next}T00:15:00+07:00`);
      await doJobs(house, NIGHTLY.slice(0, 1));
      now = Temporal.Instant.from(`${next}T07:30:00+07:00`);
      await doJobs(house, NIGHTLY.slice(1));
      now = morningOf(next);
    },
    async stop() {
      await app.close();
      await worker.stop();
      await house.close();
      await server.stop();
      await eraseTestFolder(dataFolder);
    },
  };
}

const morningOf = (day: string): Temporal.Instant => Temporal.Instant.from(`${day}T09:00:00+07:00`);

/** Starts these jobs as the scheduler does, one after the other, and waits until nothing is left to do. */
async function doJobs(house: House, jobs: readonly string[]): Promise<void> {
  for (const job of jobs) {
    await house.openCtx(systemActor, (ctx) => ctx.enqueue(job, {}, { key: `night-${job}` }));
    await quiet(house);
  }
}

/** No job waits that is due. */
export async function quiet({ database }: House): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const { rows } = await database.pool.query<{ open: number }>(
      'select count(*)::int as open from graphile_worker.jobs where run_at <= now() and attempts < max_attempts',
    );
    if (rows[0]!.open === 0) return;
    await wait(50);
  }
  throw new Error('the jobs of the night did not end');
}
