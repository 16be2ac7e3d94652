import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  BasicOCSPResponse,
  CertID,
  CertificateRevocationList,
  OCSPResponse,
  ResponseBytes,
  ResponseData,
  RevokedCertificate,
  SingleResponse,
  Time,
} from 'pkijs';
import type { Identity } from './signed-pdf.ts';

/** For tests: what an issuer says about certificates of its own. */
interface Said {
  readonly asOf: Date;
  readonly until: Date;
  /** Since when it is revoked; left out: it is not. */
  readonly revokedAt?: Date;
  /** Who signs; the issuer unless told. */
  readonly signedBy?: Identity;
}

/** A list of revoked certificates (CRL), DER. */
export async function revocationList(issuer: Identity, about: Identity, said: Said): Promise<Uint8Array> {
  const list = new CertificateRevocationList();
  list.version = 1;
  list.issuer = issuer.certificate.subject;
  list.thisUpdate = new Time({ type: 0, value: said.asOf });
  list.nextUpdate = new Time({ type: 0, value: said.until });
  if (said.revokedAt)
    list.revokedCertificates = [
      new RevokedCertificate({
        userCertificate: about.certificate.serialNumber,
        revocationDate: new Time({ type: 0, value: said.revokedAt }),
      }),
    ];
  await list.sign((said.signedBy ?? issuer).keys.privateKey, 'SHA-256');
  return new Uint8Array(list.toSchema(true).toBER());
}

/** An answer about one certificate (OCSP), DER. */
export async function statusAnswer(issuer: Identity, about: Identity, said: Said): Promise<Uint8Array> {
  const responder = said.signedBy ?? issuer;
  const single = new SingleResponse({
    certID: certificateId(issuer, about),
    certStatus: statusOf(said),
    thisUpdate: said.asOf,
    nextUpdate: said.until,
  });
  const answer = new BasicOCSPResponse({
    tbsResponseData: new ResponseData({
      responderID: responder.certificate.subject,
      producedAt: said.asOf,
      responses: [single],
    }),
    certs: [responder.certificate],
  });
  await answer.sign(responder.keys.privateKey, 'SHA-256');
  const response = new asn1js.OctetString({ valueHex: answer.toSchema().toBER() });
  const responseBytes = new ResponseBytes({ responseType: '1.3.6.1.5.5.7.48.1.1', response });
  const whole = new OCSPResponse({ responseStatus: new asn1js.Enumerated({ value: 0 }), responseBytes });
  return new Uint8Array(whole.toSchema().toBER());
}

function certificateId(issuer: Identity, about: Identity): CertID {
  const hashed = (bytes: ArrayBuffer | Uint8Array) =>
    new asn1js.OctetString({
      valueHex: Uint8Array.from(
        createHash('sha1')
          .update(Buffer.from(bytes as ArrayBuffer))
          .digest(),
      ).buffer,
    });
  const { subject, subjectPublicKeyInfo } = issuer.certificate;
  return new CertID({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '1.3.14.3.2.26', algorithmParams: new asn1js.Null() }),
    issuerNameHash: hashed(subject.toSchema().toBER()),
    issuerKeyHash: hashed(subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView),
    serialNumber: about.certificate.serialNumber,
  });
}

function statusOf({ revokedAt }: Said): asn1js.BaseBlock {
  if (!revokedAt) return new asn1js.Primitive({ idBlock: { tagClass: 3, tagNumber: 0 } });
  const value = [new asn1js.GeneralizedTime({ valueDate: revokedAt })];
  return new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber: 1 }, value });
}

/** A signed PDF with evidence added behind the signature, as long-lived signatures have it (PAdES, dictionary `DSS`). */
export function withEvidence(pdf: Uint8Array, ders: readonly Uint8Array[]): Uint8Array {
  const objects = ders.map((der, index) => {
    const bytes = deflateSync(der);
    const head = `\n${900 + index} 0 obj\n<</Length ${bytes.length} /Filter /FlateDecode>>\nstream\n`;
    return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream\nendobj')]);
  });
  return Buffer.concat([pdf, ...objects, Buffer.from('\nstartxref\n0\n%%EOF\n')]);
}
