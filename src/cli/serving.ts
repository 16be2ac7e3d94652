import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ENOUGH_MS = 2_000;

const noteOf = (dataFolder: string): string => join(dataFolder, 'serving-at');

/** Leaves a note where the server of this data folder answers. Returns what takes it away. */
export async function noteServing(dataFolder: string, address: string): Promise<() => Promise<void>> {
  const note = noteOf(dataFolder);
  await writeFile(note, address, { mode: 0o600 });
  return async () => {
    // Another server of the same folder may have begun since; the note is then its own.
    if ((await readNote(note)) === address) await rm(note, { force: true });
  };
}

/** Address of the server of this data folder, if one answers there; a note left by a killed one counts for nothing. */
export async function findServing(dataFolder: string): Promise<string | null> {
  const address = await readNote(noteOf(dataFolder));
  if (!address) return null;
  try {
    const reply = await fetch(new URL('api/health', address), { signal: AbortSignal.timeout(ENOUGH_MS) });
    return reply.ok ? address : null;
  } catch {
    return null; // nobody answers there any more
  }
}

const readNote = (note: string): Promise<string> => readFile(note, 'utf8').catch(() => '');
