/** Originals addressed by the SHA-256 of their bytes; fulfilled by adapters/files. */
export interface FileStore {
  /** Keeps the bytes durably (written, synced, renamed) and returns their hash, lower-case hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws if nothing of this hash is kept. */
  get(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
  erase(sha256: string): Promise<void>;
  list(): AsyncIterable<string>;
}
