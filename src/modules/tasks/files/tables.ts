import type { InstantText } from '#platform/values/day.ts';
import type { Localized } from '#platform/values/localized.ts';
import type { EvidenceFile } from '../tables.ts';

export type ExchangedFilesTable = {
  readonly id: string;
  readonly task_id: string;
  readonly file: EvidenceFile;
  readonly note: string | null;
  readonly sent_at: InstantText;
  readonly sent_by: string;
  readonly sent_person_id: string | null;
  readonly sent_organization_id: string | null;
  readonly sent_organization: Localized | null;
  readonly removed_at: InstantText | null;
  readonly removed_by: string | null;
};

export type FileTables = { readonly 'tasks.exchanged_files': ExchangedFilesTable };
