import type { Ctx } from '#platform/context.ts';
import { readBodies } from '../queries/read-review.ts';
import type { PlansTables } from '../tables.ts';

/**
 * After the leads of assignments changed: work whose every lead can only be asked is requested, other work has the verb of the
 * document again. What a person chose stays.
 */
export async function settleMode(ctx: Ctx, assignmentIds: readonly string[]): Promise<void> {
  if (assignmentIds.length === 0) return;
  const db = ctx.tx.withTables<PlansTables>();
  const { organizations } = await readBodies(ctx);
  const rows = await db
    .selectFrom('plans.assignments')
    .select(['id', 'mode', 'edited', 'original'])
    .where('id', 'in', [...assignmentIds])
    .execute();
  const leads = await db
    .selectFrom('plans.assignees')
    .select(['assignment_id', 'organization_id'])
    .where('assignment_id', 'in', [...assignmentIds])
    .where('role', '=', 'lead')
    .where('resolution', '!=', 'left-out')
    .execute();
  for (const row of rows) {
    if (row.edited.includes('mode')) continue;
    const own = leads.filter((one) => one.assignment_id === row.id);
    const onlyAsked = own.every(({ organization_id: id }) => id !== null && organizations.get(id)?.requestedOnly);
    const mode = own.length > 0 && onlyAsked ? 'requested' : (row.original?.mode ?? row.mode);
    if (mode !== row.mode) await db.updateTable('plans.assignments').set({ mode }).where('id', '=', row.id).execute();
  }
}
