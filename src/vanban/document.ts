/**
 * The model of what is read in an official document. Pure types, shared by the reader, the database and the screens.
 *
 * Every finding carries a {@link Span} into {@link Reading.text} and a confidence; nothing here is ever invented:
 * a value that the text does not state is `null` or an empty list.
 */

/** `[start, end)` in UTF-16 code units of {@link Reading.text}; start < end. */
export type Span = readonly [start: number, end: number];

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

// ---- what goes in: neutral blocks, made by adapters/documents or by `blocksOfText`

/** One cell of a table as laid out: a merged cell stands once, with its spans; covered positions are left out. */
export interface SourceCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

/** A paragraph or a table of the original, in reading order. */
export type SourceBlock =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      /** Number or bullet that the word processor generated (`1.1.`, `a)`, `-`); not part of `text`. */
      readonly marker?: string;
      /** 1-based page of the original, where known. */
      readonly page?: number;
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly centred?: boolean;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly SourceCell[])[]; readonly page?: number };

/** Where a block of the original came to stand in the normalised text. `cell` is [row, column] within its table. */
export interface PlacedBlock {
  readonly span: Span;
  readonly kind: 'paragraph' | 'cell';
  readonly page: number | null;
  /** Index of the table in the document and position in its grid; null for paragraphs. */
  readonly cell: {
    readonly table: number;
    readonly row: number;
    readonly column: number;
    readonly rowSpan: number;
    readonly columnSpan: number;
  } | null;
}

// ---- what comes out

/** What the text is. `news` tells about a document; everything else is one. */
export type Genre =
  | 'plan' // kế hoạch, chương trình, đề án ... that assigns work
  | 'decision' // quyết định, with or without an annexed plan
  | 'conclusion' // thông báo kết luận
  | 'letter' // công văn that assigns work
  | 'instruction' // bút phê: a leader's written instruction
  | 'other' // another official document
  | 'news';

/** A finding: where it stands and how sure the reader is (0 to 1). */
export interface Found {
  readonly span: Span;
  readonly confidence: number;
}

/** A text value with the place it was read from. */
export interface FoundText extends Found {
  readonly value: string;
}

export interface FoundDay extends Found {
  readonly value: Day;
}

/** Signature block (NĐ 30/2020, Phụ lục I, mục II.7): each part as written. */
export interface Signer {
  readonly authority: FoundText | null; // TM. ỦY BAN NHÂN DÂN
  readonly onBehalf: FoundText | null; // KT. CHỦ TỊCH, TL., TUQ.
  readonly title: FoundText | null; // PHÓ CHỦ TỊCH, Q. CHỦ TỊCH
  readonly name: FoundText | null;
}

export interface Header {
  readonly documentType: FoundText | null; // Kế hoạch
  readonly number: FoundText | null; // 183/KH-UBND, without spaces
  readonly issuer: FoundText | null; // in full, sentence case
  readonly place: FoundText | null;
  readonly date: FoundDay | null;
  readonly subject: FoundText | null; // trích yếu, lines joined
  readonly signer: Signer;
}

/** The document that a news item tells about. */
export interface ReportedDocument {
  readonly documentType: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly date: Day | null;
  readonly subject: string | null;
}

/** Another document cited by number; once, at its first mention. `mentions` holds every place, the first included. */
export interface Reference extends Found {
  readonly number: string;
  readonly type: string | null;
  readonly date: Day | null;
  readonly issuer: string | null;
  readonly mentions: readonly Span[];
}

/** A heading or numbered paragraph. `path` joins the markers from the top by dots: `III.3`, `IV.2.1`. */
export interface Clause extends Found {
  /** Stable within one reading: its path, made unique by `~2` where a path repeats. */
  readonly id: string;
  readonly parentId: string | null;
  readonly marker: string;
  readonly level: number;
  readonly title: string;
  readonly path: string;
  /** Heading: a title alone. Paragraph: a numbered sentence. */
  readonly kind: 'heading' | 'paragraph';
  /** From the heading to the next clause of the same or a higher level. */
  readonly body: Span;
  /** Numbered anew inside an annex: the annex's name (`Phụ lục I`), else null. */
  readonly annex: string | null;
}

/** A name of an agency or group of agencies as written. */
export interface AgencyMention extends Found {
  readonly name: string;
  /** Code of the catalogue entry, where one matches (`so-tai-chinh`); null otherwise. */
  readonly code: string | null;
  /** True for groups: các sở, ban, ngành; UBND các huyện, thành phố. */
  readonly collective: boolean;
  /** Another province named within the name (`Sở Tài chính tỉnh Đồng Nai` → `Đồng Nai`), else null. */
  readonly province: string | null;
}

/** A product with its quantity: `02 lớp`, `200 người`, `≥ 300 tin, bài tiếng Anh`. */
export interface Deliverable extends Found {
  readonly text: string;
  readonly quantity: number | null;
  readonly atLeast: boolean;
  readonly unit: string | null;
}

