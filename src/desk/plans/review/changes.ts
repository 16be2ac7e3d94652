import type { AssignmentView, ReviewChange, ReviewView } from '#modules/plans/contract.ts';

/**
 * The review after a command: touched assignments in their place, those gone taken out, all findings drawn anew.
 * A change that is older than what stands on the screen (answers overtook one another) leaves it as it is.
 */
export function withChange(review: ReviewView, change: ReviewChange): ReviewView {
  if (change.version < review.plan.version) return review;
  const touched = new Map(change.assignments.map((one) => [one.id, one]));
  const gone = new Set(change.removed);
  const stays = review.assignments.filter((one) => !gone.has(one.id) && !touched.has(one.id));
  return {
    ...review,
    plan: { ...review.plan, version: change.version },
    summary: change.summary,
    questions: change.questions,
    blockers: change.blockers,
    assignments: [...stays, ...touched.values()].toSorted((a, b) => a.ordinal - b.ordinal),
    findings: change.findings,
  };
}

/** What the screen shows of a decision before the server has answered. */
export function withState(review: ReviewView, ids: ReadonlySet<string>, state: AssignmentView['state']): ReviewView {
  const assignments = review.assignments.map((one) => (ids.has(one.id) ? { ...one, state } : one));
  const count = (wanted: AssignmentView['state']) => assignments.filter((one) => one.state === wanted).length;
  const [found, confirmed, rejected] = [count('found'), count('confirmed'), count('rejected')];
  const summary = { ...review.summary, assignments: found + confirmed, found, confirmed, rejected };
  return { ...review, assignments, summary };
}

/** Which assignments the list shows. */
export type Shown = 'all' | 'found' | 'confirmed' | 'rejected' | 'blocked';

export function assignmentsShown(assignments: readonly AssignmentView[], shown: Shown): AssignmentView[] {
  if (shown === 'all') return [...assignments];
  if (shown === 'blocked') return assignments.filter((one) => one.state !== 'rejected' && one.blockers.length > 0);
  return assignments.filter((one) => one.state === shown);
}
