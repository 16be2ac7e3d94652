import { createHash } from 'node:crypto';
import type * as asn1js from 'asn1js';
import { TSTInfo } from 'pkijs';
import type { PdfSignature } from '#modules/documents/index.ts';
import {
  COMMON_NAME,
  DIGESTS,
  isInForce,
  isTrusted,
  nameIn,
  openCms,
  ORGANIZATION,
  verdictOf,
  x509Of,
  type CmsSignature,
} from './cms.ts';

const TIME_STAMP = '1.2.840.113549.1.9.16.2.14';
/** Extended key usage of whoever may witness a time (RFC 3161, 2.3): a signer's own certificate does not have it. */
const MAY_STAMP = '1.3.6.1.5.5.7.3.8';

type TimeStamp = NonNullable<PdfSignature['timestamp']>;

/**
 * The time stamp that came with a signature (RFC 3161); null where none did. `valid`: it is rightly signed by a certificate
 * that may witness times and was in force, and it belongs to this very signature.
 */
export function timeStampOf({ signer }: CmsSignature, roots: readonly Uint8Array[]): TimeStamp | null {
  const attributes = signer.unsignedAttrs?.attributes ?? [];
  const token = attributes.find((one) => one.type === TIME_STAMP)?.values[0] as asn1js.BaseBlock | undefined;
  if (!token) return null;
  try {
    return readStamp(openCms(new Uint8Array(token.toBER())), signer.signature.getValue(), roots);
  } catch {
    // A stamp that cannot be read proves no time.
    return { at: null, authority: null, valid: false, chain: 'not-checked' };
  }
}

function readStamp(cms: CmsSignature, signature: ArrayBuffer, roots: readonly Uint8Array[]): TimeStamp {
  const content = cms.content ?? new Uint8Array();
  const stamp = TSTInfo.fromBER(Uint8Array.from(content).buffer);
  const { subject } = cms.certificate;
  return {
    at: stamp.genTime.toISOString(),
    authority: nameIn(subject, COMMON_NAME) ?? nameIn(subject, ORGANIZATION),
    valid: mayStamp(cms, stamp.genTime) && verdictOf(cms, content) === 'valid' && isOver(stamp, signature),
    chain: roots.length === 0 ? 'not-checked' : isTrusted(cms, roots, stamp.genTime) ? 'trusted' : 'untrusted',
  };
}

function mayStamp(cms: CmsSignature, at: Date): boolean {
  const x509 = x509Of(cms.certificate);
  return isInForce(x509, at) && (x509.keyUsage ?? []).includes(MAY_STAMP);
}

function isOver({ messageImprint }: TSTInfo, signature: ArrayBuffer): boolean {
  const hash = DIGESTS[messageImprint.hashAlgorithm.algorithmId];
  if (!hash) return false;
  const imprint = createHash(hash).update(new Uint8Array(signature)).digest();
  return imprint.equals(Buffer.from(messageImprint.hashedMessage.getValue()));
}
