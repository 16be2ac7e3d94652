/**
 * An official document as it is to be laid out (NĐ 30/2020/NĐ-CP, Phụ lục I and III). Pure types: `docx.ts` and `html.ts` lay
 * the same structure out, and the reader, given what they made, finds it again.
 */
import type { Day } from '../document.ts';

/** Số và ký hiệu. `number` is null while the clerk's office has not given one: the place stays open to be filled by hand. */
export interface DocumentNumber {
  readonly number: string | null;
  /** What follows the stroke: `KH-UBND`; of a letter issuer and unit: `SVHTTDL-TTĐN`. */
  readonly symbol: string;
}

/** hỏa tốc, thượng khẩn, khẩn: the only three (Phụ lục I, II.12b). */
export type Urgency = 'hoa-toc' | 'thuong-khan' | 'khan';

/** Chữ ký: `authority` TM. or the body, `onBehalf` KT., TL., TUQ. and whose, `title` the signer's own post. */
export interface WrittenSigner {
  readonly authority: string | null;
  readonly onBehalf: string | null;
  readonly title: string;
  /** Null: the name is not known yet. */
  readonly name: string | null;
}

/** A column of a table; the parts of all columns together make 1. */
export interface TableColumn {
  readonly head: string;
  readonly part: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Long words begin at the top of their cell; short ones stand in the middle of it. */
  readonly top?: boolean;
}

/** A cell over several columns or in bold: the heading of a group, a sum. */
export interface MarkedCell {
  readonly text: string;
  readonly span?: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

/** The words of a cell; null: one cell with the one above it. */
export type TableCell = string | MarkedCell | null;

/** The cells of a row from left to right; what a cell over several columns covers is left out. */
export type TableCells = readonly TableCell[];

export type BodyBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Level 1 `I.`, 2 `1.`, 3 `a)`; the marker stands in the text, as signed documents have it. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly TableCells[] };

export interface Annex {
  /** `PHỤ LỤC` alone or `Phụ lục I`. */
  readonly label: string;
  /** A long one may say where its lines part. */
  readonly title: string;
  readonly landscape?: boolean;
  readonly body: readonly BodyBlock[];
}

/** An annex as a file of its own. */
export interface LooseAnnex extends Annex {
  /** `(Kèm theo …)`: the document that it goes with. */
  readonly note: string;
  readonly issuer: string;
}

/** Biên bản (Phụ lục III, mẫu 1.10): neither place and day in its head nor recipients; those whom it binds sign side by side. */
export interface Minutes {
  readonly superior: string | null;
  readonly issuer: string;
  readonly number: DocumentNumber;
  readonly subject: string;
  readonly body: readonly BodyBlock[];
  /** From left to right. */
  readonly signers: readonly { readonly role: string; readonly name: string }[];
}

export interface OfficialDocument {
  /** Sent for comments: `DỰ THẢO` above its head. */
  readonly isDraft?: boolean;
  /** `Công văn` has neither a type name of its own nor a title in the middle of the page: its subject stands under the number. */
  readonly type: string;
  /** Cơ quan chủ quản; null where the issuer has none to name. */
  readonly superior: string | null;
  readonly issuer: string;
  readonly number: DocumentNumber;
  readonly place: string;
  /** Null: the day is filled in when it is signed. `month` and `year` may be known before. */
  readonly date: Day | null;
  readonly urgency: Urgency | null;
  readonly subject: string;
  /** Kính gửi; letters, and reports or submissions to a superior body. */
  readonly addressees: readonly string[];
  /** Căn cứ, one each, without the mark at the end. */
  readonly bases: readonly string[];
  readonly body: readonly BodyBlock[];
  /** Nơi nhận, without marks: `Như trên`, `UBND tỉnh (để báo cáo)`, `Lưu: VT, TTĐN`. */
  readonly recipients: readonly string[];
  readonly signer: WrittenSigner;
  readonly annexes: readonly Annex[];
}

/** A letter (công văn) is laid out otherwise than the types that have a name (Phụ lục III, mẫu 1.5 and 1.4). */
export const isLetter = (document: Pick<OfficialDocument, 'type'>): boolean =>
  document.type.toLocaleLowerCase('vi') === 'công văn';
