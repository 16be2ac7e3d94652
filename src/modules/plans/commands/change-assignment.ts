import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { ChangeAssignmentBody, ReviewChange } from '../contract.ts';
import type { AssigneesTable, AssignmentsTable, EditedField, PlansTables } from '../tables.ts';
import { deadlineAfter } from '../timing.ts';
import { changeReview, getAssignment } from './change-review.ts';
import { findAssignees } from './find-assignees.ts';
import { nameAssignees } from './name-assignees.ts';
import { settleMode } from './settle-mode.ts';
import { assignmentValues } from './write-draft.ts';

/** Puts a person's words in place of the reader's; what the reader had found stays beside them. */
export function changeAssignment(ctx: Ctx, input: ChangeAssignmentBody): Promise<ReviewChange> {
  return changeReview(ctx, input, 'change', async (plan) => {
    const row = await getAssignment(ctx, plan.id, input.assignmentId);
    const fields = editedFields(input);
    if (fields.length === 0 && input.focalAssigneeId === undefined) refuse('plans.nothing-changed');
    await refuseForeignClause(ctx, plan.id, input.clauseId);
    const changed = changedRow(row, input, fields);
    const { id, ...values } = assignmentValues(changed);
    await ctx.tx.withTables<PlansTables>().updateTable('plans.assignments').set(values).where('id', '=', id).execute();
    const before = (await findAssignees(ctx, plan.id)).filter((one) => one.assignment_id === id);
    for (const role of ['lead', 'coordinating'] as const) {
      const named = role === 'lead' ? input.leads : input.coordinating;
      if (named) await nameAssignees(ctx, row, before, role, named);
    }
    if (input.leads) await settleMode(ctx, [id]);
    if (input.focalAssigneeId !== undefined) await chooseFocal(ctx, id, input.focalAssigneeId);
    return {
      touched: [id],
      assignmentId: id,
      before: shownFields(row, before, fields),
      after: { ...shownFields(changed, await ownNow(ctx, plan.id, id), fields), fields },
    };
  });
}

const ownNow = async (ctx: Ctx, planId: string, id: string): Promise<AssigneesTable[]> =>
  (await findAssignees(ctx, planId)).filter((one) => one.assignment_id === id);

function editedFields(input: ChangeAssignmentBody): EditedField[] {
  const given: Record<EditedField, boolean> = {
    task: input.task !== undefined,
    mode: input.mode !== undefined,
    leads: input.leads !== undefined,
    coordinating: input.coordinating !== undefined,
    deliverables: input.deliverables !== undefined,
    timing: input.timing !== undefined,
    budget: input.budget !== undefined || input.budgetSource !== undefined,
    clause: input.clauseId !== undefined,
  };
  return (Object.keys(given) as EditedField[]).filter((field) => given[field]);
}

function changedRow(row: AssignmentsTable, input: ChangeAssignmentBody, fields: EditedField[]): AssignmentsTable {
  const timing = input.timing === undefined ? row.timing : input.timing;
  return {
    ...row,
    task: input.task ?? row.task,
    mode: input.mode ?? row.mode,
    deliverables: input.deliverables ?? row.deliverables,
    timing,
    deadline: input.timing === undefined ? row.deadline : deadlineAfter(timing, row.deadline),
    budget: input.budget === undefined ? row.budget : input.budget,
    budget_source: input.budgetSource === undefined ? row.budget_source : input.budgetSource,
    clause_id: input.clauseId === undefined ? row.clause_id : input.clauseId,
    edited: [...new Set([...row.edited, ...fields])],
    version: row.version + 1,
  };
}

async function refuseForeignClause(ctx: Ctx, planId: string, clauseId: string | null | undefined): Promise<void> {
  if (!clauseId) return;
  const found = await ctx.tx
    .withTables<PlansTables>()
    .selectFrom('plans.clauses')
    .select('id')
    .where('id', '=', clauseId)
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  if (!found) refuse('plans.unknown-clause');
}

/** One of several leads is named đầu mối; null: none. */
async function chooseFocal(ctx: Ctx, assignmentId: string, assigneeId: string | null): Promise<void> {
  const leads = ctx.tx
    .withTables<PlansTables>()
    .updateTable('plans.assignees')
    .where('assignment_id', '=', assignmentId)
    .where('role', '=', 'lead');
  const updated = await leads
    .set({ is_focal: assigneeId === null ? false : sql<boolean>`id = ${assigneeId}::uuid` })
    .returning('is_focal')
    .execute();
  if (assigneeId !== null && !updated.some((one) => one.is_focal)) refuse('plans.focal-not-a-lead');
}

/** The changed fields in words, for the history. */
function shownFields(
  row: AssignmentsTable,
  assignees: readonly AssigneesTable[],
  fields: readonly EditedField[],
): Record<string, unknown> {
  const named = (role: AssigneesTable['role']): string[] =>
    assignees.filter((one) => one.role === role).map((one) => one.name);
  const shown: Record<EditedField, unknown> = {
    task: row.task,
    mode: row.mode,
    leads: named('lead'),
    coordinating: named('coordinating'),
    deliverables: row.deliverables.map((one) => one.text),
    timing: row.timing?.text ?? null,
    budget: row.budget?.text ?? null,
    clause: row.clause_id,
  };
  return Object.fromEntries(fields.map((field) => [field, shown[field]]));
}
