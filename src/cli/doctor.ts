import { randomBytes } from 'node:crypto';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installationKind } from '#platform/db/installation.ts';
import { migrate, readMigrations } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/pool.ts';
import { openGround, type Ground } from './installation.ts';
import { readOptions, say, sayProblem, terminalLanguage, words } from './terminal.ts';
import { findings, type Finding } from '../../locales/cli/doctor.ts';

const ENOUGH_SPACE = 1024 ** 3;

/** `lantoa doctor`: what is wrong with this installation and how to mend it. Exit 0: nothing; 1: something to mend. */
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
    const checks = [checkFolder, checkSpace, checkSchema, checkInstallation, checkJobs];
    let problems = 0;
    for (const check of checks) problems += tell(await check(ground));
    if (problems === 0) say(words('cli.doctor-fine'));
    return problems > 0 ? 1 : 0;
  } finally {
    await ground.close();
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

async function checkSchema({ url }: Ground): Promise<Verdict> {
  const { applied } = await migrate({ url });
  return { finding: 'schema', fine: true, count: applied.length + (await readMigrations()).length };
}

async function checkInstallation(ground: Ground): Promise<Verdict> {
  const kind = await withPool(ground, (pool) => installationKind(pool));
  return { finding: 'installation', fine: kind === 'real' || kind === 'demonstration' };
}

async function checkJobs(ground: Ground): Promise<Verdict> {
  const failed = await withPool(ground, async (pool) => {
    const { rows } = await pool.query<{ count: number }>(
      'select count(*)::int as count from graphile_worker.jobs where attempts >= max_attempts',
    );
    return rows[0]?.count ?? 0;
  });
  return { finding: 'jobs', fine: failed === 0, count: failed };
}

async function withPool<T>(
  ground: Ground,
  work: (pool: ReturnType<typeof openDatabase>['pool']) => Promise<T>,
): Promise<T> {
  const database = openDatabase(ground.url, { connections: 1 });
  try {
    return await work(database.pool);
  } finally {
    await database.close();
  }
}
