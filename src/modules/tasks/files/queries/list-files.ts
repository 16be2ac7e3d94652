import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { Localized } from '#platform/values/localized.ts';
import type { ExchangedFiles } from '../../contract.ts';
import { mayAttachFor, type PartOfTask } from '../../evidence/policy.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { HouseTables } from '../../tables.ts';
import { mayRemove, maySend } from '../policy.ts';
import type { ExchangedFilesTable, FileTables } from '../tables.ts';

const MOST = 200;

export const fileTables = (ctx: Ctx) => ctx.tx.withTables<FileTables & HouseTables>();

/** Files exchanged on a task, the latest first, with what the actor may do with each. */
export async function listFiles(ctx: Ctx, taskId: string): Promise<ExchangedFiles> {
  if (!(await canSeeTask(ctx, taskId))) notFound();
  const rows = await fileTables(ctx)
    .selectFrom('tasks.exchanged_files')
    .selectAll()
    .where('task_id', '=', taskId)
    .where('removed_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  const parts = await partsOf(ctx, taskId);
  const useFor = parts
    .filter((part) => mayAttachFor(ctx.actor, part))
    .map((part) => ({ partId: part.id, organization: part.name }));
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.file.name,
      size: row.file.size,
      mediaType: row.file.mediaType,
      note: row.note,
      sentAt: row.sent_at,
      sentBy: row.sent_by,
      organization: row.sent_organization,
      may: { remove: mayRemove(ctx.actor, row.sent_organization_id), useFor },
    })),
    may: { send: maySend(ctx.actor, parts) },
  };
}

/** The parts of a task with the names of their agencies. */
export async function partsOf(ctx: Ctx, taskId: string): Promise<(PartOfTask & { readonly name: Localized | null })[]> {
  const { rows } = await sql<PartOfTask & { readonly name: Localized | null }>`
    select p.id, p.organization_id, p.role, p.state, n.name from tasks.parts p
      left join organizations.organizations_now n on n.id = p.organization_id
    where p.task_id = ${taskId} order by p.ordinal, p.id`.execute(ctx.tx);
  return rows;
}

/** A file that stands and that the actor may see. @throws {Refusal} `not-found`. */
export async function findFile(ctx: Ctx, id: string): Promise<ExchangedFilesTable> {
  const row = await fileTables(ctx)
    .selectFrom('tasks.exchanged_files')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row || !(await canSeeTask(ctx, row.task_id))) notFound();
  return row;
}

/** Hashes of every file that stands: the sweep of files must leave them. */
export async function listExchangedFiles(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select file->>'sha256' as sha256 from tasks.exchanged_files where removed_at is null`.execute(ctx.tx);
  return rows.map((row) => row.sha256);
}
