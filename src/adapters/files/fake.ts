import { createHash } from 'node:crypto';
import type { FileStore } from '#modules/documents/index.ts';

/** Keeps files in memory: for tests that need no disk. */
export function fakeFileStore(): FileStore {
  const kept = new Map<string, Uint8Array>();
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      kept.set(sha256, bytes);
      return sha256;
    },
    async get(sha256) {
      const bytes = kept.get(sha256);
      if (!bytes) throw new Error(`nothing is kept under ${sha256}`);
      return bytes;
    },
    has: async (sha256) => kept.has(sha256),
    erase: async (sha256) => void kept.delete(sha256),
    async *list() {
      yield* kept.keys();
    },
  };
}
