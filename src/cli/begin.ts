import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createPerson } from '#modules/access/index.ts';
import { loadProvince, type LoadedCollective, type LoadedOrganization } from '#modules/organizations/index.ts';
import { systemActor } from '#platform/context.ts';
import { eraseDatabase, installationKind, markInstallation } from '#platform/db/installation.ts';
import { openDatabase } from '#platform/db/pool.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import type { Localized } from '#platform/values/localized.ts';
import { openHouse } from '../main.ts';
import { demoAccountFile } from './demo-accounts.ts';
import { checkout, migrateGround, openGround, type Ground } from './installation.ts';
import { CliProblem, readOptions, say, words } from './terminal.ts';

const options = {
  province: { type: 'string' },
  email: { type: 'string' },
  name: { type: 'string' },
  agencies: { type: 'string' },
} as const;

interface NationalProvince {
  readonly statisticsCode: string;
  readonly type: 'tinh' | 'thanh-pho';
  readonly shortName: string;
  readonly validTo: string | null;
}

interface Department {
  readonly code: string;
  readonly type: LoadedOrganization['type'];
  readonly name: Localized;
  readonly abbreviation: string | null;
  readonly where: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successors: LoadedOrganization['successors'];
}

/** `lantoa begin`: erases the demonstration, makes the real province with the uniform departments, and its administrator. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, options);
  if (!values.province || !values.email || !values.name) throw new CliProblem('cli.begin-needs');
  const province = await findProvince(values.province);
  const organizations = await readAgencies(values.agencies);
  const ground = await openGround();
  try {
    await migrateGround(ground);
    await eraseDemonstration(ground);
    const password = await makeProvince(ground, { province, organizations, email: values.email, name: values.name });
    say(words('cli.begin-done', { province: province.shortName, email: values.email, password }));
    return 0;
  } finally {
    await ground.close();
  }
}

async function findProvince(name: string): Promise<NationalProvince> {
  const all = JSON.parse(await readFile(join(checkout, 'seeds/national/provinces.json'), 'utf8')) as NationalProvince[];
  const wanted = foldForSearch(name).replace(/^(tinh|thanh pho) /, '');
  const found = all.find((one) => one.validTo === null && foldForSearch(one.shortName) === wanted);
  if (!found) throw new CliProblem('cli.province-unknown', { province: name });
  return found;
}

/** The bodies to begin with: a file of the operator's, or the departments that every province has, with their predecessors. */
async function readAgencies(file: string | undefined): Promise<LoadedOrganization[]> {
  if (file !== undefined) {
    try {
      return JSON.parse(await readFile(file, 'utf8')) as LoadedOrganization[];
    } catch (error) {
      throw new CliProblem(
        'cli.file-missing',
        { file, reason: (error as NodeJS.ErrnoException).code ?? (error as Error).message },
        1,
      );
    }
  }
  const all = JSON.parse(await readFile(join(checkout, 'seeds/national/departments.json'), 'utf8')) as Department[];
  const known = new Set(all.map((one) => one.code));
  return all.map((one) => ({
    code: one.code,
    type: one.type,
    names: [
      {
        name: one.name,
        abbreviation: one.validTo === null ? one.abbreviation : null,
        validFrom: one.validFrom,
        validTo: one.validTo,
      },
    ],
    validFrom: one.validFrom,
    validTo: one.validTo,
    requestedOnly: ['party', 'front', 'press', 'central'].includes(one.type),
    successors: (one.successors ?? []).filter((successor) => known.has(successor.code)),
  }));
}

async function eraseDemonstration(ground: Ground): Promise<void> {
  const database = openDatabase(ground.url, { connections: 1 });
  try {
    const kind = await installationKind(database.pool);
    if (kind === 'real') throw new CliProblem('cli.begin-not-empty');
    if (kind !== null) await eraseDatabase(database.pool);
  } finally {
    await database.close();
  }
  await rm(join(ground.config.dataFolder, 'files'), { recursive: true, force: true });
  await rm(demoAccountFile(ground.config.dataFolder), { force: true });
  await migrateGround(ground);
}

interface Beginning {
  readonly province: NationalProvince;
  readonly organizations: readonly LoadedOrganization[];
  readonly email: string;
  readonly name: string;
}

/** Everything in one transaction: a province that was begun half does not exist. */
async function makeProvince(ground: Ground, { province, organizations, email, name }: Beginning): Promise<string> {
  const collectives = JSON.parse(
    await readFile(join(checkout, 'seeds/thuan-giang/collectives.json'), 'utf8'),
  ) as LoadedCollective[];
  const house = await openHouse(ground.config, ground.url);
  try {
    const { password } = await house.openCtx(systemActor, async (ctx) => {
      await loadProvince(ctx, {
        name: province.shortName,
        code: province.statisticsCode,
        kind: province.type,
        organizations,
        collectives,
      });
      return createPerson(ctx, { name, email, roles: ['administrator'] });
    });
    await markInstallation(house.database.pool, 'real');
    return password;
  } finally {
    await house.close();
  }
}
