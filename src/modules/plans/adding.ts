import { newId } from '#platform/values/id.ts';
import type { AddAssignmentBody } from './contract.ts';
import type { Draft } from './draft.ts';
import type { AssigneesTable, AssignmentsTable, ClausesTable } from './tables.ts';

interface Selected {
  readonly planId: string;
  readonly input: AddAssignmentBody;
  readonly words: string;
  /** What the reader found in the selected words. */
  readonly found: Draft | null;
  /** From a place in what the reader read to the same place in the text. */
  readonly shift: number;
  readonly clauses: readonly ClausesTable[];
  readonly before: readonly Pick<AssignmentsTable, 'ordinal' | 'span_start'>[];
  readonly at: string;
  readonly by: string;
}

type Place = [number, number];
const shifted = <T extends { readonly span: Place | null }>(one: T, by: number): T =>
  one.span ? { ...one, span: [one.span[0] + by, one.span[1] + by] } : one;

/** The assignment that a person made of selected words; confirmed, for a person made it. */
export function addedAssignment(selected: Selected): { assignment: AssignmentsTable; assignees: AssigneesTable[] } {
  const { planId, input, found, shift } = selected;
  const [start, end] = input.span;
  const read = found?.assignments.length === 1 ? found.assignments[0]! : null;
  const id = newId();
  const taskPlace: Place =
    read && read.task_start !== null && read.task_end !== null && !input.task
      ? [read.task_start + shift, read.task_end + shift]
      : [start, end];
  const assignment: AssignmentsTable = {
    id,
    plan_id: planId,
    ordinal: ordinalAt(start, selected.before),
    clause_id: innermostClause(start, selected.clauses),
    state: 'confirmed',
    origin: 'added',
    related_id: null,
    task: input.task ?? read?.task ?? selected.words.replace(/\s+/gu, ' ').trim(),
    task_start: taskPlace[0],
    task_end: taskPlace[1],
    span_start: start,
    span_end: end,
    mode: read?.mode ?? 'assigned',
    style: null,
    confidence: 1,
    deliverables: (read?.deliverables ?? []).map((one) => shifted(one, shift)),
    timing: read?.timing ? shifted(read.timing, shift) : null,
    deadline: read?.deadline ?? null,
    budget: read?.budget ? shifted(read.budget, shift) : null,
    budget_source: read?.budget_source ?? null,
    edited: [],
    original: null,
    change: null,
    previous_assignment_id: null,
    decided_at: selected.at,
    decided_by: selected.by,
    reason: null,
    version: 1,
  };
  const assignees = (read ? (found?.assignees ?? []) : []).map((one) => ({
    ...one,
    assignment_id: id,
    span_start: one.span_start === null ? null : one.span_start + shift,
    span_end: one.span_end === null ? null : one.span_end + shift,
  }));
  return { assignment, assignees };
}

/** Between the assignments that stand before and after the place in the text. */
export function ordinalAt(start: number, rows: Selected['before']): number {
  const after = rows.find((one) => one.span_start !== null && one.span_start > start);
  const previous = rows.filter((one) => !after || one.ordinal < after.ordinal).at(-1)?.ordinal ?? 0;
  return after ? (previous + after.ordinal) / 2 : previous + 1;
}

/** The narrowest clause around a place. */
export function innermostClause(at: number, clauses: readonly ClausesTable[]): string | null {
  const around = clauses.filter((one) => one.body_start <= at && at < one.body_end);
  return around.toSorted((a, b) => a.body_end - a.body_start - (b.body_end - b.body_start))[0]?.id ?? null;
}
