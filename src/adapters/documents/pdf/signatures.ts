import { createHash, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import type { PdfSignature } from '#modules/documents/index.ts';
import {
  COMMON_NAME,
  isInForce,
  isTrusted,
  nameIn,
  openCms,
  ORGANIZATION,
  verdictOf,
  x509Of,
  type CmsSignature,
  type Verdict,
} from './cms.ts';
import { evidenceInSignature, evidenceInStreams, sortEvidence, type Evidence } from './embedded-evidence.ts';
import { NOT_CHECKED, revocationOf, type Revocation } from './revocation.ts';
import { signatureFields, type SignatureField } from './signature-fields.ts';
import { timeStampOf } from './time-stamp.ts';

/** What is looked at beside the signature itself. */
interface Around {
  /** DER certificates that a chain may end in. */
  readonly roots: readonly Uint8Array[];
  /** What the streams of the file hold. */
  readonly evidence: Evidence;
}

/**
 * The digital signatures of a PDF. Nothing is asked of the network: whether a certificate was revoked is known only where the
 * file carries the evidence. `roots`: DER certificates that a chain may end in; none: chains are not checked. Never throws.
 */
export function readSignatures(bytes: Uint8Array, roots: readonly Uint8Array[]): PdfSignature[] {
  const fields = signatureFields(bytes).filter((field) => field.subFilter !== 'ETSI.RFC3161');
  const around = { roots, evidence: sortEvidence(fields.length > 0 ? evidenceInStreams(bytes) : []) };
  return fields.map((field) => readSignature(field, around));
}

function readSignature(field: SignatureField, around: Around): PdfSignature {
  try {
    return field.contents ? described(field, openCms(field.contents), around) : undescribed(field, 'altered');
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
  timestamp: null,
  validity,
  coversWholeFile: field.coversWholeFile,
  certificateInForce: null,
  chain: 'not-checked',
  revocation: NOT_CHECKED,
  reason: field.reason,
  location: field.location,
});

function described(field: SignatureField, cms: CmsSignature, around: Around): PdfSignature {
  const { subject, issuer } = cms.certificate;
  const { roots } = around;
  const timestamp = timeStampOf(cms, roots);
  const provenAt = timestamp?.valid ? timestamp.at : null;
  const time: SigningTime | null = provenAt ? { at: provenAt, source: 'timestamp' } : statedTime(cms, field);
  const at = time ? new Date(time.at) : null;
  const x509 = x509Of(cms.certificate);
  return {
    signer: nameIn(subject, COMMON_NAME),
    organization: nameIn(subject, ORGANIZATION),
    issuer: nameIn(issuer, COMMON_NAME) ?? nameIn(issuer, ORGANIZATION),
    serial: x509.serialNumber,
    signedAt: time?.at ?? null,
    timeSource: time?.source ?? null,
    timestamp,
    validity: validityOf(field, cms),
    coversWholeFile: field.coversWholeFile,
    certificateInForce: at && isInForce(x509, at),
    chain: roots.length === 0 ? 'not-checked' : isTrusted(cms, roots, at) ? 'trusted' : 'untrusted',
    revocation: revocationBy(cms, around, provenAt ? at : null, at),
    reason: field.reason,
    location: field.location,
  };
}

function revocationBy(cms: CmsSignature, around: Around, provenAt: Date | null, statedAt: Date | null): Revocation {
  try {
    const evidence = joined(sortEvidence(evidenceInSignature(cms.signer)), around.evidence);
    const roots = around.roots.map((der) => new X509Certificate(der));
    const known = [...cms.certificates.map(x509Of), ...roots, ...evidence.certificates];
    return revocationOf(cms.certificate, known, evidence, { provenAt, statedAt });
  } catch {
    return NOT_CHECKED; // evidence that cannot be read proves nothing, and takes nothing from the signature
  }
}

const joined = (one: Evidence, other: Evidence): Evidence => ({
  lists: [...one.lists, ...other.lists],
  answers: [...one.answers, ...other.answers],
  certificates: [...one.certificates, ...other.certificates],
});

/** An old kind keeps the hash of the file inside instead of signing the file itself. */
function validityOf(field: SignatureField, cms: CmsSignature): Verdict {
  const signed = field.signed();
  if (cms.content === null || cms.content.length === 0) return verdictOf(cms, signed);
  const isHash = field.subFilter === 'adbe.pkcs7.sha1';
  if (!isHash) return 'unreadable';
  const isSame = createHash('sha1').update(signed).digest().equals(cms.content);
  return isSame ? verdictOf(cms, cms.content) : 'altered';
}

const SIGNING_TIME = '1.2.840.113549.1.9.5';

interface SigningTime {
  readonly at: string;
  readonly source: NonNullable<PdfSignature['timeSource']>;
}

/** The time that the signer states: signed along, or merely standing there. */
function statedTime({ signer }: CmsSignature, field: SignatureField): SigningTime | null {
  const value: unknown = signer.signedAttrs?.attributes.find((one) => one.type === SIGNING_TIME)?.values[0];
  if (value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime) {
    return { at: value.toDate().toISOString(), source: 'signed-attribute' };
  }
  return field.date === null ? null : { at: field.date, source: 'dictionary' };
}
