import type { Catalogue, Reading, SourceBlock } from '#vanban/document.ts';
import type { Ctx } from '#platform/context.ts';

/** What the content of a file turned out to be. `scan`: a PDF whose pages are pictures. `image`: one or several pictures. */
export type IntakeFormat = 'docx' | 'doc' | 'rtf' | 'pdf' | 'scan' | 'image' | 'html' | 'text';

/** One file as it was handed in. The name is used for messages and for the order of photos, never to decide the format. */
export interface IntakeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What intake is busy with; screens translate it. `done` of `total` counts pages (or files while checking). */
export type IntakeStep = 'checking' | 'reading' | 'straightening' | 'recognising' | 'joining';

export interface IntakeProgress {
  readonly step: IntakeStep;
  readonly done: number;
  readonly total: number;
}

/** Why a file cannot be taken. The code is stable; the params fill the sentence of the interface language. */
export type IntakeProblem =
  | { readonly code: 'no-file'; readonly params: Record<string, never> }
  | { readonly code: 'empty-file'; readonly params: { readonly name: string } }
  | {
      readonly code: 'too-large';
      readonly params: { readonly name: string; readonly megabytes: number; readonly limit: number };
    }
  | { readonly code: 'too-many-files'; readonly params: { readonly files: number; readonly limit: number } }
  /** Several files that are not all pictures of one letter. */
  | { readonly code: 'several-documents'; readonly params: { readonly files: number } }
  | { readonly code: 'not-a-document'; readonly params: { readonly name: string } }
  /** A document, but of a kind we do not read: `xlsx`, `odt`, `heic`, `zip`… */
  | { readonly code: 'unsupported-format'; readonly params: { readonly name: string; readonly format: string } }
  | { readonly code: 'binary-text'; readonly params: { readonly name: string } }
  | { readonly code: 'encrypted'; readonly params: { readonly name: string; readonly format: string } }
  /** Truncated or damaged. */
  | { readonly code: 'broken'; readonly params: { readonly name: string; readonly format: string } }
  | { readonly code: 'zip-bomb'; readonly params: { readonly name: string } }
  | {
      readonly code: 'too-many-pages';
      readonly params: { readonly name: string; readonly pages: number; readonly limit: number };
    }
  /** Read without fault, but holds no words. */
  | { readonly code: 'no-text'; readonly params: { readonly name: string } }
  /** `confidence` 0–100: what the recognition itself thought of its reading. */
  | { readonly code: 'unreadable-scan'; readonly params: { readonly name: string; readonly confidence: number } }
  | { readonly code: 'timeout'; readonly params: { readonly name: string; readonly seconds: number } }
  /** More memory than one document may take. */
  | { readonly code: 'too-complex'; readonly params: { readonly name: string } }
  | { readonly code: 'aborted'; readonly params: Record<string, never> };

export type IntakeProblemCode = IntakeProblem['code'];

/** A remark on how the file was read, for the reviewer. */
export type IntakeNote =
  | {
      readonly code: 'wrong-extension';
      readonly params: { readonly name: string; readonly extension: string; readonly format: string };
    }
  /** Words that were deleted with track changes are left out, inserted ones are read. */
  | { readonly code: 'tracked-changes'; readonly params: { readonly inserted: number; readonly deleted: number } }
  | { readonly code: 'hidden-text'; readonly params: { readonly runs: number } }
  | { readonly code: 'footnotes'; readonly params: { readonly count: number } }
  | { readonly code: 'pictures-left-out'; readonly params: { readonly count: number } }
  | { readonly code: 'scripts-ignored'; readonly params: { readonly count: number } }
  /** Letters of a font made before Unicode were converted. */
  | { readonly code: 'old-font'; readonly params: { readonly font: string } }
  /** The words of these pages come from recognition of pictures. `confidence` 0–100. */
  | { readonly code: 'recognised'; readonly params: { readonly pages: number; readonly confidence: number } }
  | { readonly code: 'low-confidence'; readonly params: { readonly page: number; readonly confidence: number } }
  /** The letters that the PDF carries were unusable, so its pages were read another way. */
  | {
      readonly code: 'text-layer-distrusted';
      readonly params: { readonly pages: number; readonly instead: 'pdftotext' | 'recognition' };
    }
  | { readonly code: 'turned'; readonly params: { readonly page: number; readonly degrees: number } }
  | { readonly code: 'straightened'; readonly params: { readonly page: number; readonly degrees: number } }
  /** Photos stand in another order than they were handed in; `order` lists their names. */
  | { readonly code: 'photos-ordered'; readonly params: { readonly order: string } }
  | { readonly code: 'same-photo-twice'; readonly params: { readonly name: string } }
  /** The stamp that a receiving office put on the page, `text` as it was read; none of it is taken for the document's. */
  | { readonly code: 'stamp-of-arrival'; readonly params: { readonly page: number; readonly text: string } };

