import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';

/** Any number: all processes of one installation take the same lock. */
const MIGRATION_LOCK = 4_611_686_018;

/** The database was made by newer code, or a migration that ran was changed afterwards. */
export class MigrationMismatch extends Error {
  readonly code: 'schema-newer' | 'migration-changed';
  readonly migration: string;

  constructor(code: MigrationMismatch['code'], migration: string) {
    super(`${code}: ${migration}`);
    this.name = 'MigrationMismatch';
    this.code = code;
    this.migration = migration;
  }
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

const folder = new URL('../../../migrations/', import.meta.url);

/** The migrations in order of their names (`202611241600_audit.sql`: UTC time and module). */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the database up to this code. Forward only, each migration in its own transaction, under an advisory lock,
 * so that several processes may start at once.
 * @throws {MigrationMismatch} if the schema is newer than this code or a migration was changed.
 */
export async function migrate(options: {
  readonly url: string;
  readonly log?: (line: string) => void;
}): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: options.url, options: '-c timezone=UTC' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(`create schema if not exists platform;
      create table if not exists platform.migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
    const pending = await pendingMigrations(client);
    for (const migration of pending) await apply(client, migration, options.log);
    return { applied: pending.map((migration) => migration.name) };
  } finally {
    await client.end();
  }
}

/**
 * Names of the migrations that have not run yet; changes nothing.
 * @throws {MigrationMismatch} as {@link migrate} does.
 */
export async function listPendingMigrations(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('platform.migrations') is not null as there`,
    );
    const pending = rows[0]?.there ? await pendingMigrations(client) : await readMigrations();
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function pendingMigrations(client: pg.Client): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migrations order by name',
  );
  const migrations = await readMigrations();
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const row of rows) {
    if (!known.has(row.name)) throw new MigrationMismatch('schema-newer', row.name);
    if (known.get(row.name) !== row.checksum) throw new MigrationMismatch('migration-changed', row.name);
  }
  const applied = new Set(rows.map((row) => row.name));
  return migrations.filter((migration) => !applied.has(migration.name));
}

async function apply(client: pg.Client, migration: Migration, log?: (line: string) => void): Promise<void> {
  log?.(migration.name);
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into platform.migrations (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
