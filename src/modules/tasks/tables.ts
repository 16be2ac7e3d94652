import type { ColumnType, GeneratedAlways } from 'kysely';
import type { PeopleNow } from '#modules/access/index.ts';
import type { CommentCounts, CommentsNow } from '#modules/conversations/index.ts';
import type { DocumentsNow, VersionsNow } from '#modules/documents/index.ts';
import type { CollectivesNow, OrganizationsNow } from '#modules/organizations/index.ts';
import type {
  AssignmentsAccepted,
  BudgetView,
  ClausesNow,
  DeliverableView,
  PlansNow,
  TimingView,
} from '#modules/plans/index.ts';
import type { Localized } from '#platform/values/localized.ts';
import type {
  Acceptance,
  DeadlineOrigin,
  EvidenceState,
  HandoverItem,
  HistoryEntry,
  InformationKind,
  LateWork,
  Measure,
  OrderKind,
  PartRole,
  PartState,
  ResultKind,
  ResultState,
  Rhythm,
  SavedView,
  SourceKind,
} from './contract.ts';
import type { Schedule } from './schedule.ts';

export type Mode = 'assigned' | 'requested';
/** A number that a row begins with by itself. */
type Defaulted = ColumnType<number, number | undefined, number>;

export type ObligationsTable = {
  readonly id: string;
  readonly plan_id: string | null;
  readonly assignment_id: string | null;
  readonly clause_id: string | null;
  readonly section_id: string | null;
  readonly ordinal: number;
  readonly title: string;
  readonly mode: Mode;
  readonly deliverables: readonly DeliverableView[];
  readonly budget: BudgetView | null;
  readonly budget_source: string | null;
  readonly timing: TimingView | null;
  readonly rhythm: Rhythm;
  readonly opened_through: string | null;
  readonly created_at: string;
  readonly created_by: string;
  readonly ended_at: string | null;
  readonly ended_by: string | null;
  readonly ended_reason: string | null;
  readonly ended_decided_by: string | null;
  readonly version: number;
  readonly results_proposed_at: string | null;
  readonly order_kind: OrderKind;
};

export type SourcesTable = {
  readonly id: string;
  readonly obligation_id: string;
  readonly plan_id: string;
  readonly assignment_id: string;
  readonly document_id: string;
  readonly version_id: string;
  readonly clause_id: string | null;
  readonly change: 'new' | 'same' | 'changed';
  readonly added_at: string;
};

export type RulesTable = {
  readonly id: string;
  readonly obligation_id: string;
  readonly valid_from: string;
  readonly schedule: Schedule;
  readonly set_at: string;
  readonly set_by: string;
  /** Of a rule that a person set. */
  readonly reason: string | null;
  readonly decided_by: string | null;
};

export type PartiesTable = {
  readonly id: string;
  readonly obligation_id: string;
  readonly ordinal: number;
  readonly role: PartRole;
  readonly organization_id: string | null;
  readonly collective_id: string | null;
  readonly collective_obligation: 'when-asked' | 'each-must-submit' | null;
  readonly is_focal: boolean;
  readonly name: string;
  readonly through: string | null;
  readonly ended_at: string | null;
};

