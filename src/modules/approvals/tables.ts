import { sql } from 'kysely';
import type { PeopleNow } from '#modules/access/index.ts';
import type { LinksNow } from '#modules/links/index.ts';
import type { OrganizationsNow } from '#modules/organizations/index.ts';
import type { Day, InstantText } from '#platform/values/day.ts';
import type { Act, DecisionState } from './decision.ts';
import type { Shown, SubjectKind } from './ports.ts';

export type DecisionsTable = {
  readonly id: string;
  readonly subject_kind: SubjectKind;
  readonly subject_id: string;
  readonly title: string;
  readonly path: string;
  readonly question: string;
  readonly asked_at: InstantText;
  readonly asked_by: string;
  readonly asked_person_id: string | null;
  readonly leader_person_id: string;
  readonly leader_name: string;
  readonly leader_post: string | null;
  readonly leader_organization_id: string | null;
  readonly answer_by: Day | null;
  readonly state: DecisionState;
  readonly version: number;
};

export type ActsTable = {
  readonly id: string;
  readonly decision_id: string;
  readonly act: Act;
  readonly text: string | null;
  readonly at: InstantText;
  readonly by: string;
  readonly person_id: string | null;
  readonly way: 'desk' | 'link' | 'paper';
  readonly decided_by: string | null;
  readonly decided_on: Day | null;
  readonly shown: Shown | null;
  readonly paper_name: string | null;
  readonly paper_sha256: string | null;
  readonly paper_media_type: string | null;
};

/** Published view: what was put before leaders and what they said, by where its subject stands on the desk. */
export type ActsNow = Pick<ActsTable, 'id' | 'decision_id' | 'act' | 'text' | 'at' | 'by' | 'way' | 'decided_by'> &
  Pick<DecisionsTable, 'path' | 'title' | 'question' | 'leader_name'>;

export type ApprovalsTables = {
  readonly 'approvals.decisions': DecisionsTable;
  readonly 'approvals.acts': ActsTable;
  readonly 'approvals.acts_now': ActsNow;
};

/** This module's tables and what it may see of the ground. */
export type HouseTables = ApprovalsTables & {
  readonly 'access.people_now': PeopleNow;
  readonly 'links.links_now': LinksNow;
  readonly 'organizations.organizations_now': OrganizationsNow;
};

/** A value for a jsonb column. */
export const toJsonb = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`;
