import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ConfigProblem } from '#platform/config.ts';

const KINDS: ReadonlySet<string> = new Set(['.crt', '.cer', '.der', '.pem']);
const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * The certificates of a folder (DER, or PEM with one or several in a file) that chains of signatures may end in.
 * @param folder null: none, so that chains are reported as not checked.
 * @throws {ConfigProblem} where the folder cannot be read, holds none, or a file in it is no certificate.
 */
export function readTrustedRoots(folder: string | null): Uint8Array[] {
  if (folder === null) return [];
  const names = filesOf(folder).filter((name) => KINDS.has(extname(name).toLowerCase()));
  if (names.length === 0) throw problem(`${folder}: no certificate (${[...KINDS].join(', ')})`);
  return names.toSorted((a, b) => a.localeCompare(b, 'en')).flatMap((name) => certificatesOf(join(folder, name)));
}

const problem = (message: string): ConfigProblem =>
  new ConfigProblem('LANTOA_TRUSTED_ROOTS', `LANTOA_TRUSTED_ROOTS: ${message}`);

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw problem(`${folder}: not a folder that can be read`);
  }
}

function certificatesOf(path: string): Uint8Array[] {
  try {
    const bytes = readFileSync(path);
    const written = bytes.toString('latin1').match(PEM);
    return (written ?? [bytes]).map((one) => new Uint8Array(new X509Certificate(one).raw));
  } catch {
    throw problem(`${path}: not a certificate`);
  }
}
