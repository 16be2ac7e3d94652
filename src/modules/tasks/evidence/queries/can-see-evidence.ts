import type { Ctx } from '#platform/context.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { HouseTables } from '../../tables.ts';

/** May the actor see this piece: through any task that it serves? */
export async function canSeeEvidence(ctx: Ctx, evidenceId: string): Promise<boolean> {
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.evidence_shares')
    .select('task_id')
    .where('evidence_id', '=', evidenceId)
    .where('ended_at', 'is', null)
    .execute();
  for (const row of rows) if (await canSeeTask(ctx, row.task_id)) return true;
  return false;
}
