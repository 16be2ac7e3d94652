import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import { tables } from '../queries/sight.ts';
import type { ItemsTable } from '../tables.ts';
import { checkKeeps } from './write-outlet.ts';

/** An item under a lock, for whoever keeps the register. @throws {Refusal} `not-permitted`, `not-found`, `stale-version`, `listening.item-withdrawn`. */
export async function lockItem(ctx: Ctx, id: string, version: number): Promise<ItemsTable> {
  checkKeeps(ctx);
  const item = await tables(ctx)
    .selectFrom('listening.items')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!item) notFound();
  if (item.version !== version) refuse('listening.changed-meanwhile', undefined, 'stale-version');
  if (item.withdrawn_at !== null) refuse('listening.item-withdrawn', undefined, 'conflict');
  return item;
}

/** Is the item evidence of anything, be it contested? */
export async function isCounted(ctx: Ctx, itemId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from tasks.evidence_of_sources
    where source_kind = 'press-item' and source_id = ${itemId} and state <> 'withdrawn' limit 1`.execute(ctx.tx);
  return rows.length > 0;
}