export type TasksTable = {
  readonly id: string;
  readonly obligation_id: string;
  readonly period_key: string;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly title: string;
  readonly words_exact: string;
  readonly words_folded: string;
  readonly mode: Mode;
  readonly is_historic: boolean;
  readonly can_be_late: boolean;
  readonly progress: 'not-started' | 'in-progress' | 'done' | 'cancelled';
  readonly due_origin: DeadlineOrigin;
  readonly due_text: string | null;
  readonly due_named_on: string | null;
  readonly due_is_exclusive: boolean;
  readonly due_last_on: string | null;
  readonly due_on: string | null;
  readonly due_before_extension: string | null;
  readonly done_on: string | null;
  readonly done_at: string | null;
  readonly cancelled_at: string | null;
  readonly cancelled_by: string | null;
  readonly cancelled_reason: string | null;
  readonly cancelled_decided_by: string | null;
  /** The rule whose coming closed this period before it began. */
  readonly replaced_by_rule: string | null;
  readonly external_number: string | null;
  readonly plan_id: string | null;
  readonly clause_id: string | null;
  readonly section_id: string | null;
  readonly ordinal: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly version: number;
  readonly measure: Measure;
  readonly expected: number | null;
  readonly proven: number | null;
  readonly proven_share: number | null;
  /** The same over the results of this period alone. */
  readonly own_share: number | null;
  readonly evidence_count: number;
  readonly contested_count: number;
  readonly order_kind: OrderKind;
  readonly due_sort: GeneratedAlways<string>;
  /** Days between the deadline and the day after which it is late (`lateness/`). */
  readonly late_shift: Defaulted;
  readonly late_after: GeneratedAlways<string>;
  readonly is_late_done: GeneratedAlways<boolean>;
  readonly is_unproven: GeneratedAlways<boolean>;
  /** Of all its parts; kept by the database. */
  readonly agencies: readonly string[];
};
/** What the database works out itself. */
export type GeneratedOfTask = 'due_sort' | 'late_shift' | 'late_after' | 'is_late_done' | 'is_unproven';
/** A row as it is read. */
export type TaskRecord = Omit<TasksTable, GeneratedOfTask | 'words_exact' | 'words_folded'> & {
  readonly late_shift: number;
  readonly late_after: string;
};

export type PartsTable = {
  readonly id: string;
  readonly task_id: string;
  readonly ordinal: number;
  readonly role: PartRole;
  readonly organization_id: string | null;
  readonly collective_id: string | null;
  readonly mode: Mode;
  readonly is_outside: boolean;
  readonly is_focal: boolean;
  readonly must_submit: boolean;
  readonly can_be_late: boolean;
  readonly state: PartState;
  readonly is_pending: boolean;
  readonly due_on: string | null;
  readonly has_own_deadline: boolean;
  /** Of a day that was extended for this part alone. */
  readonly due_before_extension: string | null;
  readonly assignee_person_id: string | null;
  readonly received_at: string | null;
  readonly received_by: string | null;
  readonly started_at: string | null;
  readonly done_at: string | null;
  readonly done_on: string | null;
  readonly confirmed_at: string | null;
  readonly confirmed_by: string | null;
  readonly note: string | null;
  readonly last_report_at: string | null;
  readonly last_report_by: string | null;
  readonly last_report_note: string | null;
  readonly version: number;
};
/** What lists and boards of an agency are ordered and counted by: of the part's task, kept by the database. */
type PartsOrder = {
  readonly task_due_sort: GeneratedAlways<string>;
  readonly late_shift: Defaulted;
  readonly late_after: GeneratedAlways<string>;
  readonly task_standing: GeneratedAlways<'open' | 'done-on-time' | 'done-late' | 'cancelled'>;
  readonly task_unproven: GeneratedAlways<boolean>;
  readonly task_historic: GeneratedAlways<boolean>;
};

export type HistoryTable = {
  readonly id: string;
  readonly task_id: string;
  readonly part_id: string | null;
  readonly at: string;
  readonly person_id: string | null;
  readonly by: string;
  readonly by_organization: Localized | null;
  readonly organization: Localized | null;
  readonly on_behalf: boolean;
  readonly act: HistoryEntry['act'];
  readonly note: string | null;
  readonly figures: HistoryEntry['figures'];
  readonly before: string | null;
  readonly after: string | null;
};

export type AcceptancesTable = {
  readonly plan_id: string;
  readonly accepted_at: string;
  readonly accepted_by: string;
  readonly result: Omit<Acceptance, 'already'>;
};

export type HandoversTable = {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly organization_id: string;
  readonly organization: Localized;
  readonly from_person_id: string;
  readonly from_name: string;
  readonly from_post: string | null;
  readonly to_person_id: string;
  readonly to_name: string;
  readonly to_post: string | null;
  readonly note: string | null;
  readonly items: readonly HandoverItem[];
  readonly received_at: string | null;
};

export type ViewsTable = {
  readonly id: string;
  readonly name: string;
  readonly person_id: string;
  readonly owner: string;
  readonly organization_id: string | null;
  readonly sharing: SavedView['sharing'];
  readonly query: SavedView['query'];
  readonly changed_at: string;
};

