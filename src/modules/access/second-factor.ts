import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';

const STEP_SECONDS = 30;

/** A new TOTP secret (RFC 6238), base32 as telephones take it. */
export function makeSecret(): string {
  return base32.encode(randomBytes(20), { padding: false });
}

/** The address that a QR code of the secret holds. */
export function secretUri(secret: string, issuer: string, email: string): string {
  return createOTP(base32.decode(secret)).url(issuer, email);
}

/**
 * Checks a code against the present step and its neighbours. Returns the step it belongs to, so that a code is used once;
 * null if it is wrong or was used.
 */
export async function checkCode(
  secret: string,
  code: string,
  now: number,
  lastStep: number | null,
): Promise<number | null> {
  const otp = createOTP(base32.decode(secret));
  const present = Math.floor(now / 1000 / STEP_SECONDS);
  for (const step of [present, present - 1, present + 1]) {
    if ((await otp.hotp(step)) === code.replace(/\s/g, '')) return lastStep !== null && step <= lastStep ? null : step;
  }
  return null;
}

/** Seals a secret under the installation's key (AES-256-GCM), base64. */
export function sealSecret(secret: string, keyHex: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(keyHex, 'hex'), iv);
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64');
}

/** Opens a sealed secret; throws if it was sealed under another key. */
export function openSecret(sealed: string, keyHex: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(keyHex, 'hex'), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
