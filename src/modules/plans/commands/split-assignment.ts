import { getVersion } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { ReviewChange, SplitAssignmentBody } from '../contract.ts';
import { splitRows } from '../splitting.ts';
import type { AssignmentsTable, PlansTables } from '../tables.ts';
import { changeReview, getAssignment } from './change-review.ts';
import { findAssignees } from './find-assignees.ts';
import { assignmentValues } from './write-draft.ts';

/**
 * Makes several assignments of one: the first part stays in its place, the others follow it. Each part has its own task and
 * leads; time, coordinating agencies and clause hold for all, money stays with the first.
 */
export function splitAssignment(ctx: Ctx, input: SplitAssignmentBody): Promise<ReviewChange> {
  return changeReview(ctx, input, 'split', async (plan) => {
    const row = await getAssignment(ctx, plan.id, input.assignmentId);
    const own = (await findAssignees(ctx, plan.id)).filter((one) => one.assignment_id === row.id);
    const known = new Set(own.filter((one) => one.role === 'lead').map((one) => one.id));
    if (input.parts.some((part) => part.leadAssigneeIds?.some((id) => !known.has(id))))
      refuse('plans.split-unknown-lead');
    const text = (await getVersion(ctx, plan.version_id)).text;
    const next = await ordinalAfter(ctx, row);
    const parts = splitRows(row, own, input.parts, text, next);
    const db = ctx.tx.withTables<PlansTables>();
    await db.deleteFrom('plans.assignees').where('assignment_id', '=', row.id).execute();
    for (const [index, part] of parts.entries()) {
      const values = assignmentValues(part.assignment);
      if (index === 0) await db.updateTable('plans.assignments').set(values).where('id', '=', row.id).execute();
      else await db.insertInto('plans.assignments').values(values).execute();
      if (part.assignees.length > 0) await db.insertInto('plans.assignees').values(part.assignees).execute();
    }
    return {
      touched: parts.map((part) => part.assignment.id),
      assignmentId: row.id,
      before: { task: row.task },
      after: { tasks: parts.map((part) => part.assignment.task) },
    };
  });
}

/** The place of the assignment that follows, merged ones too. */
async function ordinalAfter(ctx: Ctx, row: AssignmentsTable): Promise<number> {
  const next = await ctx.tx
    .withTables<PlansTables>()
    .selectFrom('plans.assignments')
    .select((e) => e.fn.min('ordinal').as('ordinal'))
    .where('plan_id', '=', row.plan_id)
    .where('ordinal', '>', row.ordinal)
    .executeTakeFirst();
  return next?.ordinal ?? row.ordinal + 1;
}
