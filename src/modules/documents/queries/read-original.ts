import { createHash } from 'node:crypto';
import { refuse } from '#platform/errors.ts';
import type { FileStore } from '../ports.ts';

/**
 * The bytes of an original, byte for byte what was received.
 * @throws {Refusal} `documents.original-missing` where the store has lost it, `documents.original-damaged` where its bytes are
 *   no longer those that were received: what is handed out as the original must be the original.
 */
export async function readOriginal(
  store: FileStore,
  file: { readonly name: string; readonly sha256: string },
): Promise<Uint8Array> {
  const bytes = await bytesOf(store, file.sha256);
  if (!bytes) return refuse('documents.original-missing', { name: file.name }, 'gone');
  const found = createHash('sha256').update(bytes).digest('hex');
  return found === file.sha256 ? bytes : refuse('documents.original-damaged', { name: file.name }, 'gone');
}

async function bytesOf(store: FileStore, sha256: string): Promise<Uint8Array | null> {
  try {
    return await store.get(sha256);
  } catch (error) {
    // Not to be had although it is there: a fault of the disk or of its rights, which the log must name.
    if (await store.has(sha256)) throw error;
    return null;
  }
}
