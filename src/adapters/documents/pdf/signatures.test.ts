import { beforeAll, expect, test } from 'vitest';
import { derOf, makeIdentity, signPdf, type Identity } from '../making/signed-pdf.ts';
import { paperPdf } from '../making/paper.ts';
import { readSignatures } from './signatures.ts';

const SIGNED_AT = new Date('2026-03-05T07:02:00Z');
let root: Identity;
let office: Identity;
let plain: Uint8Array;
let signed: Uint8Array;

beforeAll(async () => {
  root = await makeIdentity({ common: 'Ban Cơ yếu thử nghiệm' });
  office = await makeIdentity({ common: 'Ủy ban nhân dân tỉnh', organization: 'TỈNH THUẬN GIANG' }, root);
  plain = paperPdf([[{ kind: 'text', text: 'Kế hoạch số 46/KH-UBND' }]]);
  signed = await signPdf(plain, office, { at: SIGNED_AT, chain: [root] });
});

test('an unsigned PDF has no signatures', () => {
  expect(readSignatures(plain, [])).toEqual([]);
});

test('who signed, for whom, when and why', () => {
  expect(readSignatures(signed, [derOf(root)])).toEqual([
    {
      signer: 'Ủy ban nhân dân tỉnh',
      organization: 'TỈNH THUẬN GIANG',
      issuer: 'Ban Cơ yếu thử nghiệm',
      serial: expect.stringMatching(/^[\dA-F]+$/),
      signedAt: '2026-03-05T07:02:00.000Z',
      timeSource: 'signed-attribute',
      timestamp: null,
      validity: 'valid',
      coversWholeFile: true,
      certificateInForce: true,
      chain: 'trusted',
      revocation: { state: 'not-checked', source: null, asOf: null, revokedAt: null },
      reason: 'Phê duyệt',
      location: null,
    },
  ]);
});

const replaced = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1');

test('a byte that was changed afterwards shows', () => {
  const changed = replaced(signed, '/MediaBox [ 0 0 595 842 ]', '/MediaBox [ 0 0 595 841 ]');
  expect(changed).not.toEqual(signed);
  expect(readSignatures(changed, [])[0]).toMatchObject({ validity: 'altered', signer: 'Ủy ban nhân dân tỉnh' });
});

test('what was added behind the signature shows, and the signed bytes stay valid', () => {
  const later = Buffer.concat([signed, Buffer.from('\n9 0 obj\n<</Type /Page>>\nendobj\nstartxref\n0\n%%EOF\n')]);
  expect(readSignatures(later, [])[0]).toMatchObject({ validity: 'valid', coversWholeFile: false });
});

test('a signature made with another key than the certificate’s is not the signer’s', async () => {
  const thief = await makeIdentity({ common: 'Kẻ gian' });
  const forged = await signPdf(plain, office, { at: SIGNED_AT, signedWith: thief });
  expect(readSignatures(forged, [])[0]).toMatchObject({ validity: 'wrong-signature' });
});

test('a certificate that had ended, a root that we do not trust, and no roots at all are told apart', async () => {
  const old = await makeIdentity({ common: 'Sở Nội vụ' }, root, { until: 2025 });
  const late = await signPdf(plain, old, { at: SIGNED_AT, chain: [root] });
  expect(readSignatures(late, [derOf(root)])[0]).toMatchObject({
    validity: 'valid',
    certificateInForce: false,
    chain: 'untrusted',
  });
  const stranger = await makeIdentity({ common: 'Gốc khác' });
  expect(readSignatures(signed, [derOf(stranger)])[0]).toMatchObject({ chain: 'untrusted' });
  expect(readSignatures(signed, [])[0]).toMatchObject({ chain: 'not-checked' });
});

test('a signature that is no signature is unreadable, never valid', () => {
  const text = Buffer.from(signed).toString('latin1');
  const begin = text.indexOf('/Contents <') + 11;
  const spoiled = Buffer.from(`${text.slice(0, begin)}${'ab'.repeat(200)}${text.slice(begin + 400)}`, 'latin1');
  expect(readSignatures(spoiled, [])[0]).toMatchObject({
    validity: 'unreadable',
    signer: null,
    timeSource: 'dictionary',
  });
});