/** When. Every field is worked out from `text`, the years of the plan and its day of issue. */
export interface Timing {
  /** The words that say when. */
  readonly text: string;
  readonly span: Span;
  /** Deadline: a calendar day named with its year, as written, or counted from the document's own day of issue. */
  readonly due: Day | null;
  /** True for `trước ngày`: the last lawful day is the day before. */
  readonly dueIsExclusive: boolean;
  /** `MM-DD` of a deadline that returns every year, or whose year the text leaves out. */
  readonly dueMonthDay: string | null;
  readonly periodStart: Day | null;
  readonly periodEnd: Day | null;
  readonly recurrence: 'yearly' | 'quarterly' | 'monthly' | 'weekly' | 'daily' | 'half-yearly' | 'ongoing' | null;
  /** RFC 5545 rule without DTSTART, where the task returns in a rhythm that has one. */
  readonly rrule: string | null;
}

/** Money in whole đồng, the unit of the text or of the column worked in. */
export interface Money extends Found {
  readonly vnd: number;
  readonly per: 'year' | null;
  readonly text: string;
}

export type AssignmentStyle = 'labelled' | 'sentence' | 'table' | 'responsibility';

/** Who is to do what. */
export interface Assignment extends Found {
  readonly task: string;
  readonly taskSpan: Span;
  readonly lead: readonly AgencyMention[];
  readonly coordinating: readonly AgencyMention[];
  /** giao: assigned; đề nghị, mời: requested (Party, Front, press, central bodies). */
  readonly mode: 'assigned' | 'requested';
  readonly deliverables: readonly Deliverable[];
  readonly timing: Timing | null;
  readonly budget: Money | null;
  /** Source of money as written (ngân sách tỉnh, xã hội hóa), where a column or label gives it. */
  readonly budgetSource: string | null;
  /** Path of the clause it stands in; null outside the outline. */
  readonly section: string | null;
  readonly clauseId: string | null;
  readonly style: AssignmentStyle;
}

export interface Phase extends Found {
  readonly name: string;
  readonly start: Day | null;
  readonly end: Day | null;
}

/** A message or slogan. `language` is a BCP 47 code worked out from the words around it and its letters. */
export interface Message extends Found {
  readonly text: string;
  readonly language: string;
  readonly kind: 'message' | 'slogan';
}

/** Lines of Nơi nhận or Kính gửi. */
export interface Recipient extends Found {
  readonly text: string;
  /** `addressee` for Kính gửi; left out for Nơi nhận. */
  readonly role?: 'addressee';
}

/** A duty to report (to whom, when) or a sentence on financing; the words and the place. */
export interface Duty extends Found {
  readonly text: string;
  readonly clauseId: string | null;
  readonly timing: Timing | null;
}

/** Luật Bảo vệ bí mật nhà nước: TUYỆT MẬT, TỐI MẬT, MẬT; NĐ 30/2020: HỎA TỐC, THƯỢNG KHẨN, KHẨN. */
export interface Stamps {
  readonly secrecy: (Found & { readonly level: 'mat' | 'toi-mat' | 'tuyet-mat' }) | null;
  readonly urgency: (Found & { readonly level: 'khan' | 'thuong-khan' | 'hoa-toc' }) | null;
}

/** A remark like a compiler's. `code` is stable (`VB012`); `params` fill the message of the interface language. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** In Vietnamese, for a reader of the file; screens translate by code and params. */
  readonly message: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly span: Span | null;
}

/** Everything read in one text. */
export interface Reading {
  /** Version of the reader that made it; a new one is added when the reader learns. */
  readonly reader: string;
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  readonly genre: Genre;
  readonly genreConfidence: number;
  readonly header: Header;
  readonly reportsOn: ReportedDocument | null;
  readonly references: readonly Reference[];
  readonly outline: readonly Clause[];
  readonly assignments: readonly Assignment[];
  readonly recipients: readonly Recipient[];
  readonly phases: readonly Phase[];
  readonly messages: readonly Message[];
  readonly audiences: readonly FoundText[];
  readonly forms: readonly FoundText[];
  readonly financing: readonly Duty[];
  readonly reporting: readonly Duty[];
  readonly stamps: Stamps;
  /** Site navigation, login walls, page numbers: left out of everything above. */
  readonly furniture: readonly Span[];
  /** Text inside the document that no step could place. */
  readonly unclassified: readonly Span[];
  readonly diagnostics: readonly Diagnostic[];
}

// ---- the catalogue of agencies, given as data

/** One kind of agency. `{tỉnh}`-free: names are given without the province. */
export interface CatalogueAgency {
  /** Stable code, `so-tai-chinh`. */
  readonly code: string;
  readonly name: string;
  /** Further spellings and abbreviations (`Sở VHTTDL`, `UBMTTQVN tỉnh`). */
  readonly aliases: readonly string[];
  readonly type:
    | 'state'
    | 'party'
    | 'front'
    | 'vertical'
    | 'armed'
    | 'press'
    | 'association'
    | 'enterprise'
    | 'central'
    | 'commune'
    | 'district';
  /** Never `giao`, always `đề nghị`. */
  readonly requestedOnly: boolean;
}

/** A group of agencies named by a phrase; `pattern` is matched on folded text. */
export interface CatalogueCollective {
  readonly code: string;
  readonly name: string;
  readonly pattern: string;
}

export interface Catalogue {
  readonly agencies: readonly CatalogueAgency[];
  readonly collectives: readonly CatalogueCollective[];
  /** Names of provinces, today's and former, for telling which province a name carries. */
  readonly provinces: readonly string[];
}
