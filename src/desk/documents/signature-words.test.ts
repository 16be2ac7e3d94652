import { describe, expect, it } from 'vitest';
import { signatureView } from '#modules/documents/contract.ts';
import type { WordsInUse } from '../words.tsx';
import { remarksOf, toneOf } from './signature-words.ts';

/** The keys alone; what the sentences say is looked at by people. */
const words = { t: (key: string) => key, language: 'vi' } as unknown as WordsInUse;
const asReadBefore = {
  signer: 'Ủy ban nhân dân tỉnh',
  organization: null,
  issuer: null,
  signedAt: '2026-03-05T07:02:00.000Z',
  validity: 'valid',
  coversWholeFile: true,
  certificateInForce: true,
  chain: 'not-checked',
} as const;
const timestamp = { at: '2026-03-05T07:02:00.000Z', authority: 'Cơ quan', valid: true, chain: 'trusted' } as const;
const revoked = {
  state: 'revoked',
  source: 'crl',
  asOf: '2026-03-10T00:00:00Z',
  revokedAt: '2026-03-01T00:00:00Z',
} as const;

describe('what is said of a signature', () => {
  it('read before time stamps were looked for: the time is the signer’s word and revocation was not checked', () => {
    const signature = signatureView.parse(asReadBefore);
    expect(toneOf(signature)).toBe('good');
    expect(remarksOf(signature, words)).toEqual([
      'documents.signature-time-stated',
      'documents.signature-in-force',
      'documents.signature-chain.not-checked',
      'documents.signature-revocation.not-checked',
    ]);
  });

  it.each([
    [{ timestamp }, 'good', 'documents.signature-stamped'],
    [{ timestamp: { ...timestamp, valid: false } }, 'good', 'documents.signature-stamp-invalid'],
    [{ certificateInForce: false }, 'warn', 'documents.signature-expired'],
    [{ revocation: revoked }, 'bad', 'documents.signature-revocation.revoked'],
    [{ validity: 'altered' }, 'bad', 'documents.signature-time-stated'],
  ] as const)('%j looks %s and says %s', (more, tone, key) => {
    const signature = signatureView.parse({ ...asReadBefore, ...more });
    expect(toneOf(signature)).toBe(tone);
    expect(remarksOf(signature, words)).toContain(key);
  });
});
