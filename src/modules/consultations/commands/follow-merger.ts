import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';

/**
 * Agencies were merged: what they still owe a reply to becomes the successor's to reply to, unless it was asked itself. What they said
 * stays theirs. Run twice it does nothing more.
 */
export async function followMerger(
  ctx: Ctx,
  { predecessorIds, successorId }: { readonly predecessorIds: readonly string[]; readonly successorId: string },
): Promise<void> {
  await sql`
    update consultations.addressees a set organization_id = ${successorId}, version = a.version + 1
    where a.id in (
      select distinct on (b.round_id) b.id from consultations.addressees b
      join consultations.rounds r on r.id = b.round_id
      where b.organization_id = any(${sql.val([...predecessorIds])}::uuid[]) and b.state = 'waiting' and r.closed_at is null
        and not exists (select 1 from consultations.addressees s
          where s.round_id = b.round_id and s.organization_id = ${successorId})
      order by b.round_id, b.id)`.execute(ctx.tx);
}
