import { open, rename, rm } from 'node:fs/promises';

/** Writes a small file so that it is there whole or not at all, also on a full disk or after a kill. */
export async function writeWhole(path: string, content: string, mode: number): Promise<void> {
  const partial = `${path}.partial`;
  try {
    const file = await open(partial, 'w', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