/** A digital signature in a PDF. Nothing here says that the signer is who the certificate says: see `chain`. */
export interface PdfSignature {
  /** Common name of the signer's certificate, its organization and who issued it; null where absent. */
  readonly signer: string | null;
  readonly organization: string | null;
  readonly issuer: string | null;
  /** Serial number of the certificate, hexadecimal. */
  readonly serial: string | null;
  /** ISO instant, and where it comes from: a time stamp, the signed attributes, or the unsigned dictionary. */
  readonly signedAt: string | null;
  readonly timeSource: 'timestamp' | 'signed-attribute' | 'dictionary' | null;
  /**
   * The time stamp that came with the signature and who gave it; null: none did. Not `valid`: it proves no time, and `signedAt`
   * is then what the signer stated. `chain` is that of the authority's certificate.
   */
  readonly timestamp: {
    readonly at: string | null;
    readonly authority: string | null;
    readonly valid: boolean;
    readonly chain: 'not-checked' | 'trusted' | 'untrusted';
  } | null;
  /**
   * `valid`: the signed bytes are unchanged and the signature over them is right. `altered`: the bytes were changed
   * afterwards. `wrong-signature`: the signature does not belong to the certificate. `unreadable`: not a kind we know.
   */
  readonly validity: 'valid' | 'altered' | 'wrong-signature' | 'unreadable';
  /** False: something was added to the file after this signature (a later signature, or a change). */
  readonly coversWholeFile: boolean;
  /** False: the certificate was not in force at `signedAt`. Null: no time known. */
  readonly certificateInForce: boolean | null;
  readonly chain: 'not-checked' | 'trusted' | 'untrusted';
  /**
   * Whether the certificate had been revoked when it signed, by what the file itself carries: a list of revoked certificates
   * or an answer of the issuer, of the day `asOf`. `not-checked`: the file carries none, and the network is never asked.
   */
  readonly revocation: {
    readonly state: 'not-checked' | 'good' | 'revoked';
    readonly source: 'crl' | 'ocsp' | null;
    readonly asOf: string | null;
    readonly revokedAt: string | null;
  };
  readonly reason: string | null;
  readonly location: string | null;
}

/** Which page of which file a page of the document is; for showing its picture. 0-based file, 1-based page. */
export interface PageSource {
  readonly file: number;
  readonly page: number;
}

export type IntakeResult =
  | {
      readonly ok: true;
      readonly format: IntakeFormat;
      readonly blocks: readonly SourceBlock[];
      /** Null where the format has no pages of its own. */
      readonly pages: number | null;
      /** One for each page that {@link DocumentIntake.renderPage} can draw; empty for formats without pages. */
      readonly pageSources: readonly PageSource[];
      readonly signatures: readonly PdfSignature[];
      readonly notes: readonly IntakeNote[];
    }
  | { readonly ok: false; readonly problem: IntakeProblem };

export interface IntakeInput {
  readonly files: readonly IntakeFile[];
  readonly onProgress?: (progress: IntakeProgress) => void;
  readonly signal?: AbortSignal;
}

export interface RenderInput {
  readonly bytes: Uint8Array;
  /** 1-based. */
  readonly page: number;
  /** Width of the picture in pixels; 1,240 (A4 at 150 dpi) unless told. */
  readonly width?: number;
  readonly signal?: AbortSignal;
}

export type RenderResult =
  | { readonly ok: true; readonly picture: Uint8Array; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly problem: IntakeProblem };

/** Reads files into neutral blocks. Never stores anything, never throws for bad input. */
export interface DocumentIntake {
  open(input: IntakeInput): Promise<IntakeResult>;
  /** Picture (WebP) of one page of a PDF, or of a photo as it was straightened. */
  renderPage(input: RenderInput): Promise<RenderResult>;
}

export interface ReaderInput {
  /** Name for messages: the file that the blocks come from. */
  readonly name: string;
  readonly blocks: readonly SourceBlock[];
  readonly catalogue: Catalogue;
  readonly signal?: AbortSignal;
}

/** `broken` is a fault of the reader, never of the text: the reader takes any. */
export type ReaderResult =
  | { readonly ok: true; readonly reading: Reading }
  | {
      readonly ok: false;
      readonly problem: Extract<IntakeProblem, { code: 'timeout' | 'too-complex' | 'aborted' | 'broken' }>;
    };

/**
 * Finds the structure of a text (`read` of the reader of official documents), never on the thread that answers requests and
 * never for longer than a limit: a long or hostile text takes seconds. Never throws.
 */
export interface DocumentReader {
  read(input: ReaderInput): Promise<ReaderResult>;
}

/** What was read of the files, before it becomes a version. */
export type OpenedDocument = Omit<Extract<IntakeResult, { ok: true }>, 'ok'>;

/** Keeps originals byte for byte, addressed by SHA-256. */
export interface FileStore {
  /** Durable when it resolves (temporary file, fsync, rename); answers with the hash in hexadecimal. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws if nothing is kept under the hash. */
  get(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
  erase(sha256: string): Promise<void>;
  list(): AsyncIterable<string>;
}

/**
 * Keeps a reading of a version and makes the plan to be reviewed, if the document assigns work. Given by the plans
 * module through the composition root, so that document, version, reading and plan commit together.
 */
export type ReadVersion = (
  ctx: Ctx,
  version: { readonly documentId: string; readonly versionId: string; readonly ordinal: number },
  reading: Reading,
) => Promise<{ readonly planId: string | null }>;

/** The ports of this module, given by the composition root. */
export interface DocumentsPorts {
  readonly intake: DocumentIntake;
  readonly reader: DocumentReader;
  readonly files: FileStore;
  readonly readVersion: ReadVersion;
  /** Hashes that rows of the modules above name: the sweep leaves those files. */
  readonly namedFiles?: readonly ((ctx: Ctx) => Promise<readonly string[]>)[];
}
