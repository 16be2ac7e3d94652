import { Temporal } from 'temporal-polyfill';
import type { LinksTable } from './tables.ts';

/** Crockford's letters: no I, L, O, U, so that a link read out on the telephone is typed right. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 12 letters of 5 bits: 60 bits that cannot be guessed through a page that answers a few times a minute. */
export const TOKEN_LENGTH = 12;
/** 40 bits: no secret, only a name that is easily typed. */
export const SHORT_LENGTH = 8;
export const CODE_MINUTES = 10;
export const MOST_TRIES = 5;
/** Codes to one link within an hour. */
export const MOST_CODES_AN_HOUR = 5;
/** A browser in which the code was typed stays open so long. */
export const VISIT_HOURS = 12;

/** @param bytes Random ones, one for each letter. */
export const tokenOf = (bytes: Uint8Array): string => [...bytes].map((byte) => LETTERS[byte % 32]).join('');

/** What a person typed or a chat made of a token: small letters, O for 0, I or L for 1. Null where it can be none. */
export function readToken(typed: string, length = TOKEN_LENGTH): string | null {
  const token = typed.trim().toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1').replaceAll('-', '');
  return token.length === length && Array.from(token).every((letter) => LETTERS.includes(letter)) ? token : null;
}

/** `482 913` as typed → `482913`; null where it is no code. */
export function readCode(typed: string): string | null {
  const code = typed.replace(/\s/g, '');
  return /^\d{6}$/.test(code) ? code : null;
}

const PLACES: Readonly<Record<string, string>> = { part: '/t', inquiry: '/h', consultation: '/y', decision: '/l' };

/** The address of a short link. */
export const shortPathOf = (code: string): string => `/x/${code}`;

/** Below which path the pages of links stand, by what they open: `/t` to report on a part, `/h` to answer a question, `/y` to comment on a draft, `/l` to decide. */
export const placeOf = (subjectType: string): string => PLACES[subjectType] ?? '/t';

/** The address of a link's page: `/t/9K2M7RTV4XQZ`. */
export const pathOf = (link: Pick<LinksTable, 'subject_type' | 'token'>): string =>
  `${placeOf(link.subject_type)}/${link.token}`;

/** Open for its holder now: neither revoked nor over. */
export const isOpen = (link: Pick<LinksTable, 'revoked_at' | 'expires_at'>, now: Temporal.Instant): boolean =>
  link.revoked_at === null && Temporal.Instant.compare(link.expires_at, now) > 0;

/** Only mobile numbers of Viet Nam take text messages; agencies register the telephone on their desk as often. */
export const takesTexts = (telephone: string): boolean =>
  /^(?:0|84)[35789]\d{8}$/.test(telephone.replace(/[\s.()+-]/g, ''));

/** The registered addresses to which a code can go. */
export const waysOf = (link: Pick<LinksTable, 'email' | 'telephone'>): Record<'email' | 'sms', string | null> => ({
  email: link.email,
  sms: link.telephone !== null && takesTexts(link.telephone) ? link.telephone : null,
});
