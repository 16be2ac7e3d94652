import { nameKey, resolveMention, type NameIndex } from '#modules/organizations/index.ts';
import type { Day } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import type { AgencyMention, Assignment, Deliverable, Money, Reading, Timing } from '#vanban/document.ts';
import type { BudgetView, DeliverableView, TimingView } from './contract.ts';
import type { AssigneesTable, AssignmentsTable, ClausesTable, OriginalFinding } from './tables.ts';
import { deadlineOf } from './timing.ts';

/** The rows that a reading becomes. */
export interface Draft {
  readonly clauses: readonly ClausesTable[];
  readonly assignments: readonly AssignmentsTable[];
  readonly assignees: readonly AssigneesTable[];
}

/** Whom names are resolved for: this province's index, on the day of import. */
export interface Names {
  readonly index: NameIndex;
  readonly day: Day;
  /** Bodies that are asked (đề nghị), never assigned. */
  readonly requestedOnly: ReadonlySet<string>;
}

/** Turns a reading into the rows of a plan in review: every name resolved, every value with its place in the text. */
export function draftOf(reading: Reading, planId: string, names: Names): Draft {
  const clauses = clausesOf(reading, planId);
  const clauseIds = new Map(clauses.map((one) => [one.reading_key, one.id]));
  const made = reading.assignments.map((one, index) => {
    const assignees = [
      ...one.lead.map((mention, ordinal) => assigneeOf('', mention, 'lead', ordinal, names)),
      ...one.coordinating.map((mention, ordinal) => assigneeOf('', mention, 'coordinating', ordinal, names)),
    ];
    const row = assignmentOf(one, index, planId, one.clauseId ? (clauseIds.get(one.clauseId) ?? null) : null);
    return {
      assignment: { ...row, mode: modeOf(one, assignees, names) },
      assignees: assignees.map((assignee) => ({ ...assignee, assignment_id: row.id })),
    };
  });
  return {
    clauses,
    assignments: made.map((one) => one.assignment),
    assignees: made.flatMap((one) => one.assignees),
  };
}

/** The document's own verb, except where every lead is a body that can only be asked. */
function modeOf(one: Assignment, assignees: readonly AssigneesTable[], names: Names): AssignmentsTable['mode'] {
  const leads = assignees.filter((assignee) => assignee.role === 'lead');
  const onlyAsked = leads.every(({ organization_id: id }) => id !== null && names.requestedOnly.has(id));
  return leads.length > 0 && onlyAsked ? 'requested' : one.mode;
}

function clausesOf(reading: Reading, planId: string): ClausesTable[] {
  const ids = new Map(reading.outline.map((one) => [one.id, newId()]));
  return reading.outline.map((one, ordinal) => ({
    id: ids.get(one.id)!,
    plan_id: planId,
    ordinal,
    reading_key: one.id,
    parent_id: one.parentId ? (ids.get(one.parentId) ?? null) : null,
    marker: one.marker,
    level: one.level,
    title: one.title,
    path: one.path,
    kind: one.kind,
    annex: one.annex,
    span_start: one.span[0],
    span_end: one.span[1],
    body_start: one.body[0],
    body_end: one.body[1],
  }));
}

function assignmentOf(one: Assignment, index: number, planId: string, clauseId: string | null): AssignmentsTable {
  const timing = one.timing && timingView(one.timing);
  return {
    id: newId(),
    plan_id: planId,
    ordinal: index + 1,
    clause_id: clauseId,
    state: 'found',
    origin: 'read',
    related_id: null,
    task: one.task,
    task_start: one.taskSpan[0],
    task_end: one.taskSpan[1],
    span_start: one.span[0],
    span_end: one.span[1],
    mode: one.mode,
    style: one.style,
    confidence: one.confidence,
    deliverables: one.deliverables.map(deliverableView),
    timing,
    deadline: deadlineOf(timing),
    budget: one.budget && budgetView(one.budget),
    budget_source: one.budgetSource,
    edited: [],
    original: originalOf(one),
    change: null,
    previous_assignment_id: null,
    decided_at: null,
    decided_by: null,
    reason: null,
    version: 1,
  };
}

const originalOf = (one: Assignment): OriginalFinding => ({
  task: one.task,
  mode: one.mode,
  leads: one.lead.map((mention) => mention.name),
  coordinating: one.coordinating.map((mention) => mention.name),
  deliverables: one.deliverables.map((deliverable) => deliverable.text),
  timing: one.timing?.text ?? null,
  budget: one.budget?.text ?? null,
});

/** A name with whom it stands for. A group that coordinates does so when asked; one that leads has to be chosen for. */
export function assigneeOf(
  assignmentId: string,
  mention: AgencyMention,
  role: AssigneesTable['role'],
  ordinal: number,
  names: Names,
): AssigneesTable {
  const found = resolveMention(mention, names.index, names.day);
  const isCollective = found.collectiveId !== null;
  return {
    id: newId(),
    assignment_id: assignmentId,
    ordinal,
    role,
    name: mention.name,
    name_key: nameKey(mention.name, names.index.province),
    span_start: mention.span[0],
    span_end: mention.span[1],
    code: mention.code,
    province: mention.province,
    confidence: mention.confidence,
    resolution: found.resolution,
    organization_id: found.organizationId,
    collective_id: found.collectiveId,
    through: found.through,
    candidates: found.reason === 'foreign-province' ? ownOfSameName(mention, names) : found.candidates,
    reason: found.reason,
    obligation: isCollective && role === 'coordinating' ? 'when-asked' : null,
    obligation_decided: false,
    is_focal: false,
  };
}

/** This province's body of the same name as one of another province. */
function ownOfSameName(mention: AgencyMention, names: Names): readonly string[] {
  const name = nameKey(mention.name, mention.province ?? '');
  const own = resolveMention({ ...mention, name, province: null }, names.index, names.day);
  return own.organizationId ? [own.organizationId] : own.candidates;
}

const deliverableView = (one: Deliverable): DeliverableView => ({
  text: one.text,
  quantity: one.quantity,
  atLeast: one.atLeast,
  unit: one.unit,
  span: [...one.span],
});

export const timingView = (one: Timing): TimingView => ({
  text: one.text,
  span: [...one.span],
  due: one.due,
  dueIsExclusive: one.dueIsExclusive,
  dueMonthDay: one.dueMonthDay,
  periodStart: one.periodStart,
  periodEnd: one.periodEnd,
  recurrence: one.recurrence,
  rrule: one.rrule,
});

const budgetView = (one: Money): BudgetView => ({ vnd: one.vnd, per: one.per, text: one.text, span: [...one.span] });
