import { createHash, randomBytes, randomInt } from 'node:crypto';
import { SHORT_LENGTH, TOKEN_LENGTH, tokenOf } from '../link.ts';

/** Chance from the operating system, and hashes of what must not lie about. */
export const newToken = (): string => tokenOf(randomBytes(TOKEN_LENGTH));
export const newShortCode = (): string => tokenOf(randomBytes(SHORT_LENGTH));
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');
export const newCookie = (): string => randomBytes(32).toString('base64url');
/** Of the cookie by which a person is known again beyond one link. */
export const holderHashOf = (secret: string): string => createHash('sha256').update(`holder:${secret}`).digest('hex');
/** Bound to its link, so that the same code of another link has another hash. */
export const hashOf = (linkId: string, secret: string): string =>
  createHash('sha256').update(`${linkId}:${secret}`).digest('hex');
