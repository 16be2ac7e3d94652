import { constants, createHash, createPublicKey, verify, X509Certificate, type KeyObject } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  RSASSAPSSParams,
  SignedData,
  type AlgorithmIdentifier,
  type RelativeDistinguishedNames,
  type SignerInfo,
} from 'pkijs';

/** One signer of a CMS structure, taken apart. */
export interface CmsSignature {
  readonly signer: SignerInfo;
  readonly certificate: Certificate;
  /** All certificates that came along. */
  readonly certificates: readonly Certificate[];
  /** What was signed when it is inside, as in a time stamp; null when it is the file around. */
  readonly content: Uint8Array | null;
}

/** Names of digests by their identifiers. */
export const DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.4': 'sha224',
};
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const RSA_PSS = '1.2.840.113549.1.1.10';

/** Takes a signature apart. @throws when it is none, or its certificate is missing */
export function openCms(der: Uint8Array): CmsSignature {
  const { result, offset } = asn1js.fromBER(Uint8Array.from(der).buffer);
  if (offset === -1) throw new Error('not DER');
  const signed = new SignedData({ schema: new ContentInfo({ schema: result }).content });
  const [signer] = signed.signerInfos;
  const certificates = (signed.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate);
  const certificate = signer && certificates.find((one) => isOf(signer, one));
  if (!signer || !certificate) throw new Error('no signer');
  const content = signed.encapContentInfo.eContent;
  return { signer, certificate, certificates, content: content ? new Uint8Array(content.getValue()) : null };
}

function isOf(signer: SignerInfo, certificate: Certificate): boolean {
  const { sid } = signer;
  if (sid instanceof IssuerAndSerialNumber) {
    return certificate.serialNumber.isEqual(sid.serialNumber) && certificate.issuer.isEqual(sid.issuer);
  }
  const key = certificate.extensions?.find((one) => one.extnID === '2.5.29.14')?.extnValue.valueBlock.valueHexView;
  const wanted: unknown = sid?.valueBlock?.valueHexView;
  return key !== undefined && wanted instanceof Uint8Array && Buffer.from(key).subarray(-wanted.length).equals(wanted);
}

export type Verdict = 'valid' | 'altered' | 'wrong-signature' | 'unreadable';

/** Whether the signature is right over these bytes, and belongs to its certificate. */
export function verdictOf({ signer, certificate }: CmsSignature, data: Uint8Array): Verdict {
  const digest = DIGESTS[signer.digestAlgorithm.algorithmId];
  if (!digest) return 'unreadable';
  const attributes = signer.signedAttrs;
  if (attributes) {
    const stated = attributes.attributes.find((one) => one.type === MESSAGE_DIGEST)?.values[0] as asn1js.OctetString;
    const found = createHash(digest).update(data).digest();
    if (!stated || !found.equals(Buffer.from(stated.getValue()))) return 'altered';
  }
  const signedBytes = attributes ? new Uint8Array(attributes.encodedValue) : data;
  const isRight = isSignedBy(signer, publicKeyOf(certificate), digest, signedBytes);
  // Without attributes one cannot tell changed bytes from a foreign signature.
  return isRight ? 'valid' : attributes ? 'wrong-signature' : 'altered';
}

const publicKeyOf = (certificate: Certificate): KeyObject =>
  createPublicKey({
    key: Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER()),
    format: 'der',
    type: 'spki',
  });

function isSignedBy(signer: SignerInfo, key: KeyObject, digest: string, data: Uint8Array): boolean {
  return isRightOver(data, signer.signature.getValue(), signer.signatureAlgorithm, key, digest);
}

/** Names of the digests within algorithms of signatures, by their identifiers. */
const SIGNATURE_DIGESTS: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.1': 'sha1',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};

/** Whether a signature is right over these bytes. `digest`: where the algorithm alone names none, as in a CMS structure. */
export function isRightOver(
  data: Uint8Array,
  signature: ArrayBuffer,
  { algorithmId, algorithmParams }: AlgorithmIdentifier,
  key: KeyObject,
  digest: string = SIGNATURE_DIGESTS[algorithmId] ?? 'sha256',
): boolean {
  const bytes = Buffer.from(signature);
  const algorithm = key.asymmetricKeyType?.startsWith('ed') ? null : digest;
  if (algorithmId !== RSA_PSS) return verify(algorithm, data, key, bytes);
  const { hashAlgorithm, saltLength } = new RSASSAPSSParams({ schema: algorithmParams });
  const hash = DIGESTS[hashAlgorithm.algorithmId] ?? digest;
  return verify(hash, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, bytes);
}

export const COMMON_NAME = '2.5.4.3';
export const ORGANIZATION = '2.5.4.10';

/** A part of a name in a certificate; null where it has none. */
export function nameIn(names: RelativeDistinguishedNames, type: string): string | null {
  const value: unknown = names.typesAndValues.find((one) => one.type === type)?.value.valueBlock.value;
  return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC') : null;
}

/** Whether a chain of certificates leads from this one to a trusted root, all in force at `at`. */
export function isTrusted(
  { certificate, certificates }: CmsSignature,
  roots: readonly Uint8Array[],
  at: Date | null,
): boolean {
  const trusted = roots.map((der) => new X509Certificate(der));
  const known = certificates.map(x509Of);
  let current = x509Of(certificate);
  for (let depth = 0; depth < 8; depth++) {
    if (at && !isInForce(current, at)) return false;
    const root = trusted.find((one) => one.raw.equals(current.raw) || isIssued(current, one));
    if (root) return !at || isInForce(root, at);
    const issuer = known.find((one) => !one.raw.equals(current.raw) && one.ca && isIssued(current, one));
    if (!issuer) return false;
    current = issuer;
  }
  return false;
}

export const x509Of = (certificate: Certificate): X509Certificate =>
  new X509Certificate(Buffer.from(certificate.toSchema().toBER()));

export function isInForce(certificate: X509Certificate, at: Date): boolean {
  return at >= new Date(certificate.validFrom) && at <= new Date(certificate.validTo);
}

/** Whether the one certificate was issued, and signed, by the other. */
export const isIssued = (certificate: X509Certificate, issuer: X509Certificate): boolean =>
  certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
