import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';

const STEP_SECONDS = 30;

/** Random bytes that a TOTP secret is made of (RFC 4226, section 4: 160 bits). */
export const SECRET_BYTES = 20;

/** A TOTP secret (RFC 6238), base32 as telephones take it, from {@link SECRET_BYTES} random bytes. */
export function toSecret(random: Uint8Array): string {
  return base32.encode(random, { padding: false });
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
