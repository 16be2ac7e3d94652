import type { SourceBlock } from '#vanban/document.ts';
import type { IntakeLimits } from './limits.ts';
import type { IntakeFormat, IntakeNote, IntakeProgress, PageSource, PdfSignature } from './port.ts';

/** What a reader of one format gives back. */
export interface ReadDocument {
  readonly format: IntakeFormat;
  readonly blocks: readonly SourceBlock[];
  readonly pages: number | null;
  readonly pageSources: readonly PageSource[];
  readonly signatures: readonly PdfSignature[];
  readonly notes: readonly IntakeNote[];
}

/** What every reader is given beside the bytes. */
export interface ReadingDesk {
  readonly limits: IntakeLimits;
  readonly engine: OcrChoice;
  /** DER certificates that a chain may end in; empty: chains are not checked. */
  readonly trustedRoots: readonly Uint8Array[];
  /** Whether pdftotext of the system may be asked for pages whose own letters are unusable. */
  readonly usePdftotext: boolean;
  tell(progress: IntakeProgress): void;
  /** Announces that this many pages need recognition, which extends the time limit. */
  announceRecognition(pages: number): void;
}

export type OcrChoice = 'tesseract' | 'fake';

/** A document of a format without pages, signatures and remarks. */
export function plainDocument(
  format: IntakeFormat,
  blocks: readonly SourceBlock[],
  notes: readonly IntakeNote[] = [],
): ReadDocument {
  return { format, blocks, pages: null, pageSources: [], signatures: [], notes };
}
