import { joinOrStartEmbedded } from '#platform/db/embedded/index.ts';
import { readConfig } from '#platform/config.ts';
import { systemActor } from '#platform/context.ts';
import { createPerson } from '#modules/access/index.ts';
import { findOrganizationByCode, loadProvince } from '#modules/organizations/index.ts';
import { eraseTestFolder, makeTestFolder } from '../test/support/data-folder.ts';
import { openDesk, storyClock, type DemonstrationDesk, type StoryClock } from '../src/cli/demonstration/desk.ts';
import { migrateGround } from '../src/cli/installation.ts';
import { openHouse, type House } from '../src/main.ts';
import { agencies, collectives, people, province } from '../seeds/thuan-giang/index.ts';

export interface BenchHouse {
  readonly house: House;
  readonly desk: DemonstrationDesk;
  readonly clock: StoryClock;
  readonly url: string;
  readonly dataFolder: string;
  close(): Promise<void>;
}

/** Of everybody in a house for figures. */
export const benchPassword = 'khong-dung-den-1';

/**
 * A house with the province and its people, on our own server with everything durable, its worker running.
 * @param day on which it opens, `YYYY-MM-DD`
 * @param settings beside the folder of its data: `{ LANTOA_SMTP: … }`
 */
export async function openBenchHouse(
  day = '2026-11-06',
  settings: Readonly<Record<string, string>> = {},
): Promise<BenchHouse> {
  const dataFolder = await makeTestFolder();
  const server = await joinOrStartEmbedded({ dataFolder });
  const config = readConfig({ ...settings, LANTOA_DATA: dataFolder }, dataFolder);
  await migrateGround({ config, url: server.url, close: async () => undefined });
  const clock = storyClock(day);
  const house = await openHouse(config, server.url, clock.clock);
  await house.openCtx(systemActor, async (ctx) => {
    await loadProvince(ctx, { ...province, organizations: agencies, collectives });
    for (const { code: _code, organization, ...person } of people) {
      const body = await findOrganizationByCode(ctx, organization);
      await createPerson(ctx, { ...person, organizationId: body?.id ?? null, password: benchPassword });
    }
  });
  const worker = await house.startWorker();
  const desk = await openDesk(house);
  return {
    house,
    desk,
    clock,
    url: server.url,
    dataFolder,
    async close() {
      await desk.close();
      await worker.stop();
      await house.close();
      await server.stop();
      await eraseTestFolder(dataFolder);
    },
  };
}
