import type { DocumentReader, FileStore } from '#modules/documents/index.ts';
import type { TasksPorts } from '#modules/tasks/index.ts';

/** What letters need: told by their bytes, looked at for a stamp of secrecy, kept by their hash. */
export type LetterPorts = Pick<TasksPorts, 'intake' | 'pictures'> & { readonly files: FileStore };

/** The draft is read for its headings besides; nothing else of the reading is kept. */
export type ConsultationsPorts = LetterPorts & { readonly reader: DocumentReader };
