import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { ReviewChange } from '../contract.ts';
import { UNSURE } from '../questions.ts';
import type { AssignmentsTable, PlansTables } from '../tables.ts';
import { changeReview, getAssignment, type Seen } from './change-review.ts';

/** An assignment of a plan as the person saw it. */
export interface SeenAssignment extends Seen {
  readonly assignmentId: string;
}

/** Says that the reader (or the person who changed it) is right. What is still open stays open until acceptance. */
export function confirmAssignment(ctx: Ctx, input: SeenAssignment): Promise<ReviewChange> {
  return changeReview(ctx, input, 'confirm', async () => {
    const row = await getAssignment(ctx, input.planId, input.assignmentId);
    if (row.state === 'confirmed') refuse('plans.already-confirmed', undefined, 'conflict');
    await decide(ctx, [row.id], 'confirmed', null);
    return { touched: [row.id], assignmentId: row.id, before: { state: row.state }, after: { state: 'confirmed' } };
  });
}

/** Says that this is no work to be given out; the words stay in the document. */
export function rejectAssignment(
  ctx: Ctx,
  input: SeenAssignment & { readonly reason?: string | undefined },
): Promise<ReviewChange> {
  return changeReview(ctx, input, 'reject', async () => {
    const row = await getAssignment(ctx, input.planId, input.assignmentId);
    if (row.state === 'rejected') refuse('plans.already-rejected', undefined, 'conflict');
    const reason = input.reason?.trim() || null;
    await decide(ctx, [row.id], 'rejected', reason);
    const after = { state: 'rejected', reason };
    return { touched: [row.id], assignmentId: row.id, before: { state: row.state }, after };
  });
}

/** Takes a decision back: the assignment waits for one again. */
export function restoreAssignment(ctx: Ctx, input: SeenAssignment): Promise<ReviewChange> {
  return changeReview(ctx, input, 'restore', async () => {
    const row = await getAssignment(ctx, input.planId, input.assignmentId);
    if (row.state === 'found') refuse('plans.nothing-to-restore', undefined, 'conflict');
    await decide(ctx, [row.id], 'found', null);
    return { touched: [row.id], assignmentId: row.id, before: { state: row.state }, after: { state: 'found' } };
  });
}

/** Confirms everything undecided, except what the reader was unsure of: a person looks at each of those. */
export function confirmAll(ctx: Ctx, input: Seen): Promise<ReviewChange> {
  return changeReview(ctx, input, 'confirm-all', async () => {
    const rows = await ctx.tx
      .withTables<PlansTables>()
      .selectFrom('plans.assignments')
      .select('id')
      .where('plan_id', '=', input.planId)
      .where('state', '=', 'found')
      .where('confidence', '>=', UNSURE)
      .execute();
    const ids = rows.map((row) => row.id);
    await decide(ctx, ids, 'confirmed', null);
    return { touched: ids, after: { count: ids.length } };
  });
}

async function decide(
  ctx: Ctx,
  ids: readonly string[],
  state: AssignmentsTable['state'],
  reason: string | null,
): Promise<void> {
  if (ids.length === 0) return;
  const isDecision = state !== 'found';
  await ctx.tx
    .withTables<PlansTables>()
    .updateTable('plans.assignments')
    .set((e) => ({
      state,
      reason,
      decided_at: isDecision ? ctx.now.toString() : null,
      decided_by: isDecision ? ctx.actor.name : null,
      version: e('version', '+', 1),
    }))
    .where('id', 'in', [...ids])
    .execute();
}
