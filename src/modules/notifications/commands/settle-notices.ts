import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { HouseTables } from '../tables.ts';

/**
 * What was told has taken care of itself (the late work is done): unread notices whose keys begin so count as read, for everybody
 * they were told to or for one person, and no mail brings them any more.
 */
export async function settleNotices(
  ctx: Ctx,
  keyBeginnings: readonly string[],
  personId: string | null = null,
): Promise<void> {
  if (keyBeginnings.length === 0) return;
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('notifications.notices')
    .set({ read_at: ctx.now.toString() })
    .where('read_at', 'is', null)
    .$if(personId !== null, (q) => q.where('person_id', '=', personId))
    .where(
      sql<boolean>`split_part(dedupe_key, ':', 1) || ':' || split_part(dedupe_key, ':', 2) || ':' = any(${sql.val([...keyBeginnings])}::text[])`,
    )
    .execute();
}
