import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase, type Database } from '../../src/platform/db/pool.ts';

/** A migrated database of its own on a real PostgreSQL, cloned from the run's template in some 30 ms. */
export interface TestDatabase extends Database {
  readonly url: string;
  /** Closes the pool and drops the database. */
  drop(): Promise<void>;
}

let count = 0;

/** Gives a test file its own database: call in `beforeAll`, `drop` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('databaseServer');
  const name = `test_${process.pid}_${count++}_${Math.random().toString(36).slice(2, 8)}`;
  await administer(server, `create database ${name} template ${inject('template')} strategy file_copy`);
  const url = server.replace('TEMPLATE', name);
  const database = openDatabase(url, { connections: 5 });
  return {
    ...database,
    url,
    async drop() {
      await database.close();
      await administer(server, `drop database if exists ${name} with (force)`);
    },
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: server.replace('TEMPLATE', 'postgres') });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
