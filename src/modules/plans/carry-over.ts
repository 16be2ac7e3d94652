import { newId } from '#platform/values/id.ts';
import type { AssignmentMatch } from './assignment-match.ts';
import type { Draft } from './draft.ts';
import type { AssigneesTable, AssignmentsTable } from './tables.ts';

/** A plan's assignments with whom they name. */
export interface DecidedPlan {
  readonly assignments: readonly AssignmentsTable[];
  readonly assignees: readonly AssigneesTable[];
}

/**
 * The new version's assignments, tied to those they continue. Where the words are the same, what a person decided and
 * changed before holds again; where they changed, the person looks anew.
 * @param isLive does the body still exist? A decision for one that does not is not carried over.
 */
export function carryOver(
  draft: Draft,
  before: DecidedPlan,
  matches: ReadonlyMap<string, AssignmentMatch>,
  isLive: (organizationId: string) => boolean,
): Draft {
  const previous = new Map(before.assignments.map((one) => [one.id, one]));
  const of = (all: readonly AssigneesTable[], id: string) => all.filter((one) => one.assignment_id === id);
  const made = draft.assignments.map((one) => {
    const match = matches.get(one.id) ?? { change: 'new' as const, previousId: null };
    const tied = { ...one, change: match.change, previous_assignment_id: match.previousId };
    const old = match.previousId ? previous.get(match.previousId) : undefined;
    const named = of(draft.assignees, one.id);
    if (!old || match.change !== 'same') return { assignment: tied, assignees: named };
    return {
      assignment: decidedAgain(tied, old),
      assignees: namedAgain(one.id, named, of(before.assignees, old.id), old.edited, isLive),
    };
  });
  return {
    clauses: draft.clauses,
    assignments: made.map((one) => one.assignment),
    assignees: made.flatMap((one) => one.assignees),
  };
}

/** Places of the version before mean nothing in this one. */
const unplaced = <T extends { readonly span: unknown }>(value: T): T => ({ ...value, span: null });

function decidedAgain(now: AssignmentsTable, old: AssignmentsTable): AssignmentsTable {
  const was = (field: AssignmentsTable['edited'][number]): boolean => old.edited.includes(field);
  const decided = old.state === 'confirmed' || old.state === 'rejected';
  return {
    ...now,
    state: decided ? old.state : 'found',
    decided_at: decided ? old.decided_at : null,
    decided_by: decided ? old.decided_by : null,
    reason: decided ? old.reason : null,
    deadline: old.deadline,
    task: was('task') ? old.task : now.task,
    mode: was('mode') ? old.mode : now.mode,
    deliverables: was('deliverables') ? old.deliverables.map(unplaced) : now.deliverables,
    timing: was('timing') ? old.timing && unplaced(old.timing) : now.timing,
    budget: was('budget') ? old.budget && unplaced(old.budget) : now.budget,
    budget_source: was('budget') ? old.budget_source : now.budget_source,
    edited: old.edited.filter((field) => field !== 'clause'),
  };
}

function namedAgain(
  assignmentId: string,
  now: readonly AssigneesTable[],
  old: readonly AssigneesTable[],
  edited: AssignmentsTable['edited'],
  isLive: (organizationId: string) => boolean,
): AssigneesTable[] {
  const stands = (one: AssigneesTable): boolean => one.organization_id === null || isLive(one.organization_id);
  return (['lead', 'coordinating'] as const).flatMap((role) => {
    const present = now.filter((one) => one.role === role);
    const past = old.filter((one) => one.role === role);
    const isEdited = edited.includes(role === 'lead' ? 'leads' : 'coordinating');
    if (!isEdited)
      return present.map((one) => {
        const same = past.find((other) => other.name_key === one.name_key && stands(other));
        return same ? { ...one, ...decisionOf(same) } : one;
      });
    return past.filter(stands).map((one) => {
      const place = present.find((other) => other.name_key === one.name_key);
      return {
        ...one,
        id: place?.id ?? newId(),
        assignment_id: assignmentId,
        span_start: place?.span_start ?? null,
        span_end: place?.span_end ?? null,
      };
    });
  });
}

const decisionOf = (one: AssigneesTable) => ({
  resolution: one.resolution,
  organization_id: one.organization_id,
  collective_id: one.collective_id,
  through: one.through,
  candidates: one.candidates,
  reason: one.reason,
  obligation: one.obligation,
  obligation_decided: one.obligation_decided,
  is_focal: one.is_focal,
});
