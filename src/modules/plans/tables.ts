import type { Clause, Reading } from '#vanban/document.ts';
import type { GenreCode } from '#modules/documents/index.ts';
import type {
  AssigneeRole,
  BudgetView,
  DeadlineChoice,
  DeliverableView,
  Obligation,
  PlanState,
  TimingView,
} from './contract.ts';

export type ReadingsTable = {
  readonly id: string;
  readonly version_id: string;
  readonly reader: string;
  /** jsonb: the reading without its text and blocks, which the version keeps. */
  readonly reading: KeptReading;
  readonly made_at: string;
};

/** A reading as kept: its text and blocks stand in the version. */
export type KeptReading = Omit<Reading, 'text' | 'blocks'>;

export type PlansTable = {
  readonly id: string;
  readonly document_id: string;
  readonly version_id: string;
  readonly version_ordinal: number;
  readonly reading_id: string;
  readonly previous_plan_id: string | null;
  readonly state: PlanState;
  readonly genre: GenreCode;
  readonly type: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issued_on: string | null;
  readonly title: string;
  readonly folded: string;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly review_version: number;
  readonly created_at: string;
  readonly created_by: string;
  readonly accepted_at: string | null;
  readonly accepted_by: string | null;
  readonly dismissed_at: string | null;
  readonly dismissed_by: string | null;
  readonly dismissed_reason: string | null;
};

export type ClausesTable = {
  readonly id: string;
  readonly plan_id: string;
  readonly ordinal: number;
  readonly reading_key: string;
  readonly parent_id: string | null;
  readonly marker: string;
  readonly level: number;
  readonly title: string;
  readonly path: string;
  readonly kind: Clause['kind'];
  readonly annex: string | null;
  readonly span_start: number;
  readonly span_end: number;
  readonly body_start: number;
  readonly body_end: number;
};

export type EditedField = 'task' | 'mode' | 'leads' | 'coordinating' | 'deliverables' | 'timing' | 'budget' | 'clause';

/** What the reader had found, in words, for showing beside what a person made of it. */
export interface OriginalFinding {
  readonly task: string;
  readonly mode: 'assigned' | 'requested';
  readonly leads: readonly string[];
  readonly coordinating: readonly string[];
  readonly deliverables: readonly string[];
  readonly timing: string | null;
  readonly budget: string | null;
}

export type AssignmentsTable = {
  readonly id: string;
  readonly plan_id: string;
  readonly ordinal: number;
  readonly clause_id: string | null;
  readonly state: 'found' | 'confirmed' | 'rejected' | 'merged';
  readonly origin: 'read' | 'added' | 'split' | 'merged';
  readonly related_id: string | null;
  readonly task: string;
  readonly task_start: number | null;
  readonly task_end: number | null;
  readonly span_start: number | null;
  readonly span_end: number | null;
  readonly mode: 'assigned' | 'requested';
  readonly style: 'labelled' | 'sentence' | 'table' | 'responsibility' | null;
  readonly confidence: number;
  readonly deliverables: readonly DeliverableView[];
  readonly timing: TimingView | null;
  readonly deadline: DeadlineChoice | null;
  readonly budget: BudgetView | null;
  readonly budget_source: string | null;
  readonly edited: readonly EditedField[];
  readonly original: OriginalFinding | null;
  readonly change: 'same' | 'changed' | 'new' | null;
  readonly previous_assignment_id: string | null;
  readonly decided_at: string | null;
  readonly decided_by: string | null;
  readonly reason: string | null;
  readonly version: number;
};

export type AssigneesTable = {
  readonly id: string;
  readonly assignment_id: string;
  readonly ordinal: number;
  readonly role: AssigneeRole;
  readonly name: string;
  readonly name_key: string;
  readonly span_start: number | null;
  readonly span_end: number | null;
  readonly code: string | null;
  readonly province: string | null;
  readonly confidence: number;
  readonly resolution: 'resolved' | 'successor' | 'unresolved' | 'left-out';
  readonly organization_id: string | null;
  readonly collective_id: string | null;
  readonly through: string | null;
  readonly candidates: readonly string[];
  readonly reason: 'foreign-province' | 'several-successors' | 'no-successor' | 'unknown-name' | null;
  readonly obligation: Obligation | null;
  readonly obligation_decided: boolean;
  readonly is_focal: boolean;
};

export type ClauseMapTable = {
  readonly id: string;
  readonly plan_id: string;
  readonly kind: 'same' | 'changed' | 'split' | 'gone' | 'new';
  readonly old_clause_id: string | null;
  readonly new_clause_id: string | null;
  readonly confidence: number;
  readonly decided_by: string | null;
};

export type ActsTable = {
  readonly id: string;
  readonly plan_id: string;
  readonly assignment_id: string | null;
  readonly at: string;
  readonly person_id: string | null;
  readonly by: string;
  readonly act: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
};

/** Published view: plans that were not dismissed. */
export type PlansNow = {
  readonly id: string;
  readonly document_id: string;
  readonly version_id: string;
  readonly version_ordinal: number;
  readonly previous_plan_id: string | null;
  readonly state: PlanState;
  readonly genre: GenreCode;
  readonly type: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issued_on: string | null;
  readonly title: string;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly accepted_at: string | null;
  readonly accepted_by: string | null;
  readonly created_at: string;
};

/** Published view. */
export type ClausesNow = Omit<ClausesTable, 'reading_key'>;

/** Published view: assignments of accepted plans, with the place of the words that ordered them. */
export type AssignmentsAccepted = {
  readonly id: string;
  readonly plan_id: string;
  readonly version_id: string;
  readonly ordinal: number;
  readonly clause_id: string | null;
  readonly task: string;
  readonly span_start: number | null;
  readonly span_end: number | null;
  readonly task_start: number | null;
  readonly task_end: number | null;
  readonly mode: 'assigned' | 'requested';
  readonly style: AssignmentsTable['style'];
  readonly deliverables: readonly DeliverableView[];
  readonly timing: TimingView | null;
  readonly deadline: DeadlineChoice | null;
  readonly budget: BudgetView | null;
  readonly budget_source: string | null;
  readonly previous_assignment_id: string | null;
  readonly change: 'same' | 'changed' | 'new' | null;
};

/** Published view: who accepted assignments were given to; one of organization and group is set. */
export type AssigneesAccepted = Pick<
  AssigneesTable,
  | 'id'
  | 'assignment_id'
  | 'ordinal'
  | 'role'
  | 'name'
  | 'span_start'
  | 'span_end'
  | 'organization_id'
  | 'collective_id'
  | 'through'
  | 'obligation'
  | 'is_focal'
> & { readonly resolution: 'resolved' | 'successor' };

export type PlansTables = {
  readonly 'plans.readings': ReadingsTable;
  readonly 'plans.plans': PlansTable;
  readonly 'plans.clauses': ClausesTable;
  readonly 'plans.assignments': AssignmentsTable;
  readonly 'plans.assignees': AssigneesTable;
  readonly 'plans.clause_map': ClauseMapTable;
  readonly 'plans.acts': ActsTable;
  readonly 'plans.plans_now': PlansNow;
  readonly 'plans.clauses_now': ClausesNow;
  readonly 'plans.assignments_accepted': AssignmentsAccepted;
  readonly 'plans.assignees_accepted': AssigneesAccepted;
};

/** A value as `jsonb` parameter: the driver would write a list as a PostgreSQL array. */
export const toJsonb = <T>(value: T): T => (value === null ? value : (JSON.stringify(value) as T));
