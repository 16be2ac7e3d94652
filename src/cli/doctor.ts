import { createHash, randomBytes } from 'node:crypto';
import { mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFileStore } from '#adapters/files/disk.ts';
import { listNamedFiles } from '#modules/documents/index.ts';
import { systemActor } from '#platform/context.ts';
import { installationKind } from '#platform/db/installation.ts';
import { listPendingMigrations } from '#platform/db/migrate.ts';
import { openHouse, type House } from '../main.ts';
import { openGround, type Ground } from './installation.ts';
import { findServing } from './serving.ts';
import { readOptions, say, sayProblem, terminalLanguage, words } from './terminal.ts';
import { findings, type Finding } from '../../locales/cli/doctor.ts';

const ENOUGH_SPACE = 1024 ** 3;
/** A job that nobody took for so long is a job that nobody takes. */
const LONG_WAIT = "interval '1 minute'";

/** `lantoa doctor`: what is wrong with this installation and how to mend it; changes nothing. Exit 0: nothing; 1: something to mend. */
export async function run(args: readonly string[]): Promise<number> {
  readOptions(args, {});
  let ground: Ground;
  try {
    ground = await openGround();
  } catch (error) {
    sayProblem(error);
    return 1;
  }
  try {
    let problems = 0;
    for (const check of [checkFolder, checkSpace, checkKey]) problems += tell(await check(ground));
    const schema = await checkSchema(ground);
    problems += tell(schema);
    // What is in the tables can only be looked at where the tables are this version's.
    if (schema.fine) problems += await examineHouse(ground);
    if (problems === 0) say(words('cli.doctor-fine'));
    return problems > 0 ? 1 : 0;
  } finally {
    await ground.close();
  }
}

async function examineHouse(ground: Ground): Promise<number> {
  const house = await openHouse(ground.config, ground.url);
  try {
    let problems = 0;
    for (const check of [checkInstallation, checkOriginals, checkJobs, checkWaiting])
      problems += tell(await check(house));
    return problems;
  } finally {
    await house.close();
  }
}

interface Verdict {
  readonly finding: Finding;
  readonly fine: boolean;
  readonly count?: number;
}

function tell({ finding, fine, count = 0 }: Verdict): number {
  const texts = findings[terminalLanguage()][finding];
  say(
    fine
      ? words('cli.doctor-ok', { what: texts.what })
      : words('cli.doctor-problem', { what: texts.what, remedy: texts.remedy.replace('{count}', String(count)) }),
  );
  return fine ? 0 : 1;
}

async function checkFolder({ config }: Ground): Promise<Verdict> {
  const probe = join(config.dataFolder, `probe-${randomBytes(4).toString('hex')}`);
  try {
    await mkdir(config.dataFolder, { recursive: true });
    await writeFile(probe, 'x');
    await rm(probe);
    return { finding: 'folder', fine: true };
  } catch {
    return { finding: 'folder', fine: false }; // whatever the reason, the remedy is the same
  }
}

async function checkSpace({ config }: Ground): Promise<Verdict> {
  const { bavail, bsize } = await statfs(config.dataFolder);
  return { finding: 'space', fine: bavail * bsize > ENOUGH_SPACE, count: Math.round((bavail * bsize) / 1024 ** 2) };
}

/** The key file is for its owner alone; there is none yet before the first start, and none with LANTOA_KEY. */
async function checkKey({ config }: Ground): Promise<Verdict> {
  const file = await stat(join(config.dataFolder, 'key')).catch(() => null);
  return { finding: 'key', fine: file === null || process.platform === 'win32' || (file.mode & 0o077) === 0 };
}

async function checkSchema({ url }: Ground): Promise<Verdict> {
  const pending = await listPendingMigrations(url);
  return { finding: 'schema', fine: pending.length === 0, count: pending.length };
}

async function checkInstallation({ database }: House): Promise<Verdict> {
  const kind = await installationKind(database.pool);
  return { finding: 'installation', fine: kind === 'real' || kind === 'demonstration' };
}

/** Every original that the register names lies in the store, and is what was received. */
async function checkOriginals({ openCtx, config, namedFiles }: House): Promise<Verdict> {
  const files = diskFileStore(join(config.dataFolder, 'files'));
  const named = await openCtx(
    systemActor,
    async (ctx) => {
      const found: string[] = [];
      for (const list of [listNamedFiles, ...namedFiles]) found.push(...(await list(ctx)));
      return found;
    },
    { readOnly: true },
  );
  let lost = 0;
  for (const sha256 of named) {
    const bytes = await files.get(sha256).catch(() => null); // missing or not to be read: lost either way
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) lost += 1;
  }
  return { finding: 'originals', fine: lost === 0, count: lost };
}

async function checkJobs(house: House): Promise<Verdict> {
  const count = await countJobs(house, 'attempts >= max_attempts');
  return { finding: 'jobs', fine: count === 0, count };
}

/** Jobs that are due and untouched although a server runs: its worker was left out and no other took its place. */
async function checkWaiting(house: House): Promise<Verdict> {
  const due = `locked_at is null and attempts = 0 and run_at < now() - ${LONG_WAIT}`;
  const count = (await findServing(house.config.dataFolder)) === null ? 0 : await countJobs(house, due);
  return { finding: 'waiting', fine: count === 0, count };
}

/** @param condition of ours, never a person's words */
async function countJobs({ database }: House, condition: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    `select count(*)::int as count from graphile_worker.jobs where ${condition}`,
  );
  return rows[0]?.count ?? 0;
}
