import { sql } from 'kysely';
import type { PeopleNow } from '#modules/access/index.ts';

export type NoticeLevel = 'info' | 'due' | 'late' | 'leader';
export type Channel = 'email' | 'sms';
export type MessageState = 'queued' | 'sending' | 'sent' | 'failed' | 'unknown-outcome' | 'cancelled';
export type AttemptOutcome = 'sent' | 'retry-later' | 'reconnect' | 'rejected' | 'unknown-outcome';

export type NoticesTable = {
  readonly id: string;
  readonly person_id: string;
  readonly kind: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly level: NoticeLevel;
  readonly subject_type: string;
  readonly subject_id: string | null;
  readonly path: string;
  readonly dedupe_key: string;
  readonly created_at: string;
  readonly read_at: string | null;
  readonly digest_on: string | null;
};
export type PreferencesTable = {
  readonly person_id: string;
  readonly daily_mail: boolean;
  readonly changed_at: string;
};
export type MessagesTable = {
  readonly id: string;
  readonly channel: Channel;
  readonly kind: string;
  readonly person_id: string | null;
  readonly to_address: string;
  readonly to_name: string;
  readonly title: string;
  readonly text: string;
  readonly html: string | null;
  readonly words: string;
  readonly is_secret: boolean;
  readonly subject_type: string | null;
  readonly subject_id: string | null;
  readonly is_urgent: boolean;
  readonly state: MessageState;
  readonly not_before: string;
  readonly attempts: number;
  readonly detail: string | null;
  readonly created_at: string;
  readonly created_by: string;
  readonly ended_at: string | null;
  readonly settled_by: string | null;
  readonly version: number;
};
export type AttemptsTable = {
  readonly id: string;
  readonly message_id: string;
  readonly number: number;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly outcome: AttemptOutcome | null;
  readonly detail: string | null;
};
export type DigestsTable = { readonly person_id: string; readonly on_day: string; readonly message_id: string };

/** Published view: every e-mail and text message, without its words. */
export type MessagesNow = Pick<
  MessagesTable,
  | 'id'
  | 'channel'
  | 'kind'
  | 'to_address'
  | 'to_name'
  | 'state'
  | 'subject_type'
  | 'subject_id'
  | 'created_at'
  | 'ended_at'
>;

/** Published view: what people were told. */
export type NoticesNow = Pick<
  NoticesTable,
  'id' | 'person_id' | 'kind' | 'params' | 'subject_type' | 'subject_id' | 'created_at'
>;

export type NotificationsTables = {
  readonly 'notifications.notices': NoticesTable;
  readonly 'notifications.preferences': PreferencesTable;
  readonly 'notifications.messages': MessagesTable;
  readonly 'notifications.attempts': AttemptsTable;
  readonly 'notifications.digests': DigestsTable;
  readonly 'notifications.messages_now': MessagesNow;
  readonly 'notifications.notices_now': NoticesNow;
};

/** This module's tables and what it may see of the ground. */
export type HouseTables = NotificationsTables & {
  readonly 'access.people_now': PeopleNow;
};

/** A value for a jsonb column; the driver would make a PostgreSQL array of a list. */
export const toJsonb = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`;
