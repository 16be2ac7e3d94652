/** Letters and text messages that left a house whose outbox is a folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Names of what left until now; a folder that is not there yet holds none. */
export const sentFiles = async (outbox: string = inject('outbox')): Promise<string[]> =>
  (await readdir(outbox).catch(() => [])).filter((name) => !name.endsWith('.part'));

/** The code of six digits in what left the house since. @throws where none comes within half a minute. */
export async function codeSince(before: readonly string[], outbox: string = inject('outbox')): Promise<string> {
  for (let tries = 0; tries < 60; tries += 1) {
    for (const name of (await sentFiles(outbox)).filter((one) => !before.includes(one))) {
      const raw = await readFile(join(outbox, name), 'utf8');
      const code = /\b(\d{6})\b(?=, co hieu luc|, có hiệu lực|, c=C3=B3)/.exec(raw) ?? /\b(\d{6})\b/.exec(decoded(raw));
      if (code) return code[1]!;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('no code came');
}

/** The text of a letter: bodies in base64 or quoted-printable. */
export const decoded = (raw: string): string =>
  raw
    .split(/\r?\n\r?\n/)
    .slice(1)
    .map((body) =>
      /^[A-Za-z0-9+/=\s]+$/.test(body)
        ? Buffer.from(body, 'base64').toString('utf8')
        : body
            .replace(/=\r?\n/g, '')
            .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
    .join('\n');
