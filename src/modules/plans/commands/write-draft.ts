import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { ClauseMapping } from '../clause-map.ts';
import type { Draft } from '../draft.ts';
import { toJsonb, type AssignmentsTable, type PlansTables } from '../tables.ts';

// One statement takes 65,535 parameters; the widest row has 27 columns.
const CHUNK = 1000;

/** Writes clauses, assignments and those whom they name; any number of them. */
export async function writeDraft(ctx: Ctx, draft: Draft): Promise<void> {
  const db = ctx.tx.withTables<PlansTables>();
  for (const rows of chunks(draft.clauses)) await db.insertInto('plans.clauses').values(rows).execute();
  for (const rows of chunks(draft.assignments.map(assignmentValues)))
    await db.insertInto('plans.assignments').values(rows).execute();
  for (const rows of chunks(draft.assignees)) await db.insertInto('plans.assignees').values(rows).execute();
}

/** A row as the driver wants it: its jsonb columns as text. */
export const assignmentValues = (row: AssignmentsTable): AssignmentsTable => ({
  ...row,
  deliverables: toJsonb(row.deliverables),
  timing: toJsonb(row.timing),
  deadline: toJsonb(row.deadline),
  budget: toJsonb(row.budget),
  original: toJsonb(row.original),
});

/** Writes how the clauses of the version before became those of the plan. */
export async function writeClauseMap(
  ctx: Ctx,
  planId: string,
  map: readonly ClauseMapping[],
  decidedBy: string | null = null,
): Promise<void> {
  const rows = map.map((one) => ({
    id: newId(),
    plan_id: planId,
    kind: one.kind,
    old_clause_id: one.oldId,
    new_clause_id: one.newId,
    confidence: one.confidence,
    decided_by: decidedBy,
  }));
  for (const some of chunks(rows))
    await ctx.tx.withTables<PlansTables>().insertInto('plans.clause_map').values(some).execute();
}

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK);
}
