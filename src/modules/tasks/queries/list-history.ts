import type { Ctx } from '#platform/context.ts';
import type { HistoryEntry } from '../contract.ts';
import type { HouseTables } from '../tables.ts';

const MOST = 500;

/** What happened to a task, newest first; names as they were on the day. */
export async function listHistory(ctx: Ctx, taskId: string): Promise<HistoryEntry[]> {
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.history')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    by: row.by,
    byOrganization: row.by_organization,
    onBehalf: row.on_behalf,
    act: row.act,
    partId: row.part_id,
    organization: row.organization,
    note: row.note,
    figures: row.figures.map((figure) => ({ ...figure })),
    before: row.before,
    after: row.after,
  }));
}
