import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { AssigneesTable, PlansTables } from '../tables.ts';

/** All whom the plan names, in the order of the text; assignments that were merged away are left out. */
export function findAssignees(ctx: Ctx, planId: string): Promise<AssigneesTable[]> {
  return ctx.tx
    .withTables<PlansTables>()
    .selectFrom('plans.assignees as e')
    .innerJoin('plans.assignments as a', 'a.id', 'e.assignment_id')
    .selectAll('e')
    .where('a.plan_id', '=', planId)
    .where('a.state', '!=', 'merged')
    .orderBy('a.ordinal')
    .orderBy('e.ordinal')
    .execute();
}

/** The assignee, with all that an act on it reaches: itself, or everyone like it in the plan. */
export async function assigneeAndLike(
  ctx: Ctx,
  planId: string,
  assigneeId: string,
  all: boolean,
  isLike: (one: AssigneesTable, other: AssigneesTable) => boolean,
): Promise<{ one: AssigneesTable; reached: AssigneesTable[] }> {
  const everyone = await findAssignees(ctx, planId);
  const one = everyone.find((other) => other.id === assigneeId);
  if (!one) notFound();
  return { one, reached: all ? everyone.filter((other) => isLike(one, other)) : [one] };
}

/** Assignments that look different now count one change more. */
export async function countChange(ctx: Ctx, assignmentIds: readonly string[]): Promise<void> {
  if (assignmentIds.length === 0) return;
  await ctx.tx
    .withTables<PlansTables>()
    .updateTable('plans.assignments')
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('id', 'in', [...assignmentIds])
    .execute();
}
