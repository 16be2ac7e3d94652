import type { OrganizationsNow } from '#modules/organizations/index.ts';

export type LinksTable = {
  readonly id: string;
  readonly token: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly organization_id: string | null;
  readonly holder_name: string;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly issued_at: string;
  readonly issued_by: string;
  readonly expires_at: string;
  readonly revoked_at: string | null;
  readonly revoked_by: string | null;
  readonly seen_at: string | null;
  readonly last_seen_at: string | null;
  readonly answered_at: string | null;
  /** The last reminder that went to the holder by e-mail. */
  readonly reminded_mark: string | null;
};
export type CodesTable = {
  readonly id: string;
  readonly link_id: string;
  readonly hash: string;
  readonly channel: 'email' | 'sms';
  readonly sent_at: string;
  readonly expires_at: string;
  readonly tries: number;
  readonly used_at: string | null;
};
export type VisitsTable = {
  readonly id: string;
  readonly link_id: string;
  readonly hash: string;
  /** Of the cookie that proves the holder beyond this link; null where it proves nothing more. */
  readonly holder_hash: string | null;
  /** Where the code went. */
  readonly channel: 'email' | 'sms' | null;
  readonly address: string | null;
  readonly ip: string | null;
  readonly began_at: string;
  readonly expires_at: string;
};

export type ShortLinksTable = {
  readonly id: string;
  readonly code: string;
  readonly subject_type: string;
  /** jsonb: written as its text. */
  readonly subject: unknown;
  readonly mark: string;
  readonly path: string;
  readonly made_at: string;
  readonly made_by: string;
};

/** Published view: every link without its token and addresses. */
export type LinksNow = Omit<LinksTable, 'token' | 'email' | 'telephone' | 'reminded_mark'>;

export type LinksTables = {
  readonly 'links.links': LinksTable;
  readonly 'links.codes': CodesTable;
  readonly 'links.visits': VisitsTable;
  readonly 'links.short_links': ShortLinksTable;
  readonly 'links.links_now': LinksNow;
};

/** Our tables beside the views of the ground. */
export type HouseTables = LinksTables & { readonly 'organizations.organizations_now': OrganizationsNow };
