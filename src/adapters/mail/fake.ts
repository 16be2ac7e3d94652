import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MessageRoute } from '#modules/notifications/index.ts';
import { compose } from './compose.ts';

/**
 * Mail for an installation without a mail server, chosen by leaving the server out of the configuration: each letter becomes a file
 * that any mail program opens. The same letter sent twice is one file.
 */
export function fakeMail(folder: string, from: string): MessageRoute {
  return {
    async send(message) {
      const letter = await compose(message, from);
      if (!letter) return { kind: 'rejected', detail: 'no usable address' };
      const file = join(folder, `${message.id}.eml`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(`${file}.part`, letter.raw, { mode: 0o600 });
        await rename(`${file}.part`, file);
      } catch (error) {
        return { kind: 'retry-later', detail: (error as Error).message };
      }
      return { kind: 'sent', detail: null };
    },
  };
}
