export { beginIntake } from './commands/begin-intake.ts';
export { decideDuplicate } from './commands/decide-duplicate.ts';
export { readIntake } from './commands/read-intake.ts';
export { keepFilesUntilNamed, listNamedFiles, sweepOrphans } from './commands/sweep-orphans.ts';
export type { GenreCode } from './contract.ts';
export type {
  DocumentIntake,
  DocumentReader,
  DocumentsPorts,
  FileStore,
  IntakeFile,
  IntakeFormat,
  IntakeInput,
  IntakeNote,
  IntakeProblem,
  IntakeProgress,
  IntakeResult,
  OpenedDocument,
  PdfSignature,
  ReaderInput,
  ReaderResult,
  ReadVersion,
  RenderInput,
  RenderResult,
} from './ports.ts';
export { canSeeDocument, getDocument, getIntake, getVersion, listCitations } from './queries.ts';
export { findSecrecyStamp as findSecrecy } from './secrecy.ts';
export { exactWords, foldedWords, queryOf, vectorOf } from './search.ts';
export type { CitationsNow, DocumentsNow, VersionsNow } from './tables.ts';
