import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import tar from 'tar-stream';
import { fileEntry, KEY_ENTRY, MANIFEST, SUMMARY, tableEntry, type Manifest } from './format.ts';
import { backupTables, quoted, quotedColumns } from './tables.ts';

/** Where the originals lie; the same shape as the product's file store. */
export interface BackedFiles {
  list(): AsyncIterable<string>;
  get(sha256: string): Promise<Uint8Array>;
}

interface Counted {
  readonly rows: number;
  readonly files: number;
  readonly damaged: number;
}

/**
 * Writes a backup: one repeatable-read snapshot of every table (COPY), then the files by hash.
 * The file appears under its name only when it is whole.
 * @returns how many rows and files it holds, and how many damaged files were left out: one of them would make the whole
 *   backup one that cannot be restored.
 */
export async function writeBackup(options: {
  readonly url: string;
  readonly files: BackedFiles;
  readonly target: string;
  readonly madeAt: string;
  readonly sealedKey?: Uint8Array | null;
  readonly onProgress?: (table: string) => void;
}): Promise<Counted> {
  const client = new pg.Client({ connectionString: options.url, options: '-c timezone=UTC' });
  await client.connect();
  const partial = `${options.target}.part`;
  const pack = tar.pack();
  const written = pipeline(pack, createGzip({ level: 6 }), createWriteStream(partial, { mode: 0o600 }));
  try {
    const counted = await fill(pack, client, options);
    pack.finalize();
    await written;
    await syncFile(partial);
    await rename(partial, options.target);
    return counted;
  } catch (error) {
    pack.destroy(error as Error);
    await written.catch(() => undefined); // the first error is the one to tell
    await rm(partial, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function fill(pack: tar.Pack, client: pg.Client, options: Parameters<typeof writeBackup>[0]): Promise<Counted> {
  await client.query('begin transaction isolation level repeatable read read only');
  const { rows: migrations } = await client.query<{ name: string }>(
    'select name from platform.migrations order by name',
  );
  const tables = await backupTables(client);
  const names: string[] = [];
  for await (const sha256 of options.files.list()) names.push(sha256);
  const manifest: Manifest = {
    format: 'lantoa-backup-1',
    madeAt: options.madeAt,
    migrations: migrations.map((row) => row.name),
    tables,
    files: names.length,
  };
  await entry(pack, MANIFEST, Buffer.from(JSON.stringify(manifest)));
  if (options.sealedKey) await entry(pack, KEY_ENTRY, Buffer.from(options.sealedKey));
  let rows = 0;
  for (const { name, columns } of tables) {
    options.onProgress?.(name);
    const copy = client.query(copyTo(`copy ${quoted(name)} (${quotedColumns(columns)}) to stdout`));
    await entry(pack, tableEntry(name), await buffer(copy));
    rows += copy.rowCount;
  }
  let files = 0;
  let damaged = 0;
  for (const sha256 of names) {
    const bytes = await stillThere(options.files, sha256);
    if (!bytes) continue;
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      damaged += 1;
      continue;
    }
    await entry(pack, fileEntry(sha256), Buffer.from(bytes));
    files += 1;
  }
  // Last, so that a backup cut short is known by its absence.
  await entry(pack, SUMMARY, Buffer.from(JSON.stringify({ rows, files })));
  await client.query('commit');
  return { rows, files, damaged };
}

/** Null for a file that nothing names any more and that was swept since the list was made: people work meanwhile. */
async function stillThere(files: BackedFiles, sha256: string): Promise<Uint8Array | null> {
  try {
    return await files.get(sha256);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const entry = (pack: tar.Pack, name: string, content: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    pack.entry({ name, mode: 0o600 }, content, (error) => (error ? reject(error) : resolve()));
  });

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync();
  await file.close();
}
