import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  Attribute,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  ExtKeyUsage,
  Extension,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
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

/**
 * A certificate of this name, issued by `issuer` or by itself, in force from 2025 until the end of `until`. `mayDo`: identifiers of
 * what it may be used for beside signing.
 */
export async function makeIdentity(
  name: { readonly common: string; readonly organization?: string },
  issuer?: Identity,
  { until = 2030, mayDo = [] }: { readonly until?: number; readonly mayDo?: readonly string[] } = {},
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
  if (mayDo.length > 0) certificate.extensions.push(usage(mayDo));
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((issuer?.keys ?? keys).privateKey, 'SHA-256');
  return { certificate, keys };
}

function usage(keyPurposes: readonly string[]): Extension {
  const extended = new ExtKeyUsage({ keyPurposes: [...keyPurposes] });
  return new Extension({ extnID: '2.5.29.37', extnValue: extended.toSchema().toBER(), parsedValue: extended });
}

export const derOf = ({ certificate }: Identity): Uint8Array => new Uint8Array(certificate.toSchema().toBER());

export interface SigningOptions {
  /** What the signer states. */
  readonly at: Date;
  readonly chain?: readonly Identity[];
  readonly signedWith?: Identity;
  /** Whose time stamp comes with the signature; `of`: over other bytes than the signature. */
  readonly stamp?: { readonly by: Identity; readonly at: Date; readonly of?: Uint8Array };
  /** Evidence about revocation among the signed attributes. */
  readonly archived?: { readonly lists?: readonly Uint8Array[]; readonly answers?: readonly Uint8Array[] };
}

const ROOM = 24_000;
const PLACE = '9999999999';

/** Signs a PDF as an office does: a detached signature over all of the file but its own place. */
export async function signPdf(pdf: Uint8Array, signer: Identity, options: SigningOptions): Promise<Uint8Array> {
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
  const cms = Buffer.from(await cmsOver(signed, signer, options)).toString('hex');
  return Buffer.from(`${filled.slice(0, begin + 1)}${cms.padEnd(ROOM, '0')}${filled.slice(end - 1)}`, 'latin1');
}

async function cmsOver(
  data: Uint8Array<ArrayBuffer>,
  signer: Identity,
  { at, chain = [], signedWith = signer, stamp, archived }: SigningOptions,
): Promise<ArrayBuffer> {
  const signed = signedData(signer, chain, '1.2.840.113549.1.7.1', [
    ...signedAttributes(data, at, '1.2.840.113549.1.7.1'),
    ...(archived ? [archival(archived)] : []),
  ]);
  await signed.sign(signedWith.keys.privateKey, 0, 'SHA-256', data);
  const [info] = signed.signerInfos;
  if (stamp && info) {
    const token = await timeStamp(stamp.of ?? new Uint8Array(info.signature.getValue()), stamp);
    const attributes = [new Attribute({ type: '1.2.840.113549.1.9.16.2.14', values: [asn1js.fromBER(token).result] })];
    info.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes });
  }
  return contentInfo(signed);
}

const contentInfo = (signed: SignedData): ArrayBuffer =>
  new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) }).toSchema().toBER();

function signedData(signer: Identity, chain: readonly Identity[], eContentType: string, attributes: Attribute[]) {
  const { certificate } = signer;
  return new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType }),
    certificates: [certificate, ...chain.map((one) => one.certificate)],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  });
}

function signedAttributes(data: Uint8Array, at: Date, contentType: string): Attribute[] {
  const digest = createHash('sha256').update(data).digest();
  return [
    new Attribute({
      type: '1.2.840.113549.1.9.3',
      values: [new asn1js.ObjectIdentifier({ value: contentType })],
    }),
    new Attribute({ type: '1.2.840.113549.1.9.5', values: [new asn1js.UTCTime({ valueDate: at })] }),
    new Attribute({
      type: '1.2.840.113549.1.9.4',
      values: [new asn1js.OctetString({ valueHex: Uint8Array.from(digest).buffer })],
    }),
  ];
}

const SHA256 = '2.16.840.1.101.3.4.2.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';

/** A time stamp (RFC 3161) over these bytes. */
async function timeStamp(bytes: Uint8Array, { by, at }: { by: Identity; at: Date }): Promise<ArrayBuffer> {
  const hash = Uint8Array.from(createHash('sha256').update(bytes).digest());
  const info = new TSTInfo({
    version: 1,
    policy: '1.3.6.1.4.1.99999.1',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: new asn1js.OctetString({ valueHex: hash.buffer }),
    }),
    serialNumber: new asn1js.Integer({ value: 7 }),
    genTime: at,
  });
  const content = new Uint8Array(info.toSchema().toBER());
  const signed = signedData(by, [], TST_INFO, signedAttributes(content, at, TST_INFO));
  signed.encapContentInfo.eContent = new asn1js.OctetString({ valueHex: content.buffer });
  await signed.sign(by.keys.privateKey, 0, 'SHA-256', content);
  return contentInfo(signed);
}

function archival({ lists = [], answers = [] }: NonNullable<SigningOptions['archived']>): Attribute {
  const group = (tagNumber: number, ders: readonly Uint8Array[]) =>
    new asn1js.Constructed({
      idBlock: { tagClass: 3, tagNumber },
      value: [new asn1js.Sequence({ value: ders.map((der) => asn1js.fromBER(Uint8Array.from(der).buffer).result) })],
    });
  const value = [...(lists.length > 0 ? [group(0, lists)] : []), ...(answers.length > 0 ? [group(1, answers)] : [])];
  return new Attribute({ type: '1.2.840.113583.1.1.8', values: [new asn1js.Sequence({ value })] });
}
