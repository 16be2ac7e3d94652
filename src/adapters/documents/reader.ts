import type { DocumentReader, ReaderResult } from '#modules/documents/index.ts';
import { read } from '#vanban/index.ts';
import { INTAKE_LIMITS, type IntakeLimits } from './limits.ts';
import { openThreads } from './threads.ts';

export interface ReaderOptions {
  readonly limits?: Partial<Pick<IntakeLimits, 'seconds' | 'memoryMegabytes'>>;
  /** Told of faults of the reader, for the log. */
  readonly onDefect?: (message: string) => void;
}

/** Threads of its own, so that no text waits behind the recognition of a hundred pages. */
const DESKS = 2;

/** Opens the reader of the house: the pure reader of official documents, in reading threads. */
export function openDocumentReader(options: ReaderOptions = {}): DocumentReader {
  const limits: IntakeLimits = { ...INTAKE_LIMITS, ...options.limits };
  const runInThread = openThreads(DESKS, limits.memoryMegabytes);
  return {
    async read({ name, blocks, catalogue, signal }): Promise<ReaderResult> {
      const watch = { name, format: 'text', signal, onProgress: undefined, onDefect: options.onDefect };
      const end = await runInThread({ kind: 'structure', limits, blocks, catalogue }, watch);
      if (end.kind === 'structured') return { ok: true, reading: end.reading };
      const problem = end.kind === 'refused' ? end.problem : null;
      if (problem?.code === 'timeout' || problem?.code === 'too-complex' || problem?.code === 'aborted')
        return { ok: false, problem };
      return { ok: false, problem: { code: 'broken', params: { name, format: 'text' } } };
    },
  };
}

/** Reads where it stands: for tests of what becomes of a reading, which need no threads. */
export function readerWithoutThreads(): DocumentReader {
  return {
    async read({ name: _name, blocks, catalogue, signal }) {
      if (signal?.aborted) return { ok: false, problem: { code: 'aborted', params: {} } };
      return { ok: true, reading: read(blocks, catalogue) };
    },
  };
}