export type ExpectedResultsTable = {
  readonly id: string;
  readonly obligation_id: string;
  readonly task_id: string | null;
  readonly ordinal: number;
  readonly title: string;
  readonly kind: ResultKind;
  readonly quantity: number | null;
  readonly at_least: boolean;
  readonly unit: string | null;
  readonly language: string | null;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly origin: 'deliverable' | 'declared';
  readonly state: ResultState;
  readonly declared_at: string;
  readonly declared_by: string;
  readonly agreed_at: string | null;
  readonly agreed_by: string | null;
  readonly withdrawn_at: string | null;
  readonly withdrawn_by: string | null;
  readonly withdrawn_reason: string | null;
  readonly proven: number;
  readonly pieces: number;
  readonly version: number;
};

/** The bytes of a file, photograph or paper of a letter; `shown`: the picture that screens show, without what a camera wrote into it. */
export interface EvidenceFile {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly shown: { readonly sha256: string; readonly width: number; readonly height: number } | null;
}

export type EvidenceTable = {
  readonly id: string;
  readonly task_id: string;
  readonly part_id: string;
  readonly source_kind: SourceKind;
  readonly source_id: string | null;
  readonly source_version: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly file: EvidenceFile | null;
  readonly letter_number: string | null;
  readonly letter_issued_on: string | null;
  readonly note: string | null;
  readonly occurred_on: string;
  readonly occurred_at: string | null;
  readonly quantity: number;
  readonly unit: string | null;
  readonly language: string | null;
  readonly channel: string | null;
  readonly circular_channel: number | null;
  readonly theme: string | null;
  readonly audience: string | null;
  readonly market: string | null;
  readonly information_kind: InformationKind | null;
  readonly snapshot_hash: string | null;
  readonly state: EvidenceState;
  readonly state_reason: string | null;
  readonly state_at: string | null;
  readonly state_by: string | null;
  readonly attached_at: string;
  readonly attached_by: string;
  readonly attached_person_id: string | null;
  readonly attached_organization_id: string | null;
  readonly on_behalf: boolean;
};

export type EvidenceSharesTable = {
  readonly id: string;
  readonly evidence_id: string;
  readonly task_id: string;
  readonly part_id: string;
  readonly expected_result_id: string | null;
  readonly quantity: number;
  readonly occurred_on: string;
  readonly counts: boolean;
  readonly shared_at: string;
  readonly shared_by: string;
  readonly ended_at: string | null;
  readonly ended_by: string | null;
  readonly ended_reason: string | null;
};

/** A page that is taken down as it stands, whoever asked for it. */
export type PagesTaken = {
  readonly id: string;
  readonly url: string;
  readonly state: 'waiting' | 'kept' | 'failed';
  readonly attempts: number;
  readonly tried_at: string | null;
  readonly asked_at: string;
  readonly asked_by: string;
  readonly fetched_at: string | null;
  readonly final_url: string | null;
  readonly status: number | null;
  readonly media_type: string | null;
  readonly page_title: string | null;
  readonly page_sha256: string | null;
  readonly text_sha256: string | null;
  readonly size: number | null;
  readonly problem: string | null;
};

export type SnapshotsTable = PagesTaken & { readonly evidence_id: string };

export type WatchersTable = {
  readonly task_id: string;
  readonly person_id: string;
  readonly since: string;
};

/** Published view. */
export type ObligationsNow = Pick<
  ObligationsTable,
  | 'id'
  | 'plan_id'
  | 'assignment_id'
  | 'clause_id'
  | 'title'
  | 'mode'
  | 'rhythm'
  | 'deliverables'
  | 'budget'
  | 'created_at'
  | 'ended_at'
  | 'ended_reason'
>;
/** Published view: one row per period of an obligation. */
export type TasksNow = Pick<
  TasksTable,
  | 'id'
  | 'obligation_id'
  | 'period_key'
  | 'period_start'
  | 'period_end'
  | 'title'
  | 'mode'
  | 'is_historic'
  | 'can_be_late'
  | 'progress'
  | 'due_on'
  | 'due_before_extension'
  | 'done_on'
  | 'plan_id'
  | 'clause_id'
  | 'external_number'
  | 'updated_at'
  | 'measure'
  | 'expected'
  | 'proven'
  | 'proven_share'
  | 'own_share'
  | 'evidence_count'
  | 'contested_count'
  | 'order_kind'
