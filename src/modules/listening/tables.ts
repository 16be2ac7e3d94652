import type { EvidenceNow, EvidenceOfSources, ExpectedResultsNow, PartsNow, TasksNow } from '#modules/tasks/index.ts';
import type { Day, InstantText } from '#platform/values/day.ts';
import type { ContractKind, ItemForm, ItemLanguage, OutletKind, OutletLevel, Tone } from './press.ts';

export type OutletsTable = {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly kinds: readonly OutletKind[];
  readonly level: OutletLevel;
  readonly site: string | null;
  readonly version: number;
};

export type ContractsTable = {
  readonly id: string;
  readonly kind: ContractKind;
  readonly outlet_id: string;
  readonly title: string;
  readonly words: string;
  readonly number: string | null;
  readonly starts_on: Day;
  readonly ends_on: Day;
  readonly promised: number;
  readonly task_id: string | null;
  readonly expected_result_id: string | null;
  readonly made_at: InstantText;
  readonly made_by: string;
  readonly version: number;
};

export type ItemsTable = {
  readonly id: string;
  readonly outlet_id: string;
  readonly contract_id: string | null;
  readonly title: string;
  readonly title_key: string;
  readonly words: string;
  readonly published_on: Day;
  readonly author: string | null;
  readonly url: string | null;
  readonly address_key: string | null;
  readonly form: ItemForm;
  readonly language: ItemLanguage;
  readonly tone: Tone | null;
  readonly note: string | null;
  readonly recorded_at: InstantText;
  readonly recorded_by: string;
  readonly withdrawn_at: InstantText | null;
  readonly withdrawn_by: string | null;
  readonly withdrawn_reason: string | null;
  readonly version: number;
};

/** In the columns of `PagesTaken`, which the taking of pages writes. */
export type PagesTable = {
  readonly id: string;
  readonly item_id: string;
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

export type FeedsTable = {
  readonly id: string;
  readonly outlet_id: string;
  readonly contract_id: string | null;
  readonly url: string;
  readonly address_key: string;
  readonly takes_all: boolean;
  readonly keywords: readonly string[];
  readonly language: ItemLanguage;
  readonly tried_at: InstantText | null;
  readonly read_at: InstantText | null;
  readonly problem: string | null;
  /** In a row. */
  readonly failures: number;
  readonly made_at: InstantText;
  readonly made_by: string;
  readonly ended_at: InstantText | null;
  readonly ended_by: string | null;
  readonly version: number;
};

export type FindingsTable = {
  readonly id: string;
  readonly feed_id: string;
  readonly url: string;
  readonly address_key: string;
  readonly title: string;
  readonly summary: string | null;
  readonly author: string | null;
  readonly published_on: Day;
  readonly found_at: InstantText;
  readonly state: 'waiting' | 'taken' | 'left';
  readonly decided_at: InstantText | null;
  readonly decided_by: string | null;
  readonly item_id: string | null;
};

export type ListeningTables = {
  readonly 'listening.outlets': OutletsTable;
  readonly 'listening.contracts': ContractsTable;
  readonly 'listening.items': ItemsTable;
  readonly 'listening.pages': PagesTable;
  readonly 'listening.feeds': FeedsTable;
  readonly 'listening.findings': FindingsTable;
};

/** This module's tables and what it may see of the ground. */
export type HouseTables = ListeningTables & {
  readonly 'tasks.evidence_now': EvidenceNow;
  readonly 'tasks.evidence_of_sources': EvidenceOfSources;
  readonly 'tasks.expected_results_now': ExpectedResultsNow;
  readonly 'tasks.parts_now': PartsNow;
  readonly 'tasks.tasks_now': TasksNow;
};
