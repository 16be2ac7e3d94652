import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';

export const TAKE_PAGES = 'listening.take-pages';

/** Asks for the pages of these items to be taken down as they stand; the job does it after the commit. Items without an address have none. */
export async function askForPages(
  ctx: Ctx,
  items: readonly { readonly id: string; readonly url: string | null }[],
): Promise<void> {
  const rows = items.flatMap(({ id, url }) => (url === null ? [] : [{ id: newId(), item_id: id, url }]));
  if (rows.length === 0) return;
  await sql`insert into listening.pages (id, item_id, url, state, asked_at, asked_by)
    select n.id, n.item_id, n.url, 'waiting', ${ctx.now.toString()}::timestamptz, ${ctx.actor.name}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, item_id uuid, url text)`.execute(ctx.tx);
  await ctx.enqueue(TAKE_PAGES, {}, { key: TAKE_PAGES });
}
