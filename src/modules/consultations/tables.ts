import { sql } from 'kysely';
import type { LinksNow } from '#modules/links/index.ts';
import type { OrganizationsNow } from '#modules/organizations/index.ts';
import type { PlansNow } from '#modules/plans/index.ts';
import type { Day, InstantText } from '#platform/values/day.ts';

export type AddresseeState = 'waiting' | 'replied';
export type HandlingKind = 'accepted' | 'partly' | 'explained';

export type RoundsTable = {
  readonly id: string;
  readonly title: string;
  readonly detail: string | null;
  readonly words: string;
  readonly letter_number: string | null;
  readonly letter_on: Day | null;
  readonly draft_name: string;
  readonly draft_sha256: string;
  readonly draft_size: number;
  readonly draft_media_type: string;
  readonly sections: readonly string[];
  readonly due_on: Day;
  readonly opened_organization_id: string | null;
  readonly opened_at: InstantText;
  readonly opened_by: string;
  readonly opened_person_id: string | null;
  readonly closed_at: InstantText | null;
  readonly closed_by: string | null;
  readonly plan_id: string | null;
  readonly plan_title: string | null;
  readonly version: number;
};

export type AddresseesTable = {
  readonly id: string;
  readonly round_id: string;
  readonly organization_id: string;
  readonly state: AddresseeState;
  readonly asked: number;
  readonly reply_number: number;
  readonly version: number;
};

export type CallsTable = {
  readonly id: string;
  readonly addressee_id: string;
  readonly number: number;
  readonly kind: 'asked' | 'reminded';
  readonly at: InstantText;
  readonly by: string;
};

export type FilesTable = {
  readonly id: string;
  readonly addressee_id: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly media_type: string;
  readonly sent_at: InstantText;
  readonly sent_by: string;
};

export type RepliesTable = {
  readonly id: string;
  readonly addressee_id: string;
  readonly number: number;
  readonly agrees: boolean;
  readonly letter_number: string | null;
  readonly letter_on: Day | null;
  readonly file_id: string | null;
  readonly is_late: boolean;
  readonly on_behalf: boolean;
  readonly by_link: boolean;
  readonly replied_at: InstantText;
  readonly replied_by: string;
  readonly person_id: string | null;
};

export type CommentsTable = {
  readonly id: string;
  readonly reply_id: string;
  readonly place: number;
  readonly section: string | null;
  readonly text: string;
};

export type HandlingsTable = {
  readonly id: string;
  readonly comment_id: string;
  readonly number: number;
  readonly kind: HandlingKind;
  readonly text: string;
  readonly at: InstantText;
  readonly by: string;
};

export type ConsultationsTables = {
  readonly 'consultations.rounds': RoundsTable;
  readonly 'consultations.addressees': AddresseesTable;
  readonly 'consultations.calls': CallsTable;
  readonly 'consultations.files': FilesTable;
  readonly 'consultations.replies': RepliesTable;
  readonly 'consultations.comments': CommentsTable;
  readonly 'consultations.handlings': HandlingsTable;
};

/** This module's tables and what it may see of the ground. */
export type HouseTables = ConsultationsTables & {
  readonly 'organizations.organizations_now': OrganizationsNow;
  readonly 'links.links_now': LinksNow;
  readonly 'plans.plans_now': PlansNow;
};

/** A value for a jsonb column; the driver would make a PostgreSQL array of a list. */
export const toJsonb = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`;
