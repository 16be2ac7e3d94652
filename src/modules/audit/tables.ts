/** A line of the audit trail. */
export type EntriesTable = {
  readonly id: string;
  readonly at: string;
  readonly person_id: string | null;
  readonly actor_name: string;
  readonly organization_id: string | null;
  readonly verb: string;
  readonly subject_type: string;
  readonly subject_id: string | null;
  /** jsonb */
  readonly details: unknown;
  readonly ip: string | null;
};

/** Published view. */
export type EntriesNow = EntriesTable;

export type AuditTables = {
  readonly 'audit.entries': EntriesTable;
  readonly 'audit.entries_now': EntriesNow;
};
