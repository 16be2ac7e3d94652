import type { FileStore } from '#modules/documents/index.ts';
import type { PageFetcher } from '#modules/tasks/index.ts';

/** The ports of the listening module, given by the composition root. */
export interface ListeningPorts {
  readonly files: FileStore;
  readonly pages: PageFetcher;
}
