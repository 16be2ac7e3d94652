import { sql, type RawBuilder } from 'kysely';
import type { Merger } from '#modules/organizations/index.ts';
import type { Ctx } from '#platform/context.ts';

/** What moves: of every open one that the successor was not asked, one of those still owed. */
const movable = ({ predecessorIds, successorId }: Merger): RawBuilder<unknown> => sql`
  select distinct on (b.inquiry_id) b.id from inquiries.addressees b
  join inquiries.inquiries i on i.id = b.inquiry_id
  where b.organization_id = any(${sql.val([...predecessorIds])}::uuid[]) and b.state <> 'answered' and i.closed_at is null
    and not exists (select 1 from inquiries.addressees s
      where s.inquiry_id = b.inquiry_id and s.organization_id = ${successorId})
  order by b.inquiry_id, b.id`;

/** How many of them would move to the successor. */
export async function countMovable(ctx: Ctx, merger: Merger): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (${movable(merger)}) m`.execute(
    ctx.tx,
  );
  return rows[0]?.count ?? 0;
}

/**
 * Agencies were merged: what they still owe an answer to becomes the successor's to answer, unless it was asked itself. What they
 * answered stays theirs. Run twice it does nothing more.
 */
export async function followMerger(ctx: Ctx, merger: Merger): Promise<void> {
  await sql`
    update inquiries.addressees a set organization_id = ${merger.successorId}, version = a.version + 1
    where a.id in (${movable(merger)})`.execute(ctx.tx);
}