> & { readonly is_unproven: boolean };
/** Published view: who has which share of a task. */
export type PartsNow = Pick<
  PartsTable,
  | 'id'
  | 'task_id'
  | 'role'
  | 'organization_id'
  | 'collective_id'
  | 'mode'
  | 'is_outside'
  | 'must_submit'
  | 'can_be_late'
  | 'state'
  | 'is_pending'
  | 'due_on'
  | 'assignee_person_id'
  | 'done_on'
  | 'confirmed_at'
>;

/** Published view: evidence that counts, once for each task that it serves. */
export type EvidenceNow = Pick<
  EvidenceSharesTable,
  'id' | 'evidence_id' | 'task_id' | 'part_id' | 'expected_result_id' | 'quantity'
> &
  Pick<
    EvidenceTable,
    | 'source_kind'
    | 'source_id'
    | 'source_version'
    | 'title'
    | 'url'
    | 'occurred_on'
    | 'unit'
    | 'language'
    | 'channel'
    | 'circular_channel'
    | 'theme'
    | 'audience'
    | 'market'
    | 'information_kind'
    | 'snapshot_hash'
    | 'attached_at'
  >;
/** Published view: what became of each use of a thing as evidence, counted or not. */
export type EvidenceOfSources = Pick<
  EvidenceSharesTable,
  'id' | 'evidence_id' | 'task_id' | 'expected_result_id' | 'counts'
> &
  Pick<EvidenceTable, 'source_kind' | 'source_id' | 'state' | 'state_reason'>;
/** Published view: what tasks must bring and how much of it is proven. */
export type ExpectedResultsNow = Pick<
  ExpectedResultsTable,
  | 'id'
  | 'obligation_id'
  | 'task_id'
  | 'title'
  | 'kind'
  | 'quantity'
  | 'at_least'
  | 'unit'
  | 'language'
  | 'period_start'
  | 'period_end'
  | 'state'
  | 'proven'
  | 'pieces'
>;

export type TasksTables = {
  readonly 'tasks.obligations': ObligationsTable;
  readonly 'tasks.sources': SourcesTable;
  readonly 'tasks.rules': RulesTable;
  readonly 'tasks.parties': PartiesTable;
  readonly 'tasks.tasks': TasksTable;
  readonly 'tasks.parts': PartsTable & PartsOrder;
  readonly 'tasks.history': HistoryTable;
  readonly 'tasks.acceptances': AcceptancesTable;
  readonly 'tasks.handovers': HandoversTable;
  readonly 'tasks.briefings': BriefingsTable;
  readonly 'tasks.views': ViewsTable;
  readonly 'tasks.watchers': WatchersTable;
  readonly 'tasks.expected_results': ExpectedResultsTable;
  readonly 'tasks.evidence': EvidenceTable;
  readonly 'tasks.evidence_shares': EvidenceSharesTable;
  readonly 'tasks.snapshots': SnapshotsTable;
  readonly 'tasks.evidence_now': EvidenceNow;
  readonly 'tasks.evidence_of_sources': EvidenceOfSources;
  readonly 'tasks.expected_results_now': ExpectedResultsNow;
  readonly 'tasks.obligations_now': ObligationsNow;
  readonly 'tasks.tasks_now': TasksNow;
  readonly 'tasks.parts_now': PartsNow;
};

/** Our tables beside the views of the modules before us. */
/** What the leader's page said on a morning. */
export type BriefingsTable = {
  readonly day: string;
  readonly late: LateWork;
  readonly made_at: string;
};

export type HouseTables = TasksTables & {
  readonly 'organizations.organizations_now': OrganizationsNow;
  readonly 'organizations.collectives_now': CollectivesNow;
  readonly 'access.people_now': PeopleNow;
  readonly 'documents.documents_now': DocumentsNow;
  readonly 'documents.versions_now': VersionsNow;
  readonly 'plans.plans_now': PlansNow;
  readonly 'plans.clauses_now': ClausesNow;
  readonly 'plans.assignments_accepted': AssignmentsAccepted;
  readonly 'conversations.comment_counts': CommentCounts;
  readonly 'conversations.comments_now': CommentsNow;
};

/** A value as `jsonb` parameter: the driver would write a list as a PostgreSQL array. */
export const toJsonb = <T>(value: T): T => (value === null ? value : (JSON.stringify(value) as T));
