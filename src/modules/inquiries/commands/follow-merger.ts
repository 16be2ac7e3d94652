import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';

/**
 * Agencies were merged: what they still owe an answer to becomes the successor's to answer, unless it was asked itself. What they
 * answered stays theirs. Run twice it does nothing more.
 */
export async function followMerger(
  ctx: Ctx,
  { predecessorIds, successorId }: { readonly predecessorIds: readonly string[]; readonly successorId: string },
): Promise<void> {
  await sql`
    update inquiries.addressees a set organization_id = ${successorId}, version = a.version + 1
    where a.id in (
      select distinct on (b.inquiry_id) b.id from inquiries.addressees b
      join inquiries.inquiries i on i.id = b.inquiry_id
      where b.organization_id = any(${sql.val([...predecessorIds])}::uuid[]) and b.state <> 'answered' and i.closed_at is null
        and not exists (select 1 from inquiries.addressees s
          where s.inquiry_id = b.inquiry_id and s.organization_id = ${successorId})
      order by b.inquiry_id, b.id)`.execute(ctx.tx);
}
