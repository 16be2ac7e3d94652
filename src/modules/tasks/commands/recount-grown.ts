import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';

/** A table below this many pages is read whole in any case. */
const SMALL_PAGES = 16;

/**
 * Counts tables anew that have more than doubled since they were last counted; for work that fills them in one go. Sessions keep the
 * plans of foreign keys and triggers: made while a table was small, they read all of it for every row until it is counted
 * again, which the server does by itself only a minute later.
 * @param tables with their schema: `tasks.parts`
 */
export async function recountGrown(ctx: Ctx, tables: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select t.name from unnest(${sql.val(tables)}::text[]) as t(name) join pg_class c on c.oid = t.name::regclass
    where pg_relation_size(c.oid) / current_setting('block_size')::int > 2 * greatest(c.relpages, ${SMALL_PAGES})`.execute(
    ctx.tx,
  );
  for (const { name } of rows) await sql`analyze ${sql.table(name)}`.execute(ctx.tx);
}
