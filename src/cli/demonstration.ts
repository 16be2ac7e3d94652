import { randomInt } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createPerson } from '#modules/access/index.ts';
import {
  changeFocalPerson,
  findOrganizationByCode,
  loadProvince,
  type LoadedOrganization,
} from '#modules/organizations/index.ts';
import { systemActor } from '#platform/context.ts';
import { eraseDatabase, installationKind, markInstallation } from '#platform/db/installation.ts';
import { openDatabase } from '#platform/db/pool.ts';
import {
  agencies,
  collectives,
  focalPersons,
  instructionFile,
  letterFile,
  people,
  planFile,
  province,
} from '../../seeds/thuan-giang/index.ts';
import {
  focalOfficer,
  instructionDay,
  letterReview,
  planReview,
  type ReviewedDocument,
} from '../../seeds/thuan-giang/story.ts';
import { openHouse, type House } from '../main.ts';
import { liveTheYear } from './demonstration/deeds.ts';
import { chasingTheYear } from './demonstration/chasing.ts';
import { consultAgencies, namingThePlan } from './demonstration/consultation.ts';
import { askingLeaders } from './demonstration/decisions.ts';
import { askingAgencies } from './demonstration/inquiries.ts';
import { keepingThePressRegister } from './demonstration/press.ts';
import { provingTheYear } from './demonstration/evidence.ts';
import { openDesk, storyClock, type StoryClock } from './demonstration/desk.ts';
import { reviewAndAccept } from './demonstration/review.ts';
import { workingTheYear } from './demonstration/working.ts';
import { handingPlansIn } from './demonstration/subplans.ts';
import { demoAccountFile, type DemoAccount } from './demo-accounts.ts';
import { migrateGround, type Ground } from './installation.ts';
import type { CliWord, Params } from './terminal.ts';

/** Before the draft of the plan went out for comments: agencies and people are there when it comes. */
const DAY_OF_MAKING = '2026-01-30';

/**
 * Makes the demonstration province, and lets its year pass: its plan comes in as a file, is reviewed and accepted, and the
 * agencies work on it, all by the requests of the screens. Marked `making` until it is whole: one that was cut short is
 * erased and made anew at the next start. Passwords are random per installation.
 */
export async function makeDemonstration(
  ground: Ground,
  onStep: (step: CliWord, params?: Params) => void,
): Promise<void> {
  await eraseHalfMade(ground);
  const story = storyClock(DAY_OF_MAKING);
  const house = await openHouse(ground.config, ground.url, story.clock);
  try {
    await markInstallation(house.database.pool, 'making');
    await writeAccounts(ground, await settleProvince(house));
    await tellStory(house, story, onStep);
    await markInstallation(house.database.pool, 'demonstration');
  } finally {
    await house.close();
  }
}

/** Documents by the real import path, then the year. The worker reads what came in. */
async function tellStory(house: House, story: StoryClock, onStep: (step: CliWord, params?: Params) => void) {
  const worker = await house.startWorker();
  const desk = await openDesk(house);
  try {
    const takeIn = async (on: string, file: string): Promise<string> => {
      story.to(on);
      onStep('cli.step-import', { file: basename(file) });
      const view = await desk.importFile(focalOfficer, file);
      if (!view.result?.planId) throw new Error(`${file} assigns no work`);
      return view.result.planId;
    };
    const accept = (planId: string, decisions: ReviewedDocument) =>
      reviewAndAccept({ desk, person: focalOfficer, planId, decisions });
    const roundId = await consultAgencies({ house, desk, story });
    const planId = await takeIn(planReview.on, planFile());
    await accept(planId, planReview);
    const stage = { house, desk, story, planId };
    await liveTheYear(stage, (day) => onStep('cli.step-month', { month: day.slice(5, 7) }), [
      ...provingTheYear(stage),
      ...chasingTheYear(stage),
      ...askingLeaders(stage),
      ...workingTheYear(stage),
      ...askingAgencies(stage),
      namingThePlan(stage, roundId),
      ...keepingThePressRegister(stage),
      ...handingPlansIn(stage, takeIn),
      {
        on: letterReview.on,
        happen: async () => void (await accept(await takeIn(letterReview.on, letterFile()), letterReview)),
      },
      // Half-done reviews wait: the leader's note was read and nobody has looked at it yet.
      { on: instructionDay, happen: async () => void (await takeIn(instructionDay, instructionFile())) },
    ]);
  } finally {
    await desk.close();
    await worker.stop();
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

/** The province before its first document: agencies, those who answer for them, and people with their accounts. */
export async function settleProvince(
  house: House,
  organizations: readonly LoadedOrganization[] = agencies,
): Promise<DemoAccount[]> {
  await house.openCtx(systemActor, (ctx) => loadProvince(ctx, { ...province, organizations, collectives }));
  await loadFocalPersons(house);
  return loadPeople(house);
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
