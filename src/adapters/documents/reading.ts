import type { SourceBlock } from '#vanban/document.ts';
import type { IntakeLimits } from './limits.ts';
import type { IntakeFormat, IntakeNote, IntakeProgress, OpenedDocument } from '#modules/documents/index.ts';

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
): OpenedDocument {
  return { format, blocks, pages: null, pageSources: [], signatures: [], notes };
}
