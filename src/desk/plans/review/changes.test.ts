import { describe, expect, it } from 'vitest';
import type { AssignmentView, Finding, ReviewChange, ReviewView } from '#modules/plans/contract.ts';
import { assignmentsShown, withChange, withState } from './changes.ts';

const assignment = (id: string, ordinal: number, state: AssignmentView['state'] = 'found'): AssignmentView => ({
  id,
  version: 1,
  ordinal,
  state,
  origin: 'read',
  clauseId: null,
  section: null,
  span: [0, 10],
  task: `Việc ${id}`,
  taskSpan: null,
  mode: 'assigned',
  style: null,
  confidence: 1,
  leads: [],
  coordinating: [],
  deliverables: [],
  timing: null,
  deadline: null,
  budget: null,
  budgetSource: null,
  edited: [],
  original: null,
  change: null,
  previousAssignmentId: null,
  blockers: [],
  decidedAt: null,
  decidedBy: null,
  reason: null,
});
const found = (assignmentId: string | null, start: number): Finding => ({
  kind: 'task',
  span: [start, start + 2],
  refId: null,
  assignmentId,
  confidence: 1,
});
const summary: ReviewView['summary'] = {
  assignments: 3,
  leadAgencies: 1,
  questions: 0,
  found: 3,
  confirmed: 0,
  rejected: 0,
  requested: 0,
  diagnostics: 0,
};
const review = {
  plan: { version: 4 },
  summary,
  questions: [],
  blockers: [],
  assignments: [assignment('a', 1), assignment('b', 2), assignment('c', 3)],
  findings: [found(null, 0), found('a', 10), found('b', 20), found('c', 30)],
} as unknown as ReviewView;
const change = (over: Partial<ReviewChange>): ReviewChange => ({
  version: 5,
  summary: { ...summary, confirmed: 1 },
  questions: [],
  blockers: [],
  assignments: [],
  removed: [],
  findings: [],
  ...over,
});
const seen = (view: ReviewView) => ({
  ids: view.assignments.map((one) => `${one.id} ${one.state}`),
  findings: view.findings.map((one) => `${one.assignmentId} ${one.span[0]}`),
});

describe('the review after a command', () => {
  it('shows the touched assignment in its place, and the findings as they are now', () => {
    const after = withChange(
      review,
      change({ assignments: [assignment('b', 2, 'confirmed')], findings: [found(null, 0), found('b', 22)] }),
    );
    expect(seen(after)).toEqual({ ids: ['a found', 'b confirmed', 'c found'], findings: ['null 0', 'b 22'] });
    expect([after.plan.version, after.summary.confirmed]).toEqual([5, 1]);
  });

  it('takes out what was merged away and puts in what was split off', () => {
    const after = withChange(
      review,
      change({ assignments: [assignment('a', 1), assignment('a2', 1.5)], removed: ['b'] }),
    );
    expect(seen(after).ids).toEqual(['a found', 'a2 found', 'c found']);
  });

  it('shows a decision at once, with its figures', () => {
    const after = withState(withState(review, new Set(['a', 'b']), 'confirmed'), new Set(['b']), 'rejected');
    expect(seen(after).ids).toEqual(['a confirmed', 'b rejected', 'c found']);
    expect(after.summary).toMatchObject({ assignments: 2, found: 1, confirmed: 1, rejected: 1 });
  });

  it('is not set back by an answer that was overtaken', () => {
    expect(withChange(review, change({ version: 3, removed: ['a'] }))).toBe(review);
  });
});

describe('the list of assignments', () => {
  const blocker = { code: 'plans.no-lead', params: {}, assignmentId: 'b' };
  const all = [
    assignment('a', 1, 'confirmed'),
    { ...assignment('b', 2), blockers: [blocker] },
    { ...assignment('c', 3, 'rejected'), blockers: [blocker] },
  ];
  it.each([
    ['all', ['a', 'b', 'c']],
    ['found', ['b']],
    ['confirmed', ['a']],
    ['rejected', ['c']],
    ['blocked', ['b']],
  ] as const)('shows %s', (shown, ids) => {
    expect(assignmentsShown(all, shown).map((one) => one.id)).toEqual(ids);
  });
});
