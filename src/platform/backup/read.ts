import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import tar from 'tar-stream';
import { BackupProblem, KEY_ENTRY, LEFT_OUT_TABLES, MANIFEST, SUMMARY, type Manifest } from './format.ts';
import { backupTables, quoted, quotedColumns } from './tables.ts';

/** Where the originals go. */
export interface RestoredFiles {
  put(bytes: Uint8Array): Promise<string>;
}

/**
 * Restores a backup into a database that has this code's schema and holds nothing of a province yet.
 * All rows come in one transaction: either everything is there afterwards or nothing.
 * @throws {BackupProblem} `broken`, `other-version`, `not-empty`.
 */
export async function readBackup(options: {
  readonly url: string;
  readonly files: RestoredFiles;
  readonly source: string;
  /** Given the sealed key before any row is written; what it throws ends the restore with nothing done. */
  readonly onKey?: (sealed: Uint8Array) => void;
  readonly onProgress?: (entry: string) => void;
}): Promise<{ rows: number; files: number }> {
  const client = new pg.Client({ connectionString: options.url, options: '-c timezone=UTC' });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set constraints all deferred');
    const restored = await restoreEntries(client, options);
    await client.query('commit');
    return restored;
  } catch (error) {
    await client.query('rollback');
    if (error instanceof BackupProblem) throw error;
    const code = (error as { code?: string }).code ?? '';
    if (/^(Z_|ENOENT|EACCES|EISDIR|ERR_|2[23])/.test(code) || /tar|header|gzip|JSON/i.test((error as Error).message)) {
      throw new BackupProblem('broken', (error as Error).message);
    }
    throw error;
  } finally {
    await client.end();
  }
}

async function restoreEntries(client: pg.Client, options: Parameters<typeof readBackup>[0]) {
  const extract = tar.extract();
  const reading = pipeline(createReadStream(options.source), createGunzip(), extract);
  reading.catch(() => undefined); // surfaces through the loop below
  let manifest: Manifest | null = null;
  let summary = null as { rows: number; files: number } | null;
  const counted = { rows: 0, files: 0 };
  for await (const entry of extract) {
    const { name } = entry.header;
    options.onProgress?.(name);
    if (name === MANIFEST) manifest = await acceptManifest(client, await buffer(entry));
    else if (!manifest) throw new BackupProblem('broken', 'manifest');
    else if (name === KEY_ENTRY) options.onKey?.(await buffer(entry));
    else if (name === SUMMARY) summary = JSON.parse((await buffer(entry)).toString()) as typeof summary;
    else if (name.startsWith('tables/'))
      counted.rows += await restoreTable(client, manifest, name, await buffer(entry));
    else counted.files += await restoreFile(options.files, name, await buffer(entry));
  }
  await reading;
  if (!summary || summary.rows !== counted.rows || summary.files !== counted.files)
    throw new BackupProblem('broken', 'summary');
  return counted;
}

async function acceptManifest(client: pg.Client, content: Buffer): Promise<Manifest> {
  const manifest = JSON.parse(content.toString()) as Manifest;
  if (manifest.format !== 'lantoa-backup-1') throw new BackupProblem('broken', 'format');
  const { rows } = await client.query<{ name: string }>('select name from platform.migrations order by name');
  const own = rows.map((row) => row.name);
  if (own.join() !== manifest.migrations.join())
    throw new BackupProblem('other-version', manifest.migrations.at(-1) ?? '');
  const { rows: people } = await client.query<{ count: number }>('select count(*)::int as count from access.people');
  if (people[0]?.count) throw new BackupProblem('not-empty', 'access.people');
  const tables = await backupTables(client);
  await emptyTables(client, [...tables.map((table) => table.name), ...LEFT_OUT_TABLES].map(quoted));
  return manifest;
}

/**
 * Rows that the migrations themselves wrote (roles, provinces) come back from the backup. A house without people may also hold
 * lines of the audit trail (somebody tried to sign in); what is kept for ever gives way to the restored whole, and to nothing else.
 */
async function emptyTables(client: pg.Client, tables: readonly string[]): Promise<void> {
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await client.query(`truncate ${tables.join(', ')}`);
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
}

async function restoreTable(
  client: pg.Client,
  manifest: Manifest,
  entryName: string,
  content: Buffer,
): Promise<number> {
  const name = entryName.slice('tables/'.length, -'.copy'.length);
  const table = manifest.tables.find((one) => one.name === name);
  if (!table) throw new BackupProblem('broken', name);
  const copy = client.query(copyFrom(`copy ${quoted(name)} (${quotedColumns(table.columns)}) from stdin`));
  await pipeline(Readable.from([content]), copy);
  return copy.rowCount;
}

async function restoreFile(files: RestoredFiles, entryName: string, bytes: Buffer): Promise<number> {
  const expected = entryName.slice('files/'.length);
  if (createHash('sha256').update(bytes).digest('hex') !== expected) throw new BackupProblem('broken', entryName);
  await files.put(bytes);
  return 1;
}
