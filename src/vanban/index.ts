import { blocksOfText } from './blocks-of-text.ts';
import { defaultCatalogue } from './catalogue/index.ts';
import type { Catalogue, Reading, SourceBlock } from './document.ts';
import { readBlocks } from './read/read.ts';
import { forget } from './read/remembered.ts';

export type * from './document.ts';
export { blocksOfText } from './blocks-of-text.ts';
export { defaultCatalogue } from './catalogue/index.ts';
export { DIAGNOSTICS, type DiagnosticKind } from './catalogue/diagnostics.ts';
export { decodeVietnamese } from './encodings.ts';
export { foldText } from './fold.ts';
export { toParseOutput } from './parse-output.ts';
export { READER_VERSION } from './read/read.ts';
export { countsFromIssue, dayFromIssue } from './read/terms.ts';
export { secrecyStampIn, type SecrecyLevel } from './read/stamps.ts';

/** Reads a document given as blocks. Never throws and never refuses: what it cannot place is in `unclassified`. */
export function read(blocks: readonly SourceBlock[], catalogue: Catalogue = defaultCatalogue): Reading {
  try {
    return readBlocks(blocks, catalogue);
  } finally {
    forget();
  }
}

/** Reads plain or pasted text. */
export function readText(text: string, catalogue: Catalogue = defaultCatalogue): Reading {
  return read(blocksOfText(text), catalogue);
}
