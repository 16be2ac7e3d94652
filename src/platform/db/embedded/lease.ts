import pg from 'pg';
import { StartProblem } from '../../start-problem.ts';
import type { Folders } from './folders.ts';

/** Any number: whoever uses the server holds this lock in shared mode on a connection of its own. */
const USE_LOCK = 4_611_686_019;

/** What came of asking a server: a connection that holds the lock "in use", or why there is none yet. */
export type Answer =
  | { readonly lease: pg.Client }
  | { readonly lease: null; readonly recovering: boolean; readonly said: string };

/** Address of a database of the server. */
export const urlOf = (folders: Folders, socket: string, database: string): string =>
  `postgres://lantoa:${encodeURIComponent(folders.password)}@localhost/${database}?host=${encodeURIComponent(socket)}`;

/**
 * Asks the server at this socket for a lease, and makes the product's database if it is not there.
 * @throws {StartProblem} `database-failed` if the server refuses our password.
 */
export async function askLease(folders: Folders, socket: string): Promise<Answer> {
  const client = new pg.Client({
    connectionString: urlOf(folders, socket, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined); // the end of the connection is what counts, and is listened to
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [USE_LOCK]);
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'lantoa'`);
    if (!rowCount) await client.query('create database lantoa').catch(ignoreDuplicate);
    return { lease: client };
  } catch (error) {
    await client.end().catch(() => undefined); // it never was a connection
    return refusal(error as { code?: string; message: string }, folders);
  }
}

function ignoreDuplicate(error: { code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error; // another process created it at the same moment
}

function refusal({ code, message }: { code?: string; message: string }, folders: Folders): Answer {
  if (code === '53100') throw new StartProblem('disk-full', { folder: folders.data });
  if (code?.startsWith('28')) throw new StartProblem('database-failed', { reason: message, log: folders.log });
  return { lease: null, recovering: code === '57P03', said: message };
}

/**
 * Gives a lease back. `stop` runs while nobody else holds one and nobody can take one.
 * @returns false if the connection was gone before.
 */
export async function returnLease(lease: pg.Client, stop: () => Promise<void>): Promise<boolean> {
  try {
    await lease.query('select pg_advisory_unlock_shared($1)', [USE_LOCK]);
    const { rows } = await lease.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [USE_LOCK]);
    if (rows[0]?.last) await stop();
    return true;
  } catch {
    return false; // a broken connection is all that can go wrong with these two questions
  } finally {
    await lease.end().catch(() => undefined); // the server has just gone
  }
}
