import type { Localized } from '#platform/values/localized.ts';
import type { CollectiveRule } from './collective.ts';
import type { OrganizationType } from './organization.ts';

export type OrganizationsTable = {
  readonly id: string;
  readonly code: string;
  readonly type: OrganizationType;
  readonly parent_id: string | null;
  readonly signs_in: boolean;
  readonly requested_only: boolean;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly version: number;
};

export type NamesTable = {
  readonly id: string;
  readonly organization_id: string;
  readonly name: Localized;
  readonly abbreviation: string | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
};

export type SuccessionsTable = {
  readonly predecessor_id: string;
  readonly successor_id: string;
  readonly on_day: string;
  readonly kind: 'merged' | 'split' | 'renamed';
};

/** A merger that was made, with what every module said would move. */
export type MergersTable = {
  readonly id: string;
  readonly successor_id: string;
  readonly predecessor_ids: readonly string[];
  readonly on_day: string;
  readonly parts: readonly { readonly module: string; readonly count: number }[];
  readonly made_at: string;
};

export type CollectivesTable = {
  readonly id: string;
  readonly code: string;
  readonly name: Localized;
  readonly pattern: string | null;
  readonly rule: CollectiveRule;
  readonly version: number;
};

export type AliasesTable = {
  readonly id: string;
  readonly folded: string;
  readonly written: string;
  readonly organization_id: string | null;
  readonly collective_id: string | null;
  readonly set_at: string;
  readonly set_by: string;
};

export type FocalPersonsTable = {
  readonly id: string;
  readonly organization_id: string;
  readonly name: string;
  readonly post: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly zalo: string | null;
  readonly confirmed_on: string | null;
  readonly confirmed_by: string | null;
  readonly ended_on: string | null;
  readonly version: number;
};

/** Published view: every organization with its present name. */
export type OrganizationsNow = {
  readonly id: string;
  readonly code: string;
  readonly type: OrganizationType;
  readonly parent_id: string | null;
  readonly signs_in: boolean;
  readonly requested_only: boolean;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly name: Localized;
  readonly abbreviation: string | null;
};

/** Published view. */
export type CollectivesNow = {
  readonly id: string;
  readonly code: string;
  readonly name: Localized;
  readonly rule: CollectiveRule;
};

/** Published view: the focal person (đầu mối) of each agency. */
export type FocalPersonsNow = {
  readonly id: string;
  readonly organization_id: string;
  readonly name: string;
  readonly post: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly zalo: string | null;
  readonly confirmed_on: string | null;
};

/** Published view: bodies that another took over as a whole, through any number of mergers. */
export type Heritage = { readonly heir_id: string; readonly ancestor_id: string };

export type OrganizationsTables = {
  readonly 'organizations.organizations': OrganizationsTable;
  readonly 'organizations.names': NamesTable;
  readonly 'organizations.successions': SuccessionsTable;
  readonly 'organizations.mergers': MergersTable;
  readonly 'organizations.collectives': CollectivesTable;
  readonly 'organizations.aliases': AliasesTable;
  readonly 'organizations.focal_persons': FocalPersonsTable;
  readonly 'organizations.organizations_now': OrganizationsNow;
  readonly 'organizations.collectives_now': CollectivesNow;
  readonly 'organizations.focal_persons_now': FocalPersonsNow;
  readonly 'organizations.heritage': Heritage;
};
