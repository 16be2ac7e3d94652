import { newId } from '#platform/values/id.ts';
import type { AssignmentMatch } from './assignment-match.ts';
import type { Day } from '#platform/values/day.ts';
import type { Draft } from './draft.ts';
import { findWords } from './splitting.ts';
import type { AssigneesTable, AssignmentsTable } from './tables.ts';
import { deadlineAgain, recounted } from './timing.ts';

/** A plan's assignments, merged ones too, with whom they name. */
export interface DecidedPlan {
  readonly assignments: readonly AssignmentsTable[];
  readonly assignees: readonly AssigneesTable[];
}

/** An assignment with whom it names. */
export interface Made {
  readonly assignment: AssignmentsTable;
  readonly assignees: readonly AssigneesTable[];
}

/** The text of the new version, and the days on which both were issued; null where a version names none. */
export interface IssuedText {
  readonly text: string;
  readonly issuedOn: Day | null;
  readonly issuedBefore: Day | null;
}

/** Does the body still exist? A decision for one that does not is not carried over. */
export type IsLive = (organizationId: string) => boolean;

/**
 * The new version's assignments, tied to those they continue. Where the words are the same, what a person decided, changed,
 * merged and split before holds again; where they changed, the person looks anew.
 */
export function carryOver(
  draft: Draft,
  before: DecidedPlan,
  matches: ReadonlyMap<string, AssignmentMatch>,
  issued: IssuedText,
  isLive: IsLive,
): Made[] {
  const old = new Map(before.assignments.map((one) => [one.id, one]));
  const oldNames = Map.groupBy(before.assignees, (one) => one.assignment_id);
  const names = Map.groupBy(draft.assignees, (one) => one.assignment_id);
  const followers = new Map<string, string>();
  for (const [id, match] of matches) if (match.change === 'same') followers.set(match.previousId!, id);
  return draft.assignments.flatMap((one) => {
    const match = matches.get(one.id) ?? { change: 'new' as const, previousId: null };
    const tied = { ...one, change: match.change, previous_assignment_id: match.previousId };
    const previous = match.previousId ? old.get(match.previousId) : undefined;
    const named = names.get(one.id) ?? [];
    if (!previous || match.change !== 'same') return [{ assignment: tied, assignees: named }];
    const again = decidedAgain(tied, previous, issued, followers, old);
    const assignees = namedAgain(one.id, named, oldNames.get(previous.id) ?? [], previous.edited, isLive);
    const parts = before.assignments.filter((part) => part.state !== 'merged' && rootOf(part, old) === previous.id);
    return [
      { assignment: again, assignees },
      ...parts.map((part, index) => {
        const id = newId();
        const fresh = named.map((assignee) => ({ ...assignee, id: newId() }));
        return {
          assignment: {
            ...decidedAgain(tied, part, issued, followers, old),
            id,
            ordinal: tied.ordinal + (index + 1) / (parts.length + 1),
            origin: 'split' as const,
            related_id: one.id,
            previous_assignment_id: part.id,
          },
          assignees: namedAgain(id, fresh, oldNames.get(part.id) ?? [], part.edited, isLive),
        };
      }),
    ];
  });
}

/** The assignment that a part was split from, through any number of splits; null for what was not split off. */
function rootOf(part: AssignmentsTable, all: ReadonlyMap<string, AssignmentsTable>): string | null {
  let one: AssignmentsTable | undefined = part;
  while (one?.origin === 'split' && one.related_id) one = all.get(one.related_id);
  return one && one !== part ? one.id : null;
}

/** Places of the version before mean nothing in this one. */
const unplaced = <T extends { readonly span: unknown }>(value: T): T => ({ ...value, span: null });

function decidedAgain(
  now: AssignmentsTable,
  old: AssignmentsTable,
  { text, issuedOn, issuedBefore }: IssuedText,
  followers: ReadonlyMap<string, string>,
  all: ReadonlyMap<string, AssignmentsTable>,
): AssignmentsTable {
  const was = (field: AssignmentsTable['edited'][number]): boolean => old.edited.includes(field);
  const place = was('task') ? findWords(old.task, now, text) : null;
  const into = mergedInto(old, followers, all);
  const timing = was('timing') ? recounted(old.timing && unplaced(old.timing), issuedOn) : now.timing;
  const isDecided = old.state === 'confirmed' || old.state === 'rejected' || into !== null;
  return {
    ...now,
    state: isDecided ? old.state : 'found',
    origin: old.origin === 'merged' ? 'merged' : now.origin,
    related_id: into,
    decided_at: isDecided ? old.decided_at : null,
    decided_by: isDecided ? old.decided_by : null,
    reason: isDecided ? old.reason : null,
    deadline: deadlineAgain(timing, old.deadline, issuedOn !== issuedBefore),
    task: was('task') ? old.task : now.task,
    task_start: place?.[0] ?? now.task_start,
    task_end: place?.[1] ?? now.task_end,
    mode: was('mode') ? old.mode : now.mode,
    deliverables: was('deliverables') ? old.deliverables.map(unplaced) : now.deliverables,
    timing,
    budget: was('budget') ? old.budget && unplaced(old.budget) : now.budget,
    budget_source: was('budget') ? old.budget_source : now.budget_source,
    edited: old.edited.filter((field) => field !== 'clause'),
  };
}

/** The assignment of this version that holds what the old one was merged into; null where its words are no longer there. */
function mergedInto(
  old: AssignmentsTable,
  followers: ReadonlyMap<string, string>,
  all: ReadonlyMap<string, AssignmentsTable>,
): string | null {
  let one: AssignmentsTable | undefined = old;
  while (one?.state === 'merged' && one.related_id) one = all.get(one.related_id);
  return one && one !== old ? (followers.get(one.id) ?? null) : null;
}

function namedAgain(
  assignmentId: string,
  now: readonly AssigneesTable[],
  old: readonly AssigneesTable[],
  edited: AssignmentsTable['edited'],
  isLive: IsLive,
): AssigneesTable[] {
  const stands = (one: AssigneesTable): boolean => one.organization_id === null || isLive(one.organization_id);
  return (['lead', 'coordinating'] as const).flatMap((role) => {
    const present = now.filter((one) => one.role === role);
    const past = old.filter((one) => one.role === role);
    if (!edited.includes(role === 'lead' ? 'leads' : 'coordinating'))
      return present.map((one) => {
        const same = past.find((other) => other.name_key === one.name_key && stands(other));
        return { ...one, ...(same && decisionOf(same)), assignment_id: assignmentId };
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
