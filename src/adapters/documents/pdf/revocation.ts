import { createHash, type X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import { Certificate, type BasicOCSPResponse, type CertificateRevocationList, type SingleResponse } from 'pkijs';
import type { PdfSignature } from '#modules/documents/index.ts';
import { DIGESTS, isInForce, isIssued, isRightOver, x509Of } from './cms.ts';
import type { Evidence } from './embedded-evidence.ts';

export type Revocation = PdfSignature['revocation'];

export const NOT_CHECKED: Revocation = { state: 'not-checked', source: null, asOf: null, revokedAt: null };

/** Extended key usage of whoever answers about certificates in the issuer's name (RFC 6960, 4.2.2.2). */
const MAY_ANSWER = '1.3.6.1.5.5.7.3.9';

interface Statement {
  readonly source: 'crl' | 'ocsp';
  readonly asOf: Date;
  /** Until when it counts; null: not said. */
  readonly until: Date | null;
  readonly revokedAt: Date | null;
}

/**
 * Whether a certificate had been revoked when it signed, by the evidence that the file carries; the network is never asked.
 * Only evidence that the certificate's issuer signed counts, and only where it was still good at the time of signing.
 * `provenAt`: the time by a time stamp; `statedAt`: the time that the signer stated. A revocation after a proven time takes
 * nothing from the signature; against a time that is merely stated every revocation counts.
 */
export function revocationOf(
  certificate: Certificate,
  known: readonly X509Certificate[],
  evidence: Evidence,
  time: { readonly provenAt: Date | null; readonly statedAt: Date | null },
): Revocation {
  const subject = x509Of(certificate);
  const issuer = known.find((one) => isIssued(subject, one));
  if (!issuer) return NOT_CHECKED;
  const statements = [
    ...evidence.lists.flatMap((list) => statementOfList(list, certificate, issuer)),
    ...evidence.answers.flatMap((answer) => statementOfAnswer(answer, certificate, issuer)),
  ].toSorted((one, other) => other.asOf.getTime() - one.asOf.getTime());
  const { provenAt } = time;
  const revoked = statements.find(({ revokedAt }) => revokedAt && !(provenAt && provenAt < revokedAt));
  if (revoked) return described('revoked', revoked);
  const at = provenAt ?? time.statedAt;
  const good = statements.find(({ until }) => !until || !at || until >= at);
  return good ? described('good', good) : NOT_CHECKED;
}

const described = (state: Revocation['state'], { source, asOf, revokedAt }: Statement): Revocation => ({
  state,
  source,
  asOf: asOf.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
});

function statementOfList(list: CertificateRevocationList, certificate: Certificate, issuer: X509Certificate) {
  if (!list.issuer.isEqual(certificate.issuer)) return [];
  const { tbsView, signatureValue, signatureAlgorithm } = list;
  if (!isRightOver(tbsView, signatureValue.valueBlock.valueHex, signatureAlgorithm, issuer.publicKey)) return [];
  const entry = list.revokedCertificates?.find((one) => one.userCertificate.isEqual(certificate.serialNumber));
  const statement: Statement = {
    source: 'crl',
    asOf: list.thisUpdate.value,
    until: list.nextUpdate?.value ?? null,
    revokedAt: entry?.revocationDate.value ?? null,
  };
  return [statement];
}

function statementOfAnswer(answer: BasicOCSPResponse, certificate: Certificate, issuer: X509Certificate): Statement[] {
  const { tbsResponseData, signature, signatureAlgorithm } = answer;
  const responders = [issuer, ...(answer.certs ?? []).map(x509Of).filter((one) => mayAnswer(one, issuer, answer))];
  const isAuthentic = responders.some(({ publicKey }) =>
    isRightOver(tbsResponseData.tbsView, signature.valueBlock.valueHex, signatureAlgorithm, publicKey),
  );
  if (!isAuthentic) return [];
  return tbsResponseData.responses.filter((one) => isAbout(one, certificate, issuer)).flatMap(statementOfResponse);
}

const mayAnswer = (responder: X509Certificate, issuer: X509Certificate, answer: BasicOCSPResponse): boolean =>
  (responder.keyUsage ?? []).includes(MAY_ANSWER) &&
  isInForce(responder, answer.tbsResponseData.producedAt) &&
  isIssued(responder, issuer);

function isAbout({ certID }: SingleResponse, certificate: Certificate, issuer: X509Certificate): boolean {
  const hash = DIGESTS[certID.hashAlgorithm.algorithmId];
  if (!hash || !certID.serialNumber.isEqual(certificate.serialNumber)) return false;
  const { subjectPublicKeyInfo } = Certificate.fromBER(Uint8Array.from(issuer.raw).buffer);
  const key = subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  return createHash(hash).update(key).digest().equals(Buffer.from(certID.issuerKeyHash.getValue()));
}

const GOOD = 0;
const REVOKED = 1;

/** An answer "unknown" says nothing. */
function statementOfResponse({ certStatus, thisUpdate, nextUpdate }: SingleResponse): Statement[] {
  const { idBlock, valueBlock } = certStatus as asn1js.Constructed;
  if (idBlock.tagNumber !== GOOD && idBlock.tagNumber !== REVOKED) return [];
  const time: unknown = idBlock.tagNumber === REVOKED ? valueBlock.value[0] : null;
  const revokedAt = time instanceof asn1js.GeneralizedTime ? time.toDate() : null;
  if (idBlock.tagNumber === REVOKED && !revokedAt) return [];
  return [{ source: 'ocsp', asOf: thisUpdate, until: nextUpdate ?? null, revokedAt }];
}
