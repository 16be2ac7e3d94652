import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MessageRoute } from '#modules/notifications/index.ts';
import { carrierNumber } from './gateway.ts';
import { plainLetters } from './plain-letters.ts';

/** Text messages for an installation without a gateway, chosen by configuration: each becomes a file. */
export function fakeSms(folder: string): MessageRoute {
  return {
    async send({ id, to, text }) {
      const number = carrierNumber(to);
      if (number === null) return { kind: 'rejected', detail: 'no usable telephone number' };
      const file = join(folder, `${id}.sms.txt`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(`${file}.part`, `${number}\n${plainLetters(text)}\n`, { mode: 0o600 });
        await rename(`${file}.part`, file);
      } catch (error) {
        return { kind: 'retry-later', detail: (error as Error).message };
      }
      return { kind: 'sent', detail: null };
    },
  };
}
