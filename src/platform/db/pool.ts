import pg from 'pg';
import { Kysely, PostgresDialect } from 'kysely';
import type { NoTables } from '../context.ts';

const DATE = 1082;
const INT8 = 20;
const NUMERIC = 1700;
const TIMESTAMPTZ = 1184;

/** Reads a whole number; one too large for JavaScript is an error, never a rounded value. */
function readInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond the safe integers: ${text}`);
  return value;
}

/** `2026-11-06 07:30:00.123+00` → `2026-11-06T07:30:00.123Z`. Sessions run in UTC. */
const readInstant = (text: string): string => new Date(text).toISOString();

const parsers = new Map<number, (text: string) => unknown>([
  [DATE, (text) => text],
  [INT8, readInt8],
  [NUMERIC, Number],
  [TIMESTAMPTZ, readInstant],
]);

/** Days stay strings, instants become ISO text, int8 a safe integer. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig;

export interface Database {
  readonly pool: pg.Pool;
  readonly kysely: Kysely<NoTables>;
  close(): Promise<void>;
}

/** Opens a pool. An idle connection that breaks (a restarted server) is dropped quietly and replaced. */
export function openDatabase(
  url: string,
  options: { readonly connections?: number; readonly onError?: (error: Error) => void } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    types,
    // What is asked here is short and comes from many people at once: to compile a query, or to share it among processes, costs more
    // than to answer it, and pages are near.
    options: '-c timezone=UTC -c jit=off -c max_parallel_workers_per_gather=0 -c random_page_cost=1.1',
    connectionTimeoutMillis: 10_000,
  });
  let closing = false;
  // The pool says that it is closed before its last connections are: a server stopped right then still tells them so.
  const report = (error: Error): void => {
    if (!closing) options.onError?.(error);
  };
  pool.on('error', report);
  pool.on('connect', (client) => client.on('error', report));
  const kysely = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) });
  return {
    pool,
    kysely,
    async close() {
      closing = true;
      await kysely.destroy();
      // A query builder that was never used leaves its pool open.
      if (!pool.ended) await pool.end();
    },
  };
}
