/** What a backup says about itself; the first entry of the archive. */
export interface Manifest {
  readonly format: 'lantoa-backup-1';
  readonly madeAt: string;
  /** Names of the migrations the data was written under, in order. */
  readonly migrations: readonly string[];
  /** `schema.table` in an order in which they can be filled, with the columns as written. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly files: number;
}

/** Schemas that a backup leaves out: the queue (a restored one would send old things again) and the migrations' own list. */
export const LEFT_OUT_SCHEMAS = ['graphile_worker', 'platform', 'information_schema', 'pg_catalog', 'pg_toast'];

/** Tables left out: who is signed in at the moment. */
export const LEFT_OUT_TABLES = ['access.session', 'access.verification'];

export const MANIFEST = 'manifest.json';
export const SUMMARY = 'summary.json';
export const tableEntry = (name: string): string => `tables/${name}.copy`;
export const fileEntry = (sha256: string): string => `files/${sha256}`;
export const KEY_ENTRY = 'key.sealed';

/** The backup cannot be restored; `reason` is for a person. */
export class BackupProblem extends Error {
  readonly code: 'broken' | 'other-version' | 'not-empty';
  readonly reason: string;

  constructor(code: BackupProblem['code'], reason: string) {
    super(`${code}: ${reason}`);
    this.name = 'BackupProblem';
    this.code = code;
    this.reason = reason;
  }
}
