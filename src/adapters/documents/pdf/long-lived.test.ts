import { beforeAll, describe, expect, it } from 'vitest';
import { paperPdf } from '../making/paper.ts';
import { revocationList, statusAnswer, withEvidence } from '../making/revocation-evidence.ts';
import { derOf, makeIdentity, signPdf, type Identity, type SigningOptions } from '../making/signed-pdf.ts';
import { readSignatures } from './signatures.ts';

const MAY_STAMP = '1.3.6.1.5.5.7.3.8';
const MAY_ANSWER = '1.3.6.1.5.5.7.3.9';
const day = (text: string): Date => new Date(`${text}T03:00:00Z`);
const STATED = day('2026-03-05');
const STAMPED = day('2026-03-06');

let root: Identity;
let office: Identity;
let stamper: Identity;
let responder: Identity;
let stranger: Identity;
let plain: Uint8Array;

beforeAll(async () => {
  root = await makeIdentity({ common: 'Ban Cơ yếu thử nghiệm' });
  office = await makeIdentity({ common: 'Ủy ban nhân dân tỉnh' }, root);
  stamper = await makeIdentity({ common: 'Cơ quan cấp dấu thời gian' }, root, { mayDo: [MAY_STAMP] });
  responder = await makeIdentity({ common: 'Người trả lời' }, root, { mayDo: [MAY_ANSWER] });
  stranger = await makeIdentity({ common: 'Kẻ gian' });
  plain = paperPdf([[{ kind: 'text', text: 'Kế hoạch số 46/KH-UBND' }]]);
});

const sign = (options: Partial<SigningOptions> = {}, signer = office) =>
  signPdf(plain, signer, { at: STATED, chain: [root], ...options });
const look = (pdf: Uint8Array) => readSignatures(pdf, [derOf(root)])[0]!;

describe('a time stamp', () => {
  it('proves the time, in place of what the signer stated, and names who gave it', async () => {
    expect(look(await sign({ stamp: { by: stamper, at: STAMPED } }))).toMatchObject({
      validity: 'valid',
      signedAt: '2026-03-06T03:00:00.000Z',
      timeSource: 'timestamp',
      timestamp: {
        at: '2026-03-06T03:00:00.000Z',
        authority: 'Cơ quan cấp dấu thời gian',
        valid: true,
        chain: 'trusted',
      },
      certificateInForce: true,
    });
  });

  it('shows a certificate that had ended when it was given, whatever day the signer stated', async () => {
    const old = await makeIdentity({ common: 'Sở Nội vụ' }, root, { until: 2025 });
    const backdated = await sign({ at: day('2025-11-01'), stamp: { by: stamper, at: STAMPED } }, old);
    expect(look(backdated)).toMatchObject({ certificateInForce: false, chain: 'untrusted' });
  });

  it.each([
    ['of the signer’s own making', () => ({ by: office, at: day('2025-06-01') })],
    ['over something else', () => ({ by: stamper, at: STAMPED, of: Buffer.from('khác') })],
    ['given after its own certificate had ended', () => ({ by: stamper, at: day('2031-06-01') })],
  ])('%s proves nothing: the stated time stands, and the stamp is shown as not valid', async (_what, stamp) => {
    expect(look(await sign({ stamp: stamp() }))).toMatchObject({
      validity: 'valid',
      signedAt: '2026-03-05T03:00:00.000Z',
      timeSource: 'signed-attribute',
      timestamp: { valid: false },
    });
  });

  it('of an authority that is not trusted says so', async () => {
    const other = await makeIdentity({ common: 'Dấu thời gian lạ' }, undefined, { mayDo: [MAY_STAMP] });
    expect(look(await sign({ stamp: { by: other, at: STAMPED } })).timestamp).toMatchObject({
      valid: true,
      chain: 'untrusted',
    });
  });
});

describe('revocation', () => {
  const notChecked = { state: 'not-checked', source: null, asOf: null, revokedAt: null };
  const asOf = day('2026-03-10');
  const until = day('2026-04-10');

  it('is not checked where the file carries nothing about it', async () => {
    expect(look(await sign()).revocation).toEqual(notChecked);
  });

  it.each([
    ['a list', 'crl', () => revocationList(root, office, { asOf, until })],
    ['an answer of the issuer', 'ocsp', () => statusAnswer(root, office, { asOf, until })],
    ['an answer in the issuer’s name', 'ocsp', () => statusAnswer(root, office, { asOf, until, signedBy: responder })],
  ] as const)('is denied by %s behind the signature, of its day', async (_what, source, made) => {
    const pdf = withEvidence(await sign(), [derOf(root), await made()]);
    expect(look(pdf).revocation).toEqual({ state: 'good', source, asOf: '2026-03-10T03:00:00.000Z', revokedAt: null });
  });

  it('is read from the signature itself too', async () => {
    const lists = [await revocationList(root, office, { asOf, until })];
    const answers = [await statusAnswer(root, office, { asOf, until })];
    expect(look(await sign({ archived: { lists } })).revocation).toMatchObject({ state: 'good', source: 'crl' });
    expect(look(await sign({ archived: { answers } })).revocation).toMatchObject({ state: 'good', source: 'ocsp' });
  });

  it.each([
    ['a list', () => revocationList(root, office, { asOf, until, revokedAt: day('2026-03-01') })],
    ['an answer', () => statusAnswer(root, office, { asOf, until, revokedAt: day('2026-03-01') })],
  ])('before the signing is told by %s, also beside an older one that denies it', async (_what, made) => {
    const older = await revocationList(root, office, { asOf: day('2026-02-10'), until });
    const pdf = withEvidence(await sign(), [older, await made()]);
    expect(look(pdf).revocation).toMatchObject({ state: 'revoked', revokedAt: '2026-03-01T03:00:00.000Z' });
  });

  it('after a time that a stamp proves takes nothing from the signature; after one merely stated it does', async () => {
    const list = await revocationList(root, office, { asOf, until, revokedAt: day('2026-03-08') });
    const stamped = await sign({ stamp: { by: stamper, at: STAMPED } });
    expect(look(withEvidence(stamped, [list])).revocation).toMatchObject({ state: 'good', source: 'crl' });
    expect(look(withEvidence(await sign(), [list])).revocation).toMatchObject({ state: 'revoked' });
  });

  it.each([
    ['signed by a stranger', () => revocationList(root, office, { asOf, until, signedBy: stranger })],
    ['of a stranger who answers', () => statusAnswer(root, office, { asOf, until, signedBy: stranger })],
    [
      'of an office that may sign letters, not answer',
      () => statusAnswer(root, office, { asOf, until, signedBy: office }),
    ],
    ['about another certificate', () => statusAnswer(root, stamper, { asOf, until })],
    [
      'that had ended before the signing',
      () => revocationList(root, office, { asOf: day('2026-01-01'), until: day('2026-02-01') }),
    ],
    ['that is noise', async () => Buffer.from(`\x30\x82${'x'.repeat(400)}`, 'latin1')],
  ])('is not checked by evidence %s', async (_what, made) => {
    expect(look(withEvidence(await sign(), [await made()])).revocation).toEqual(notChecked);
  });
});

it('a file that names its signature thousands of times is read as one that a person could have signed', async () => {
  const pdf = Buffer.concat([await sign(), Buffer.from('\n/ByteRange [0 10 20 30]'.repeat(5_000))]);
  expect(readSignatures(pdf, []).length).toBe(100);
});
