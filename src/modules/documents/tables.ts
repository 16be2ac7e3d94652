import type { Clause, PlacedBlock, SourceBlock } from '#vanban/document.ts';
import type { GenreCode, HeldDocument, IntakeState, IntakeStepName } from './contract.ts';
import type { IntakeNote, IntakeProblem, OpenedDocument, PageSource, PdfSignature } from './ports.ts';

/** A file of a version or intake; its bytes are in the file store under `sha256`. */
export interface KeptFile {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

/** The parts of the signature block as written. */
export interface SignerParts {
  readonly authority: string | null;
  readonly onBehalf: string | null;
  readonly title: string | null;
  readonly name: string | null;
}

export type UrgencyLevel = 'khan' | 'thuong-khan' | 'hoa-toc';

export type DocumentsTable = {
  readonly id: string;
  readonly type: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issued_on: string | null;
  readonly place: string | null;
  readonly subject: string | null;
  readonly signer: SignerParts;
  readonly genre: GenreCode;
  readonly urgency: UrgencyLevel | null;
  readonly direction: 'received' | 'issued';
  readonly current_version_id: string;
  readonly number_key: string | null;
  readonly head_exact: string;
  readonly head_folded: string;
  readonly body_exact: string;
  readonly body_folded: string;
  readonly created_at: string;
  readonly created_by: string;
};

export type VersionsTable = {
  readonly id: string;
  readonly document_id: string;
  readonly ordinal: number;
  readonly sha256: string;
  readonly format: string;
  readonly pages: number | null;
  readonly files: readonly KeptFile[];
  readonly type: string | null;
  readonly number: string | null;
  readonly number_key: string | null;
  readonly issuer_key: string | null;
  readonly issued_on: string | null;
  readonly subject: string | null;
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  readonly source: readonly SourceBlock[];
  readonly outline: readonly Clause[];
  readonly page_sources: readonly PageSource[];
  readonly signatures: readonly PdfSignature[];
  readonly notes: readonly IntakeNote[];
  readonly reader: string;
  readonly created_at: string;
  readonly created_by: string;
};

export type CitationsTable = {
  readonly version_id: string;
  readonly ordinal: number;
  readonly number: string;
  readonly number_key: string;
  readonly type: string | null;
  readonly issued_on: string | null;
  readonly issuer: string | null;
  readonly span_start: number;
  readonly span_end: number;
  readonly cited_document_id: string | null;
};

export type IntakesTable = {
  readonly id: string;
  readonly state: IntakeState;
  readonly step: IntakeStepName;
  readonly sha256: string;
  readonly files: readonly KeptFile[];
  readonly opened: OpenedDocument | null;
  readonly format: string;
  readonly problem: Pick<IntakeProblem, 'code'> | IntakeProblem | null;
  readonly notes: readonly IntakeNote[];
  readonly held: HeldDocument | null;
  readonly decision: 'new-version' | 'discard' | 'separate' | null;
  readonly document_id: string | null;
  readonly version_id: string | null;
  readonly plan_id: string | null;
  readonly new_version_of: string | null;
  readonly person_id: string | null;
  readonly created_at: string;
  readonly created_by: string;
  readonly finished_at: string | null;
};

/** Published view. */
export type DocumentsNow = Pick<
  DocumentsTable,
  | 'id'
  | 'type'
  | 'number'
  | 'issuer'
  | 'issued_on'
  | 'place'
  | 'subject'
  | 'signer'
  | 'genre'
  | 'urgency'
  | 'direction'
  | 'current_version_id'
  | 'created_at'
>;

/** Published view; `pictures` counts the pages that can be drawn. */
export type VersionsNow = Pick<
  VersionsTable,
  | 'id'
  | 'document_id'
  | 'ordinal'
  | 'format'
  | 'pages'
  | 'type'
  | 'number'
  | 'issued_on'
  | 'subject'
  | 'text'
  | 'blocks'
  | 'created_at'
  | 'created_by'
> & { readonly pictures: number };

/** Published view: what a version cites, with the document where we hold it. */
export type CitationsNow = Omit<CitationsTable, 'number_key'> & { readonly cited_subject: string | null };

export type DocumentsTables = {
  readonly 'documents.documents': DocumentsTable;
  readonly 'documents.versions': VersionsTable;
  readonly 'documents.citations': CitationsTable;
  readonly 'documents.intakes': IntakesTable;
  readonly 'documents.documents_now': DocumentsNow;
  readonly 'documents.versions_now': VersionsNow;
  readonly 'documents.citations_now': CitationsNow;
};

/** A value as `jsonb` parameter: the driver would write a list as a PostgreSQL array. */
export const toJsonb = <T>(value: T): T => JSON.stringify(value) as T;
