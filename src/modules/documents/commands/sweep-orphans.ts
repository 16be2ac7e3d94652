import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { FileStore } from '../ports.ts';

/** Any number: uploads take this lock shared, the sweep alone. */
export const FILES_LOCK = 4_611_686_019;

/** Asks a module above what files its rows name. */
export type NamedFiles = (ctx: Ctx) => Promise<readonly string[]>;

/** For whoever puts files: the sweep waits until the rows that name them are committed with this transaction. */
export async function keepFilesUntilNamed(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${FILES_LOCK})`.execute(ctx.tx);
}

/**
 * Erases files that nothing names: neither a version nor an unfinished intake, nor a module above. They were left behind by a
 * kill between file and commit, or by an intake that was discarded. Uploads wait meanwhile, so that none loses the file it is
 * about to name.
 * @returns how many files were erased.
 */
export async function sweepOrphans(
  ctx: Ctx,
  files: FileStore,
  namedElsewhere: readonly NamedFiles[] = [],
): Promise<number> {
  await sql`select pg_advisory_xact_lock(${FILES_LOCK})`.execute(ctx.tx);
  const named = new Set(await listNamedFiles(ctx));
  for (const ask of namedElsewhere) for (const sha256 of await ask(ctx)) named.add(sha256);
  let erased = 0;
  for await (const sha256 of files.list()) {
    if (named.has(sha256)) continue;
    await files.erase(sha256);
    erased += 1;
  }
  return erased;
}

/** Hashes of every file that the register names. */
export async function listNamedFiles(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct file->>'sha256' as sha256 from documents.versions, jsonb_array_elements(files) file
    union select distinct file->>'sha256' from documents.intakes, jsonb_array_elements(files) file
      where state not in ('failed', 'discarded')`.execute(ctx.tx);
  return rows.map((row) => row.sha256);
}
