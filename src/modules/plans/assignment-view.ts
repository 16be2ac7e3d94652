import { blockersOf } from './blockers.ts';
import type { AssigneeView, AssignmentView } from './contract.ts';
import { assigneesOf, type KnownBodies, type Review } from './review.ts';
import type { AssigneesTable, AssignmentsTable } from './tables.ts';

/** `[start, end)` as the contract wants it; null where a person made the thing without a place. */
export const placeOf = (start: number | null, end: number | null): [number, number] | null =>
  start === null || end === null ? null : [start, end];

/** One assignment as a screen shows it, with what still stops it. */
export function assignmentView(review: Review, row: AssignmentsTable): AssignmentView {
  if (row.state === 'merged') throw new Error(`assignment ${row.id} was merged into another and is not shown`);
  const assignees = assigneesOf(review, row.id);
  const inRole = (role: AssigneesTable['role']): AssigneeView[] =>
    assignees.filter((one) => one.role === role).map((one) => assigneeView(one, review.bodies));
  return {
    id: row.id,
    version: row.version,
    ordinal: row.ordinal,
    state: row.state,
    origin: row.origin,
    clauseId: row.clause_id,
    section: review.clauses.find((one) => one.id === row.clause_id)?.path ?? null,
    span: placeOf(row.span_start, row.span_end),
    task: row.task,
    taskSpan: placeOf(row.task_start, row.task_end),
    mode: row.mode,
    style: row.style,
    confidence: row.confidence,
    leads: inRole('lead'),
    coordinating: inRole('coordinating'),
    deliverables: [...row.deliverables],
    timing: row.timing,
    deadline: row.deadline,
    budget: row.budget,
    budgetSource: row.budget_source,
    edited: [...row.edited],
    original: row.original && {
      ...row.original,
      leads: [...row.original.leads],
      coordinating: [...row.original.coordinating],
      deliverables: [...row.original.deliverables],
    },
    change: row.change,
    previousAssignmentId: row.previous_assignment_id,
    blockers: blockersOf(row, assignees),
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    reason: row.reason,
  };
}

function assigneeView(row: AssigneesTable, bodies: KnownBodies): AssigneeView {
  const collective = row.collective_id ? (bodies.collectives.get(row.collective_id) ?? null) : null;
  return {
    id: row.id,
    role: row.role,
    name: row.name,
    span: placeOf(row.span_start, row.span_end),
    province: row.province,
    resolution: row.resolution,
    through: row.through,
    organization: row.organization_id ? (bodies.organizations.get(row.organization_id) ?? null) : null,
    collective,
    obligation: row.obligation,
    obligationIsDecided: row.obligation_decided,
    isFocal: row.is_focal,
    confidence: row.confidence,
  };
}
