import type { Day, InstantText } from '#platform/values/day.ts';
import type { PlansTables } from '../tables.ts';

export type SubplansTable = {
  readonly id: string;
  readonly document_id: string;
  readonly parent_document_id: string;
  readonly organization_id: string;
  readonly version: number;
  readonly linked_at: InstantText;
  readonly linked_by: string;
  readonly ended_at: InstantText | null;
  readonly ended_by: string | null;
};

export type SubplanLinksTable = {
  readonly id: string;
  readonly subplan_id: string;
  readonly assignment_id: string;
  readonly parent_assignment_id: string;
  readonly state: 'confirmed' | 'rejected';
  readonly by_hand: boolean;
  readonly confidence: number | null;
  readonly decided_at: InstantText;
  readonly decided_by: string;
  readonly ended_at: InstantText | null;
  readonly ended_by: string | null;
};

export type SubplanDutiesTable = {
  readonly id: string;
  readonly parent_document_id: string;
  readonly organization_id: string;
  readonly due_on: Day | null;
  readonly set_at: InstantText;
  readonly set_by: string;
  readonly ended_at: InstantText | null;
  readonly ended_by: string | null;
};

export type SubplanTables = {
  readonly 'plans.subplans': SubplansTable;
  readonly 'plans.subplan_links': SubplanLinksTable;
  readonly 'plans.subplan_duties': SubplanDutiesTable;
};

/** These and what the rest of the module keeps. */
export type HouseTables = SubplanTables & PlansTables;
