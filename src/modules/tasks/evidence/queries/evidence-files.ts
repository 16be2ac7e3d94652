import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { FileReply } from '#platform/http/route.ts';
import type { SnapshotText } from '../../contract.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { EvidenceFile, EvidenceTable, HouseTables, PagesTaken, SnapshotsTable } from '../../tables.ts';
import type { TasksPorts } from '../ports.ts';

/** Hashes of every file that evidence names: the sweep of files must leave them. */
export async function listEvidenceFiles(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ sha256: string | null }>`
    select file->>'sha256' as sha256 from tasks.evidence where file is not null
    union select file->'shown'->>'sha256' from tasks.evidence where file is not null
    union select page_sha256 from tasks.snapshots where page_sha256 is not null
    union select text_sha256 from tasks.snapshots where text_sha256 is not null`.execute(ctx.tx);
  return rows.flatMap((row) => row.sha256 ?? []);
}

/** A piece that the actor sees through any task it serves, also after it was withdrawn. @throws {Refusal} `not-found`. */
async function getSeen(ctx: Ctx, evidenceId: string): Promise<EvidenceTable> {
  const db = ctx.tx.withTables<HouseTables>();
  const served = await db
    .selectFrom('tasks.evidence_shares')
    .select('task_id')
    .where('evidence_id', '=', evidenceId)
    .execute();
  for (const { task_id } of served)
    if (await canSeeTask(ctx, task_id))
      return db.selectFrom('tasks.evidence').selectAll().where('id', '=', evidenceId).executeTakeFirstOrThrow();
  return notFound();
}

/** The file of a piece. @throws {Refusal} `not-found`. */
export async function getEvidenceFile(ctx: Ctx, evidenceId: string): Promise<EvidenceFile> {
  return (await getSeen(ctx, evidenceId)).file ?? notFound();
}

/** The page as it stood when it was last taken down. @throws {Refusal} `not-found`. */
export async function getSnapshot(ctx: Ctx, evidenceId: string): Promise<SnapshotsTable> {
  await getSeen(ctx, evidenceId);
  const row = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.snapshots')
    .selectAll()
    .where('evidence_id', '=', evidenceId)
    .where('state', '=', 'kept')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ?? notFound();
}

/** Its words. @throws {Refusal} `not-found`. */
export const readSnapshot = async (
  ctx: Ctx,
  ports: Pick<TasksPorts, 'files'>,
  evidenceId: string,
): Promise<SnapshotText> => readPage(await getSnapshot(ctx, evidenceId), ports);

/** The words of a page that was kept, for a reader to see without the page's own scripts and pictures. */
export async function readPage(row: PagesTaken, { files }: Pick<TasksPorts, 'files'>): Promise<SnapshotText> {
  return {
    url: row.url,
    finalUrl: row.final_url ?? row.url,
    at: row.fetched_at!,
    title: row.page_title,
    sha256: row.page_sha256!,
    size: row.size ?? 0,
    mediaType: row.media_type ?? 'text/html',
    text: row.text_sha256 === null ? null : Buffer.from(await files.get(row.text_sha256)).toString('utf8'),
  };
}

/** A kept page as a file: never shown as a page of ours, it is handed out. */
export async function pageFile(row: PagesTaken, { files }: Pick<TasksPorts, 'files'>): Promise<FileReply> {
  const isPdf = row.media_type === 'application/pdf';
  return {
    fileName: `trang-${row.fetched_at!.slice(0, 10)}.${isPdf ? 'pdf' : 'html'}`,
    mediaType: isPdf ? 'application/pdf' : 'application/octet-stream',
    content: Buffer.from(await files.get(row.page_sha256!)),
  };
}
