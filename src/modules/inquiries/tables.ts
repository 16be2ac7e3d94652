import { sql } from 'kysely';
import type { LinksNow } from '#modules/links/index.ts';
import type { OrganizationsNow } from '#modules/organizations/index.ts';
import type { Day, InstantText } from '#platform/values/day.ts';
import type { Entries, Field } from './field.ts';

export type SubjectType = 'plan' | 'task' | 'document';
export type AddresseeState = 'waiting' | 'answered' | 'returned';

export type InquiriesTable = {
  readonly id: string;
  readonly title: string;
  readonly detail: string | null;
  readonly words: string;
  readonly fields: readonly Field[];
  readonly due_on: Day;
  readonly due_clock: string;
  readonly subject_type: SubjectType | null;
  readonly subject_id: string | null;
  readonly subject_title: string | null;
  readonly asked_organization_id: string | null;
  readonly asked_at: InstantText;
  readonly asked_by: string;
  readonly asked_person_id: string | null;
  readonly closed_at: InstantText | null;
  readonly closed_by: string | null;
  readonly version: number;
};

export type AddresseesTable = {
  readonly id: string;
  readonly inquiry_id: string;
  readonly organization_id: string;
  readonly state: AddresseeState;
  readonly round: number;
  readonly answer_number: number;
  readonly version: number;
};

export type CallsTable = {
  readonly id: string;
  readonly addressee_id: string;
  readonly round: number;
  readonly kind: 'asked' | 'reminded' | 'returned';
  readonly reason: string | null;
  readonly at: InstantText;
  readonly by: string;
};

export type FilesTable = {
  readonly id: string;
  readonly addressee_id: string;
  readonly field_key: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly media_type: string;
  readonly sent_at: InstantText;
  readonly sent_by: string;
};

export type AnswersTable = {
  readonly id: string;
  readonly addressee_id: string;
  readonly number: number;
  readonly entries: Entries;
  readonly is_nothing: boolean;
  readonly note: string | null;
  readonly is_late: boolean;
  readonly on_behalf: boolean;
  readonly by_link: boolean;
  readonly answered_at: InstantText;
  readonly answered_by: string;
  readonly person_id: string | null;
};

export type InquiriesTables = {
  readonly 'inquiries.inquiries': InquiriesTable;
  readonly 'inquiries.addressees': AddresseesTable;
  readonly 'inquiries.calls': CallsTable;
  readonly 'inquiries.files': FilesTable;
  readonly 'inquiries.answers': AnswersTable;
};

/** This module's tables and what it may see of the ground. */
export type HouseTables = InquiriesTables & {
  readonly 'organizations.organizations_now': OrganizationsNow;
  readonly 'links.links_now': LinksNow;
};

/** A value for a jsonb column; the driver would make a PostgreSQL array of a list. */
export const toJsonb = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`;
