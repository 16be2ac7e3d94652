import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

const SALT = 16;
const IV = 12;
const TAG = 16;

const keyOf = (passphrase: string, salt: Uint8Array): Buffer =>
  scryptSync(passphrase, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });

/** Encrypts under a passphrase (scrypt, AES-256-GCM): salt, nonce, tag, text. */
export function seal(plain: Uint8Array, passphrase: string): Uint8Array {
  const salt = randomBytes(SALT);
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), iv);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([salt, iv, cipher.getAuthTag(), text]);
}

/** Opens what {@link seal} closed; null if the passphrase is another one or the bytes were changed. */
export function unseal(sealed: Uint8Array, passphrase: string): Uint8Array | null {
  const bytes = Buffer.from(sealed);
  const salt = bytes.subarray(0, SALT);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, salt), bytes.subarray(SALT, SALT + IV));
  decipher.setAuthTag(bytes.subarray(SALT + IV, SALT + IV + TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(SALT + IV + TAG)), decipher.final()]);
  } catch {
    return null; // the tag does not fit: wrong passphrase or changed bytes, the same answer for both
  }
}
