import { Inflate } from 'fflate';
import type { IntakeLimits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** One entry of a zip's central directory; nothing of it is inflated yet. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  readonly encrypted: boolean;
  readonly method: number;
  readonly offset: number;
}

export interface Zip {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Inflates one part, counting as it goes; undefined when the zip has no such part. */
  read(name: string): Uint8Array | undefined;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const CHUNK = 64 * 1024;

/** The zip says more than it holds, or its end is missing. */
export class BrokenZip extends Error {}

/**
 * Opens a zip by its directory. Sizes are checked before anything is inflated, and counted again while inflating,
 * since the directory of a hostile zip lies.
 * @throws {BrokenZip} when there is no directory; {Refusal} `zip-bomb` when it promises too much.
 */
export function openZip(bytes: Uint8Array, name: string, limits: IntakeLimits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes, name, limits);
  const bomb = (): Refusal => new Refusal({ code: 'zip-bomb', params: { name } });
  let total = 0;
  for (const entry of entries.values()) {
    total += entry.size;
    const swells = entry.size > limits.zipRatio * Math.max(1, entry.packedSize) && entry.size > 1024 * 1024;
    if (swells || total > limits.zipTotalBytes) throw bomb();
  }
  return {
    entries,
    read(part) {
      const entry = entries.get(part);
      if (!entry) return undefined;
      if (entry.size > limits.zipPartBytes) throw bomb();
      return inflateEntry(view, bytes, entry, limits, bomb);
    },
  };
}

function readDirectory(view: DataView, bytes: Uint8Array, name: string, limits: IntakeLimits): Map<string, ZipEntry> {
  const end = findEnd(view);
  if (end < 0) throw new BrokenZip('no end of directory');
  const count = view.getUint16(end + 10, true);
  if (count > limits.zipEntries) throw new Refusal({ code: 'zip-bomb', params: { name } });
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new BrokenZip('directory cut');
    const nameLength = view.getUint16(at + 28, true);
    const entry: ZipEntry = {
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      size: view.getUint32(at + 24, true),
      packedSize: view.getUint32(at + 20, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 42, true),
    };
    entries.set(entry.name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands in the last 64 KB, behind at most one comment. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

function inflateEntry(
  view: DataView,
  bytes: Uint8Array,
  entry: ZipEntry,
  limits: IntakeLimits,
  bomb: () => Refusal,
): Uint8Array {
  const packed = packedBytes(view, bytes, entry);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new BrokenZip('unknown compression');
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    // A part that is larger than its directory says was made to deceive.
    if (size > Math.min(entry.size, limits.zipPartBytes)) throw bomb();
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += CHUNK) {
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new BrokenZip('damaged part');
  }
  return Buffer.concat(pieces, size);
}

function packedBytes(view: DataView, bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { offset } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_ENTRY)
    throw new BrokenZip('part missing');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packedSize > bytes.length) throw new BrokenZip('part cut');
  return bytes.subarray(start, start + entry.packedSize);
}
