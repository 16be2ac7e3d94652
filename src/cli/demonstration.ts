import { randomInt } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createPerson } from '#modules/access/index.ts';
import { changeFocalPerson, findOrganizationByCode, loadProvince } from '#modules/organizations/index.ts';
import { frozenDayClock } from '#platform/clock.ts';
import { systemActor } from '#platform/context.ts';
import { eraseDatabase, installationKind, markInstallation } from '#platform/db/installation.ts';
import { openDatabase } from '#platform/db/pool.ts';
import { agencies, collectives, focalPersons, people, province } from '../../seeds/thuan-giang/index.ts';
import { openHouse, type House } from '../main.ts';
import { demoAccountFile, type DemoAccount } from './demo-accounts.ts';
import { migrateGround, type Ground } from './installation.ts';

/** The day before the plan was signed: agencies and people are there when it comes. */
const DAY_OF_MAKING = '2026-03-04';

/**
 * Makes the demonstration province. Marked `making` until it is whole: one that was cut short is erased and made anew at
 * the next start. Passwords are random per installation.
 */
export async function makeDemonstration(ground: Ground): Promise<void> {
  await eraseHalfMade(ground);
  const house = await openHouse(ground.config, ground.url, frozenDayClock(DAY_OF_MAKING));
  try {
    await markInstallation(house.database.pool, 'making');
    await house.openCtx(systemActor, (ctx) => loadProvince(ctx, { ...province, organizations: agencies, collectives }));
    await loadFocalPersons(house);
    await writeAccounts(ground, await loadPeople(house));
    await markInstallation(house.database.pool, 'demonstration');
  } finally {
    await house.close();
  }
}

async function eraseHalfMade(ground: Ground): Promise<void> {
  const database = openDatabase(ground.url, { connections: 1 });
  try {
    if ((await installationKind(database.pool)) !== 'making') return;
    await eraseDatabase(database.pool);
  } finally {
    await database.close();
  }
  await rm(join(ground.config.dataFolder, 'files'), { recursive: true, force: true });
  await migrateGround(ground);
}

async function loadFocalPersons(house: House): Promise<void> {
  await house.openCtx(systemActor, async (ctx) => {
    for (const { organization, ...line } of focalPersons) {
      const body = await findOrganizationByCode(ctx, organization);
      if (body) await changeFocalPerson(ctx, { ...line, organizationId: body.id, version: 0 });
    }
  });
}

async function loadPeople(house: House): Promise<DemoAccount[]> {
  return house.openCtx(systemActor, async (ctx) => {
    const accounts: DemoAccount[] = [];
    for (const { code: _code, organization, ...person } of people) {
      const body = await findOrganizationByCode(ctx, organization);
      const password = demoPassword();
      await createPerson(ctx, { ...person, organizationId: body?.id ?? null, password });
      accounts.push({
        name: person.name,
        post: `${person.post}, ${body?.name.vi ?? ''}`,
        email: person.email,
        password,
      });
    }
    return accounts;
  });
}

/** Easy to type from a screen; the server listens on this machine only. */
const demoPassword = (): string => `thuan-giang-${randomInt(100_000, 1_000_000)}`;

async function writeAccounts(ground: Ground, accounts: readonly DemoAccount[]): Promise<void> {
  const path = demoAccountFile(ground.config.dataFolder);
  const file = await open(`${path}.new`, 'w', 0o600);
  await file.writeFile(JSON.stringify(accounts, null, 1));
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
}
