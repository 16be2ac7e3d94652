import { createHash, randomBytes } from 'node:crypto';

/** 256 bits of chance: an address cannot be guessed. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of an address. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Where the calendar of a token is fetched, from the root of the house. */
export const pathOfToken = (token: string): string => `/c/${token}.ics`;
