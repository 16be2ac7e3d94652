import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { PagesTable } from '../tables.ts';
import { getItem } from './get-item.ts';
import { tables } from './sight.ts';

/** Hashes of every page that the register names: the sweep of files must leave them. */
export async function listPressPages(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select page_sha256 as sha256 from listening.pages where page_sha256 is not null
    union select text_sha256 from listening.pages where text_sha256 is not null`.execute(ctx.tx);
  return rows.map((row) => row.sha256);
}

/** The page of an item as it stood when it was last taken down. @throws {Refusal} `not-found`. */
export async function getPage(ctx: Ctx, itemId: string): Promise<PagesTable> {
  await getItem(ctx, itemId);
  const row = await tables(ctx)
    .selectFrom('listening.pages')
    .selectAll()
    .where('item_id', '=', itemId)
    .where('state', '=', 'kept')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ?? notFound();
}
