import { createHash } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { joinOrStartEmbedded } from '../../src/platform/db/embedded/index.ts';
import { migrate, readMigrations } from '../../src/platform/db/migrate.ts';
import { openDatabase } from '../../src/platform/db/pool.ts';
import { migrateQueue } from '../../src/platform/jobs/worker.ts';
import { eraseForsakenFolders, eraseTestFolder, makeTestFolder } from './data-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the template's server, with `TEMPLATE` for the name of the database. */
    databaseServer: string;
    template: string;
  }
}

/** One server per run (fsync off), one migrated template; each test file clones it. `LANTOA_TEST_DATABASE` names another server. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['LANTOA_TEST_DATABASE'];
  await eraseForsakenFolders();
  const folder = given ? null : await makeTestFolder();
  const server = folder ? await joinOrStartEmbedded({ dataFolder: folder, fsync: false }) : null;
  const url = given ?? server?.url ?? '';
  const clear = async (): Promise<void> => {
    await server?.stop();
    if (folder) await eraseTestFolder(folder);
  };
  try {
    const template = await makeTemplate(url);
    project.provide('databaseServer', withDatabase(url, 'TEMPLATE'));
    project.provide('template', template);
    return async () => {
      if (given) await administer(url, `drop database ${template}`);
      await clear();
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** The same address with another database. */
function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}

async function makeTemplate(url: string): Promise<string> {
  const migrations = await readMigrations();
  const hash = createHash('sha256')
    .update(migrations.map((one) => one.checksum).join())
    .digest('hex')
    .slice(0, 10);
  const name = `template_${hash}_${process.pid}`;
  await administer(url, `create database ${name}`);
  const target = withDatabase(url, name);
  await migrate({ url: target });
  const database = openDatabase(target, { connections: 2 });
  await migrateQueue(database.pool);
  await database.close();
  return name;
}

async function administer(url: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
