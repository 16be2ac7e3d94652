import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { MergeAssignmentsBody, ReviewChange } from '../contract.ts';
import { mergedFields, newcomers } from '../merging.ts';
import type { AssigneesTable, AssignmentsTable, PlansTables } from '../tables.ts';
import { changeReview, getAssignment } from './change-review.ts';
import { findAssignees } from './find-assignees.ts';
import { assignmentValues } from './write-draft.ts';

/** Makes one assignment of several: the first stays and takes the others' agencies, deliverables, money and words. */
export function mergeAssignments(ctx: Ctx, input: MergeAssignmentsBody): Promise<ReviewChange> {
  return changeReview(ctx, input, 'merge', async () => {
    const ids = [...new Set(input.assignmentIds)];
    if (ids.length < 2) refuse('plans.merge-needs-two');
    const rows: AssignmentsTable[] = [];
    for (const id of ids) rows.push(await getAssignment(ctx, input.planId, id));
    const [first, ...others] = rows as [AssignmentsTable, ...AssignmentsTable[]];
    const everyone = await findAssignees(ctx, input.planId);
    await takeOver(ctx, first, others, everyone);
    return {
      touched: [first.id],
      removed: others.map((one) => one.id),
      assignmentId: first.id,
      before: { tasks: rows.map((one) => one.task) },
      after: { task: mergedFields(first, others).task, count: rows.length },
    };
  });
}

async function takeOver(
  ctx: Ctx,
  first: AssignmentsTable,
  others: readonly AssignmentsTable[],
  everyone: readonly AssigneesTable[],
): Promise<void> {
  const db = ctx.tx.withTables<PlansTables>();
  const { id: _, ...fields } = assignmentValues({ ...first, ...mergedFields(first, others) });
  await db.updateTable('plans.assignments').set(fields).where('id', '=', first.id).execute();
  await db
    .updateTable('plans.assignments')
    .set((e) => ({
      state: 'merged',
      related_id: first.id,
      decided_at: ctx.now.toString(),
      decided_by: ctx.actor.name,
      version: e('version', '+', 1),
    }))
    .where(
      'id',
      'in',
      others.map((one) => one.id),
    )
    .execute();
  const own = everyone.filter((one) => one.assignment_id === first.id);
  const theirs = everyone.filter((one) => others.some((other) => other.id === one.assignment_id));
  const { coming, leaving } = newcomers(first.id, own, theirs);
  if (coming.length > 0) await db.insertInto('plans.assignees').values(coming).execute();
  for (const one of leaving) await db.deleteFrom('plans.assignees').where('id', '=', one.id).execute();
}
