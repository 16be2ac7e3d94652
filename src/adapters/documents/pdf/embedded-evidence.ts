import { X509Certificate } from 'node:crypto';
import { constants, inflateSync } from 'node:zlib';
import type * as asn1js from 'asn1js';
import { BasicOCSPResponse, CertificateRevocationList, OCSPResponse, type SignerInfo } from 'pkijs';

/** What a file carries for checking certificates without the network: lists of revoked ones, answers about one, certificates. */
export interface Evidence {
  readonly lists: readonly CertificateRevocationList[];
  readonly answers: readonly BasicOCSPResponse[];
  readonly certificates: readonly X509Certificate[];
}

const STREAM = 'stream';
/** A dictionary before a stream of evidence holds its length and filter alone. */
const DICTIONARY_LENGTH = 300;
const MOST_STREAMS = 20_000;
const MOST_EVIDENCE = 200;
/** Of all of it together: a list of revoked certificates may hold some hundred thousand. */
const LARGEST = 8 * 1024 * 1024;

/**
 * The evidence in the streams of a PDF (PAdES: the dictionary `DSS`). They are known by their content: each is signed by
 * whoever issued it, so that it does not matter who points to it.
 */
export function evidenceInStreams(bytes: Uint8Array): Uint8Array[] {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Uint8Array[] = [];
  let room = LARGEST;
  let at = source.indexOf(STREAM);
  for (let seen = 0; at >= 0 && seen < MOST_STREAMS && found.length < MOST_EVIDENCE; seen++) {
    const { content, filter, end } = streamAt(source, at);
    const der = content && derOf(content, filter, room);
    if (der) found.push(der);
    room -= der?.length ?? 0;
    at = source.indexOf(STREAM, end);
  }
  return found;
}

/** The stream that begins at the word, if one does, and where to look on: each byte is looked at once. */
function streamAt(source: Buffer, at: number): { content: Buffer | null; filter: string | null; end: number } {
  const start = at + STREAM.length + (source[at + STREAM.length] === 13 ? 2 : 1);
  const before = source.toString('latin1', Math.max(0, at - DICTIONARY_LENGTH), at).trimEnd();
  if (!before.endsWith('>>')) return { content: null, filter: null, end: start };
  const window = source.subarray(start, start + LARGEST);
  const length = window.indexOf(`end${STREAM}`);
  const dictionary = before.slice(before.lastIndexOf(' obj'));
  return {
    content: length < 0 ? null : window.subarray(0, length),
    filter: /\/Filter\s*\[?\s*\/(\w+)/.exec(dictionary)?.[1] ?? null,
    end: start + (length < 0 ? window.length : length + `end${STREAM}`.length),
  };
}

/** DER structures begin as a SEQUENCE with a long length; a look at the first bytes spares the unpacking of pictures. */
function derOf(content: Buffer, filter: string | null, room: number): Uint8Array | null {
  if (content.length > room) return null;
  if (filter === null) return isSequence(content) ? content : null;
  if (filter !== 'FlateDecode') return null;
  try {
    const head = inflateSync(content.subarray(0, 64), { finishFlush: constants.Z_SYNC_FLUSH });
    return isSequence(head) ? inflateSync(content, { maxOutputLength: room }) : null;
  } catch {
    return null; // damaged, or far larger than any evidence
  }
}

const isSequence = (bytes: Uint8Array): boolean => bytes[0] === 0x30 && (bytes[1] ?? 0) > 0x80;

/** adbe-revocationInfoArchival: what some signers put into the signature itself. */
const ARCHIVAL = '1.2.840.113583.1.1.8';

/** The evidence among the signed attributes of a signature. */
export function evidenceInSignature(signer: SignerInfo): Uint8Array[] {
  const archival = signer.signedAttrs?.attributes.find((one) => one.type === ARCHIVAL)?.values[0];
  return childrenOf(archival)
    .flatMap((kind) => childrenOf(kind).flatMap((list) => childrenOf(list)))
    .slice(0, MOST_EVIDENCE)
    .map((one) => one.valueBeforeDecodeView);
}

const childrenOf = (block: unknown): asn1js.BaseBlock[] => {
  const value = (block as { valueBlock?: { value?: unknown } } | undefined)?.valueBlock?.value;
  return Array.isArray(value) ? (value as asn1js.BaseBlock[]) : [];
};

/** Sorts what was found; what is none of the three is left out. */
export function sortEvidence(found: readonly Uint8Array[]): Evidence {
  const evidence = {
    lists: [] as CertificateRevocationList[],
    answers: [] as BasicOCSPResponse[],
    certificates: [] as X509Certificate[],
  };
  for (const der of found) {
    const list = tried(() => CertificateRevocationList.fromBER(Uint8Array.from(der).buffer));
    if (list) evidence.lists.push(list);
    const answer = list ? null : tried(() => answerIn(der));
    if (answer) evidence.answers.push(answer);
    const certificate = list || answer ? null : tried(() => new X509Certificate(der));
    if (certificate) evidence.certificates.push(certificate);
  }
  return evidence;
}

function answerIn(der: Uint8Array): BasicOCSPResponse | null {
  const { responseBytes } = OCSPResponse.fromBER(Uint8Array.from(der).buffer);
  return responseBytes ? BasicOCSPResponse.fromBER(responseBytes.response.getValue()) : null;
}

function tried<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null; // of another kind
  }
}
