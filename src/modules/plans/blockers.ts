import type { Blocker } from './contract.ts';
import type { AssigneesTable, AssignmentsTable } from './tables.ts';

type Named = Pick<
  AssigneesTable,
  'role' | 'name' | 'resolution' | 'reason' | 'province' | 'collective_id' | 'obligation' | 'obligation_decided'
>;
type Judged = Pick<AssignmentsTable, 'id' | 'state' | 'task' | 'deadline'>;

/** What stops one assignment from being given out; a rejected one is stopped by nothing. */
export function blockersOf(assignment: Judged, assignees: readonly Named[]): Blocker[] {
  if (assignment.state === 'rejected' || assignment.state === 'merged') return [];
  const tell = (code: string, params: Blocker['params'] = {}): Blocker => ({
    code: `plans.blocker.${code}`,
    params,
    assignmentId: assignment.id,
  });
  const found = assignees.filter((one) => one.resolution !== 'left-out');
  return [
    ...(found.some((one) => one.role === 'lead') ? [] : [tell('no-lead', { task: shorten(assignment.task) })]),
    ...found
      .filter((one) => one.resolution === 'unresolved')
      .map((one) =>
        one.reason === 'foreign-province'
          ? tell('foreign-province', { name: one.name, province: one.province ?? '' })
          : tell('unresolved-agency', { name: one.name }),
      ),
    ...found
      .filter((one) => one.role === 'lead' && one.collective_id !== null && one.obligation === null)
      .map((one) => tell('collective-lead', { name: one.name })),
    ...(assignment.deadline ? [] : [tell('no-deadline', { task: shorten(assignment.task) })]),
  ];
}

/** What stops the plan itself: assignments that nobody decided on, or none that stands. */
export function planBlockers(assignments: readonly Judged[]): Blocker[] {
  const tell = (code: string, params: Blocker['params'] = {}): Blocker => ({
    code: `plans.blocker.${code}`,
    params,
    assignmentId: null,
  });
  const undecided = assignments.filter((one) => one.state === 'found').length;
  if (undecided > 0) return [tell('undecided', { count: undecided })];
  return assignments.some((one) => one.state === 'confirmed') ? [] : [tell('nothing-confirmed')];
}

/** Everything that stops acceptance: of the plan first, then assignment by assignment. */
export function allBlockers(assignments: readonly Judged[], assignees: readonly AssigneesTable[]): Blocker[] {
  const of = Map.groupBy(assignees, (one) => one.assignment_id);
  return [...planBlockers(assignments), ...assignments.flatMap((one) => blockersOf(one, of.get(one.id) ?? []))];
}

const LONGEST = 80;
const shorten = (task: string): string => (task.length > LONGEST ? `${task.slice(0, LONGEST).trimEnd()}…` : task);
