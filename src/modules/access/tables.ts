import type { Generated } from 'kysely';
import type { Language, Localized } from '#platform/values/localized.ts';

export type UserTable = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly updatedAt: Generated<string>;
};
export type AccountTable = {
  readonly id: string;
  readonly accountId: string;
  readonly providerId: string;
  readonly userId: string;
  readonly password: string | null;
};
export type SessionTable = {
  readonly id: string;
  readonly expiresAt: string;
  readonly token: string;
  readonly createdAt: Generated<string>;
  readonly updatedAt: Generated<string>;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  readonly userId: string;
};
export type PeopleTable = {
  readonly id: string;
  readonly organization_id: string | null;
  readonly post: string | null;
  readonly telephone: string | null;
  readonly language: Language | null;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly must_change_password: boolean;
  readonly suspended_at: string | null;
  readonly suspended_by: string | null;
  readonly version: number;
};
export type RolesTable = { readonly code: string; readonly name: Localized; readonly permissions: string[] };
export type GrantsTable = {
  readonly id: string;
  readonly person_id: string;
  readonly role_code: string;
  readonly organization_id: string | null;
  readonly granted_at: string;
  readonly granted_by: string;
  readonly withdrawn_at: string | null;
  readonly withdrawn_by: string | null;
};
export type SecondFactorsTable = {
  readonly person_id: string;
  readonly sealed: string;
  readonly confirmed_at: string | null;
  readonly last_step: number | null;
};
export type RecoveryCodesTable = {
  readonly person_id: string;
  readonly hash: string;
  readonly made_at: string;
  readonly used_at: string | null;
};
export type AttemptsTable = {
  readonly id: string;
  readonly email: string;
  readonly at: string;
  readonly ip: string | null;
  readonly succeeded: boolean;
};

/** Published view. */
export type PeopleNow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organization_id: string | null;
  readonly post: string | null;
  readonly telephone: string | null;
  readonly active: boolean;
  /** The language chosen for the desk; null: the browser's. */
  readonly language: Language | null;
};

export type AccessTables = {
  readonly 'access.user': UserTable;
  readonly 'access.account': AccountTable;
  readonly 'access.session': SessionTable;
  readonly 'access.people': PeopleTable;
  readonly 'access.roles': RolesTable;
  readonly 'access.grants': GrantsTable;
  readonly 'access.second_factors': SecondFactorsTable;
  readonly 'access.recovery_codes': RecoveryCodesTable;
  readonly 'access.attempts': AttemptsTable;
  readonly 'access.people_now': PeopleNow;
};
