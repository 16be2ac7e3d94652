import { newId } from '#platform/values/id.ts';
import { innermostClause, ordinalAt } from './adding.ts';
import type { DecidedPlan, Made } from './carry-over.ts';
import type { AssigneesTable, AssignmentsTable, ClausesTable } from './tables.ts';

type Place = [number, number];

/**
 * Assignments that a person had added from words of the version before: made again where the very same words stand in this
 * version at one place, and the reader did not find an assignment there itself.
 */
export function addedAgain(
  before: DecidedPlan,
  made: readonly Made[],
  texts: { readonly old: string; readonly now: string },
  clauses: readonly ClausesTable[],
): Made[] {
  const followed = new Set(made.map((one) => one.assignment.previous_assignment_id));
  const planId = made[0]?.assignment.plan_id ?? clauses[0]?.plan_id;
  const rows = made.map((one) => one.assignment).toSorted((a, b) => a.ordinal - b.ordinal);
  return before.assignments.flatMap((one) => {
    if (one.origin !== 'added' || one.state === 'merged' || followed.has(one.id) || !planId) return [];
    const shift = shiftOf(one, texts);
    if (shift === null || rows.some((row) => overlaps(row, one, shift))) return [];
    const id = newId();
    const start = one.span_start! + shift;
    const assignment: AssignmentsTable = {
      ...one,
      ...shiftedPlaces(one, shift),
      id,
      plan_id: planId,
      ordinal: ordinalAt(start, rows),
      clause_id: innermostClause(start, clauses),
      change: 'same',
      previous_assignment_id: one.id,
      version: 1,
    };
    const named = before.assignees.filter((assignee) => assignee.assignment_id === one.id);
    return [{ assignment, assignees: named.map((assignee) => shiftedAssignee(assignee, id, shift)) }];
  });
}

/** How far the words moved; null where they are not there, or at several places. */
function shiftOf(one: AssignmentsTable, texts: { readonly old: string; readonly now: string }): number | null {
  if (one.span_start === null || one.span_end === null) return null;
  const words = texts.old.slice(one.span_start, one.span_end);
  const at = texts.now.indexOf(words);
  return at < 0 || texts.now.indexOf(words, at + 1) >= 0 ? null : at - one.span_start;
}

const overlaps = (row: AssignmentsTable, one: AssignmentsTable, shift: number): boolean =>
  row.span_start !== null &&
  row.span_end !== null &&
  row.span_start < one.span_end! + shift &&
  row.span_end > one.span_start! + shift;

const moved = (at: number | null, shift: number): number | null => (at === null ? null : at + shift);
const movedSpan = <T extends { readonly span: Place | null }>(one: T, shift: number): T =>
  one.span ? { ...one, span: [one.span[0] + shift, one.span[1] + shift] } : one;

const shiftedPlaces = (one: AssignmentsTable, shift: number) => ({
  span_start: moved(one.span_start, shift),
  span_end: moved(one.span_end, shift),
  task_start: moved(one.task_start, shift),
  task_end: moved(one.task_end, shift),
  deliverables: one.deliverables.map((each) => movedSpan(each, shift)),
  timing: one.timing && movedSpan(one.timing, shift),
  budget: one.budget && movedSpan(one.budget, shift),
});

const shiftedAssignee = (one: AssigneesTable, assignmentId: string, shift: number): AssigneesTable => ({
  ...one,
  id: newId(),
  assignment_id: assignmentId,
  span_start: moved(one.span_start, shift),
  span_end: moved(one.span_end, shift),
});
