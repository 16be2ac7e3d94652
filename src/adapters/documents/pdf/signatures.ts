import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import { TSTInfo, type Attribute, type RelativeDistinguishedNames } from 'pkijs';
import type { PdfSignature } from '#modules/documents/index.ts';
import { DIGESTS, isInForce, isTrusted, openCms, verdictOf, x509Of, type CmsSignature, type Verdict } from './cms.ts';
import { signatureFields, type SignatureField } from './signature-fields.ts';

/**
 * The digital signatures of a PDF. Nothing is asked of the network: whether a certificate was revoked is not known.
 * `roots`: DER certificates that a chain may end in; none: chains are not checked. Never throws.
 */
export function readSignatures(bytes: Uint8Array, roots: readonly Uint8Array[]): PdfSignature[] {
  return signatureFields(bytes)
    .filter((field) => field.subFilter !== 'ETSI.RFC3161')
    .map((field) => readSignature(field, roots));
}

function readSignature(field: SignatureField, roots: readonly Uint8Array[]): PdfSignature {
  try {
    return field.contents ? described(field, openCms(field.contents), roots) : undescribed(field, 'altered');
  } catch {
    // A structure that we do not know, or that was damaged on purpose: shown as unreadable, never as valid.
    return undescribed(field, 'unreadable');
  }
}

const undescribed = (field: SignatureField, validity: Verdict): PdfSignature => ({
  signer: null,
  organization: null,
  issuer: null,
  serial: null,
  signedAt: field.date,
  timeSource: field.date === null ? null : 'dictionary',
  validity,
  coversWholeFile: field.coversWholeFile,
  certificateInForce: null,
  chain: 'not-checked',
  reason: field.reason,
  location: field.location,
});

function described(field: SignatureField, cms: CmsSignature, roots: readonly Uint8Array[]): PdfSignature {
  const { subject, issuer } = cms.certificate;
  const time = signingTime(cms, field);
  const at = time ? new Date(time.at) : null;
  const x509 = x509Of(cms.certificate);
  return {
    signer: nameIn(subject, COMMON_NAME),
    organization: nameIn(subject, ORGANIZATION),
    issuer: nameIn(issuer, COMMON_NAME) ?? nameIn(issuer, ORGANIZATION),
    serial: x509.serialNumber,
    signedAt: time?.at ?? null,
    timeSource: time?.source ?? null,
    validity: validityOf(field, cms),
    coversWholeFile: field.coversWholeFile,
    certificateInForce: at && isInForce(x509, at),
    chain: roots.length === 0 ? 'not-checked' : isTrusted(cms, roots, at) ? 'trusted' : 'untrusted',
    reason: field.reason,
    location: field.location,
  };
}

/** An old kind keeps the hash of the file inside instead of signing the file itself. */
function validityOf(field: SignatureField, cms: CmsSignature): Verdict {
  if (cms.content === null || cms.content.length === 0) return verdictOf(cms, field.signed);
  const isHash = field.subFilter === 'adbe.pkcs7.sha1';
  if (!isHash) return 'unreadable';
  const isSame = createHash('sha1').update(field.signed).digest().equals(cms.content);
  return isSame ? verdictOf(cms, cms.content) : 'altered';
}

const COMMON_NAME = '2.5.4.3';
const ORGANIZATION = '2.5.4.10';

function nameIn(names: RelativeDistinguishedNames, type: string): string | null {
  const value: unknown = names.typesAndValues.find((one) => one.type === type)?.value.valueBlock.value;
  return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC') : null;
}

const SIGNING_TIME = '1.2.840.113549.1.9.5';
const TIME_STAMP = '1.2.840.113549.1.9.16.2.14';

interface SigningTime {
  readonly at: string;
  readonly source: NonNullable<PdfSignature['timeSource']>;
}

/** The best witness of the time: a stamp by a third party, what was signed along, what merely stands there. */
function signingTime({ signer }: CmsSignature, field: SignatureField): SigningTime | null {
  const stamped = stampedTime(signer.unsignedAttrs?.attributes ?? [], signer.signature.getValue());
  if (stamped) return { at: stamped, source: 'timestamp' };
  const value: unknown = signer.signedAttrs?.attributes.find((one) => one.type === SIGNING_TIME)?.values[0];
  if (value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime) {
    return { at: value.toDate().toISOString(), source: 'signed-attribute' };
  }
  return field.date === null ? null : { at: field.date, source: 'dictionary' };
}

/** The time of a stamp that is itself validly signed and belongs to this signature; null otherwise. */
function stampedTime(attributes: readonly Attribute[], signature: ArrayBuffer): string | null {
  const token = attributes.find((one) => one.type === TIME_STAMP)?.values[0] as asn1js.BaseBlock | undefined;
  if (!token) return null;
  try {
    const cms = openCms(new Uint8Array(token.toBER()));
    if (!cms.content || verdictOf(cms, cms.content) !== 'valid') return null;
    const stamp = TSTInfo.fromBER(Uint8Array.from(cms.content).buffer);
    const { hashAlgorithm, hashedMessage } = stamp.messageImprint;
    const hash = DIGESTS[hashAlgorithm.algorithmId];
    if (!hash) return null;
    const imprint = createHash(hash).update(new Uint8Array(signature)).digest();
    return imprint.equals(Buffer.from(hashedMessage.getValue())) ? stamp.genTime.toISOString() : null;
  } catch {
    // A stamp that cannot be read proves no time.
    return null;
  }
}
