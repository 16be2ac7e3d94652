/** Secrets at rest: AES-256-GCM under a passphrase (a backup's key) or under a key of this installation. */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

const SALT = 16;
const IV = 12;
const TAG = 16;

const keyOf = (passphrase: string, salt: Uint8Array): Buffer =>
  scryptSync(passphrase, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });

/** Encrypts under a passphrase (scrypt): salt, then nonce, tag, text. */
export function seal(plain: Uint8Array, passphrase: string): Uint8Array {
  const salt = randomBytes(SALT);
  return Buffer.concat([salt, encrypt(plain, keyOf(passphrase, salt))]);
}

/** Opens what {@link seal} closed; null if the passphrase is another one or the bytes were changed. */
export function unseal(sealed: Uint8Array, passphrase: string): Uint8Array | null {
  const key = keyOf(passphrase, sealed.subarray(0, SALT));
  try {
    return decrypt(sealed.subarray(SALT), key);
  } catch {
    return null; // the tag does not fit: wrong passphrase or changed bytes, the same answer for both
  }
}

/** Encrypts a text under a key of the installation (32 bytes as hex, `MasterKey.derive`); base64. */
export function sealWithKey(text: string, keyHex: string): string {
  return encrypt(Buffer.from(text, 'utf8'), Buffer.from(keyHex, 'hex')).toString('base64');
}

/** Opens what {@link sealWithKey} closed; throws if it was another key or the text was changed. */
export function openWithKey(sealed: string, keyHex: string): string {
  return decrypt(Buffer.from(sealed, 'base64'), Buffer.from(keyHex, 'hex')).toString('utf8');
}

/** Nonce, tag, text. */
function encrypt(plain: Uint8Array, key: Uint8Array): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

function decrypt(bytes: Uint8Array, key: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
}
