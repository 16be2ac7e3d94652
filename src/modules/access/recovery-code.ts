/** How many a person gets at once. */
export const RECOVERY_CODES = 10;
/** Random bytes of one code, a sign each: 49 bits, tried behind a password and a lockout. */
export const CODE_BYTES = 10;

/** Letters and digits that are not taken for one another when read from paper: no 0, O, 1, I, L, U. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const HALF = 5;

/** A code as it is shown and printed, `7KQ2M-X9RTD`, from {@link CODE_BYTES} random bytes. */
export function toRecoveryCode(random: Uint8Array): string {
  const signs = Array.from(random, (byte) => SIGNS[byte % SIGNS.length]).join('');
  return `${signs.slice(0, HALF)}-${signs.slice(HALF)}`;
}

/** Whether what was typed at sign-in can only be a recovery code: those of the telephone are six digits. */
export const isRecoveryCode = (typed: string): boolean => plainCode(typed).length === 2 * HALF;

/** The signs alone, however they were typed: small letters, spaces, without the hyphen. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
