import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import {
  AttributeTypeAndValue,
  Attribute,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

/** For tests: a certificate with its key. */
export interface Identity {
  readonly certificate: Certificate;
  readonly keys: CryptoKeyPair;
}

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};

/** A certificate of this name, issued by `issuer` or by itself, in force from 2025 until the end of `until`. */
export async function makeIdentity(
  name: { readonly common: string; readonly organization?: string },
  issuer?: Identity,
  until = 2030,
): Promise<Identity> {
  const keys = await crypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: Math.floor(Math.random() * 1e6) + 1 });
  const add = (type: string, value: string): void =>
    void certificate.subject.typesAndValues.push(
      new AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) }),
    );
  add('2.5.4.3', name.common);
  if (name.organization) add('2.5.4.10', name.organization);
  certificate.issuer.typesAndValues = (issuer?.certificate ?? certificate).subject.typesAndValues;
  certificate.notBefore.value = new Date('2025-01-01T00:00:00Z');
  certificate.notAfter.value = new Date(`${until}-12-31T00:00:00Z`);
  const constraints = new BasicConstraints({ cA: issuer === undefined });
  certificate.extensions = [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: constraints.toSchema().toBER(),
      parsedValue: constraints,
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((issuer?.keys ?? keys).privateKey, 'SHA-256');
  return { certificate, keys };
}

export const derOf = ({ certificate }: Identity): Uint8Array => new Uint8Array(certificate.toSchema().toBER());

const ROOM = 16_000;
const PLACE = '9999999999';

/** Signs a PDF as an office does: a detached signature over all of the file but its own place. */
export async function signPdf(
  pdf: Uint8Array,
  signer: Identity,
  { at, chain = [], signedWith = signer }: { at: Date; chain?: readonly Identity[]; signedWith?: Identity },
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf);
  const { context } = document;
  const field = context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'adbe.pkcs7.detached',
    ByteRange: [PDFNumber.of(0), PDFName.of(PLACE), PDFName.of(PLACE), PDFName.of(PLACE)],
    Contents: PDFHexString.of('0'.repeat(ROOM)),
    Reason: PDFHexString.fromText('Phê duyệt'),
    M: PDFString.of("D:20260305140200+07'00'"),
  });
  context.register(field);
  const bytes = await document.save({ useObjectStreams: false });
  const text = Buffer.from(bytes).toString('latin1');
  const begin = text.indexOf(`<${'0'.repeat(ROOM)}>`);
  const end = begin + ROOM + 2;
  const range = `/ByteRange [ 0 ${begin} ${end} ${bytes.length - end}`;
  const [from, to] = [text.indexOf('/ByteRange'), text.indexOf(']', text.indexOf('/ByteRange'))];
  const filled = `${text.slice(0, from)}${range.padEnd(to - from)}${text.slice(to)}`;
  const signed = Uint8Array.from(Buffer.from(filled.slice(0, begin) + filled.slice(end), 'latin1'));
  const cms = Buffer.from(await cmsOver(signed, signer, chain, signedWith, at)).toString('hex');
  return Buffer.from(`${filled.slice(0, begin + 1)}${cms.padEnd(ROOM, '0')}${filled.slice(end - 1)}`, 'latin1');
}

async function cmsOver(
  data: Uint8Array<ArrayBuffer>,
  signer: Identity,
  chain: readonly Identity[],
  signedWith: Identity,
  at: Date,
): Promise<ArrayBuffer> {
  const digest = createHash('sha256').update(data).digest();
  const { certificate } = signer;
  const attributes = [
    new Attribute({
      type: '1.2.840.113549.1.9.3',
      values: [new asn1js.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })],
    }),
    new Attribute({ type: '1.2.840.113549.1.9.5', values: [new asn1js.UTCTime({ valueDate: at })] }),
    new Attribute({
      type: '1.2.840.113549.1.9.4',
      values: [new asn1js.OctetString({ valueHex: Uint8Array.from(digest).buffer })],
    }),
  ];
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    certificates: [certificate, ...chain.map((one) => one.certificate)],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  });
  await signed.sign(signedWith.keys.privateKey, 0, 'SHA-256', data);
  return new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) }).toSchema().toBER();
}
