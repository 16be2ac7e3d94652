import { getVersion } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { Day } from '#platform/values/day.ts';
import { addedAgain } from '../adding-again.ts';
import { matchAssignments, type WrittenAssignment } from '../assignment-match.ts';
import { carryOver } from '../carry-over.ts';
import { mapClauses, type ClauseMapping, type MappedClause } from '../clause-map.ts';
import type { Draft, Names } from '../draft.ts';
import type { AssigneesTable, AssignmentsTable, ClausesTable, PlansTable, PlansTables } from '../tables.ts';

/** The plan that a new version is compared with: the one in force, else the newest in review; never a dismissed one. */
export function findPrevious(
  ctx: Ctx,
  version: { readonly documentId: string; readonly ordinal: number },
): Promise<PlansTable | undefined> {
  return ctx.tx
    .withTables<PlansTables>()
    .selectFrom('plans.plans')
    .selectAll()
    .where('document_id', '=', version.documentId)
    .where('version_ordinal', '<', version.ordinal)
    .where('state', 'in', ['accepted', 'in-review'])
    .orderBy((e) => e.case().when('state', '=', 'accepted').then(0).else(1).end())
    .orderBy('version_ordinal', 'desc')
    .executeTakeFirst();
}

/** Maps the clauses, ties the assignments to those they continue, and carries decisions over where the words are the same. */
export async function compareWithPrevious(
  ctx: Ctx,
  previous: PlansTable,
  draft: Draft,
  { text, issuedOn }: { readonly text: string; readonly issuedOn: Day | null },
  known: Names,
): Promise<{ draft: Draft; map: ClauseMapping[] }> {
  const { clauses, assignments, assignees } = await readDecided(ctx, previous.id);
  const oldText = (await getVersion(ctx, previous.version_id)).text;
  const map = mapClauses(withWords(clauses, oldText), withWords(draft.clauses, text));
  const origin = new Map(map.map((one) => [one.newId, one.oldId]));
  const names = Map.groupBy(assignees, (one) => one.assignment_id);
  const draftNames = Map.groupBy(draft.assignees, (one) => one.assignment_id);
  const matches = matchAssignments(
    // Parts go with the assignment they were split from.
    assignments.filter((one) => one.origin !== 'split').map((one) => written(one, names.get(one.id) ?? [])),
    draft.assignments.map((one) => written(one, draftNames.get(one.id) ?? [])),
    (clauseId) => origin.get(clauseId) ?? null,
  );
  const isLive = (id: string): boolean => {
    const body = known.index.organizations.get(id);
    return body !== undefined && (body.valid_to === null || body.valid_to >= known.day);
  };
  const before = { assignments, assignees };
  const issued = { text, issuedOn, issuedBefore: previous.issued_on };
  const made = carryOver(draft, before, matches, issued, isLive);
  made.push(...addedAgain(before, made, { old: oldText, now: text }, draft.clauses));
  const compared = {
    clauses: draft.clauses,
    assignments: made.map((one) => one.assignment),
    assignees: made.flatMap((one) => one.assignees),
  };
  return { draft: compared, map };
}

/** The plan before as it stands: merged assignments too, for what was merged is merged again. */
async function readDecided(ctx: Ctx, planId: string) {
  const db = ctx.tx.withTables<PlansTables>();
  return {
    clauses: await db
      .selectFrom('plans.clauses')
      .selectAll()
      .where('plan_id', '=', planId)
      .orderBy('ordinal')
      .execute(),
    assignments: await db
      .selectFrom('plans.assignments')
      .selectAll()
      .where('plan_id', '=', planId)
      .orderBy('ordinal')
      .execute(),
    assignees: await db
      .selectFrom('plans.assignees as e')
      .innerJoin('plans.assignments as a', 'a.id', 'e.assignment_id')
      .selectAll('e')
      .where('a.plan_id', '=', planId)
      .orderBy('e.ordinal')
      .execute(),
  };
}

/** Each clause with its own words, without its number: those before its first sub-clause. */
export function withWords(clauses: readonly ClausesTable[], text: string): MappedClause[] {
  return clauses.map((one, index) => {
    const next = clauses[index + 1];
    const end = next && next.span_start < one.body_end ? next.span_start : one.body_end;
    const words = text.slice(one.body_start, end);
    // A clause that only got another number did not change.
    const body = words.startsWith(one.marker) ? words.slice(one.marker.length) : words;
    return { id: one.id, path: one.path, title: one.title, body };
  });
}

/** As the document says it: what a person changed afterwards is no change of the document. */
function written(one: AssignmentsTable, assignees: readonly AssigneesTable[]): WrittenAssignment {
  const named = (role: AssigneesTable['role']): string[] =>
    assignees.filter((other) => other.role === role).map((other) => other.name);
  const said = one.original ?? {
    task: one.task,
    leads: named('lead'),
    coordinating: named('coordinating'),
    deliverables: one.deliverables.map((deliverable) => deliverable.text),
    timing: one.timing?.text ?? null,
    budget: one.budget?.text ?? null,
  };
  return { id: one.id, clauseId: one.clause_id, ...said };
}
