import type { IntakeFormat, IntakeNote } from '#modules/documents/index.ts';
import type { IntakeLimits } from './limits.ts';
import { Refusal } from './refusal.ts';
import { BrokenZip, openZip } from './zip.ts';

/** A PDF is told from a scan only when it is read. */
export type FileFormat = Exclude<IntakeFormat, 'scan'>;

export interface IdentifiedFile {
  readonly format: FileFormat;
  readonly notes: readonly IntakeNote[];
}

/** Which formats a name may rightly carry. A .doc of the law sites is often HTML or RTF, so that is only noted. */
const EXTENSIONS: Readonly<Record<string, readonly FileFormat[]>> = {
  docx: ['docx'],
  docm: ['docx'],
  dotx: ['docx'],
  doc: ['doc'],
  dot: ['doc'],
  rtf: ['rtf'],
  pdf: ['pdf'],
  htm: ['html'],
  html: ['html'],
  xhtml: ['html'],
  txt: ['text'],
  md: ['text'],
  csv: ['text'],
  jpg: ['image'],
  jpeg: ['image'],
  png: ['image'],
  tif: ['image'],
  tiff: ['image'],
  webp: ['image'],
  gif: ['image'],
};
const KNOWN_OTHERS = new Set(['xlsx', 'xls', 'pptx', 'ppt', 'odt', 'zip', 'exe', 'mp4', 'mp3']);

/**
 * Tells what a file is by its content. A name that says otherwise is only remarked on.
 * @throws {Refusal} when it is empty, not a document, encrypted, or of a kind that is not read.
 */
export function identify(name: string, bytes: Uint8Array, limits: IntakeLimits): IdentifiedFile {
  if (isBlank(bytes)) throw new Refusal({ code: 'empty-file', params: { name } });
  const extension = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = byMagic(name, bytes, limits) ?? byText(name, extension, bytes);
  const expected = EXTENSIONS[extension];
  const contradicts = expected ? !expected.includes(format) : KNOWN_OTHERS.has(extension);
  return { format, notes: contradicts ? [{ code: 'wrong-extension', params: { name, extension, format } }] : [] };
}

function isBlank(bytes: Uint8Array): boolean {
  if (bytes.length > 4096) return false;
  return bytes.every((byte) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte >= 0xfe);
}

const latin = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, Math.min(end, bytes.length));

function byMagic(name: string, bytes: Uint8Array, limits: IntakeLimits): FileFormat | null {
  const head = latin(bytes, 0, 1100);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipFormat(name, bytes, limits);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundFormat(name, bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (isPicture(head)) return 'image';
  const brand = head.slice(4, 12);
  if (/^ftyp(hei|hev|mif1|msf1|avif)/.test(brand))
    throw unsupported(name, brand.startsWith('ftypavif') ? 'avif' : 'heic');
  // Some producers write a line or two before the header.
  return /%PDF-\d/.test(head) ? 'pdf' : null;
}

function isPicture(head: string): boolean {
  return (
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('\x89PNG\r\n') ||
    head.startsWith('II*\0') ||
    head.startsWith('MM\0*') ||
    head.startsWith('GIF8') ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP')
  );
}

const unsupported = (name: string, format: string): Refusal =>
  new Refusal({ code: 'unsupported-format', params: { name, format } });

function zipFormat(name: string, bytes: Uint8Array, limits: IntakeLimits): FileFormat {
  try {
    const { entries } = openZip(bytes, name, limits);
    const has = (part: string): boolean => [...entries.keys()].some((key) => key.startsWith(part));
    if ([...entries.values()].some((entry) => entry.encrypted)) throw encrypted(name, 'zip');
    if (has('word/')) return 'docx';
    if (has('xl/')) throw unsupported(name, 'xlsx');
    if (has('ppt/')) throw unsupported(name, 'pptx');
    if (has('content.xml') && has('mimetype')) throw unsupported(name, 'odt');
    throw unsupported(name, 'zip');
  } catch (error) {
    if (!(error instanceof BrokenZip)) throw error;
    // The directory is gone with the end of the file, but the first parts of a Word file tell on it.
    const isWord = /word\/|\[Content_Types\]/.test(latin(bytes, 0, 20_000));
    throw new Refusal({ code: 'broken', params: { name, format: isWord ? 'docx' : 'zip' } });
  }
}

const encrypted = (name: string, format: string): Refusal =>
  new Refusal({ code: 'encrypted', params: { name, format } });

/** Old Office files and encrypted new ones share a container; the names of its streams tell them apart. */
function compoundFormat(name: string, bytes: Uint8Array): FileFormat {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) throw encrypted(name, 'docx');
  if (has('WordDocument')) return 'doc';
  if (has('Workbook')) throw unsupported(name, 'xls');
  if (has('PowerPoint Document')) throw unsupported(name, 'ppt');
  throw new Refusal({ code: 'broken', params: { name, format: 'doc' } });
}

const MARKUP = /<(!doctype\s+html|html|head|body|div|table|p|span|article|section|meta|script|br|h[1-6])\b[^<>]*>/gi;

function byText(name: string, extension: string, bytes: Uint8Array): FileFormat {
  if (isBinary(bytes)) {
    const claimsText = extension === 'txt' || extension === 'htm' || extension === 'html' || extension === 'md';
    throw new Refusal({ code: claimsText ? 'binary-text' : 'not-a-document', params: { name } });
  }
  const head = latin(bytes, 0, 64 * 1024).replaceAll('\0', '');
  if (/<\?mso-application[^>]*Word\.Document|<w:wordDocument/.test(head)) throw unsupported(name, 'word-xml');
  if (/^MIME-Version:/im.test(head.slice(0, 2000)) && /multipart\/related/i.test(head))
    throw unsupported(name, 'mhtml');
  if (/<office:document[\s>]/.test(head)) throw unsupported(name, 'odt');
  const tags = head.match(MARKUP)?.length ?? 0;
  const isPage = tags >= 3 || (tags > 0 && (extension.startsWith('htm') || /^\s*<(!doctype|html)/i.test(head)));
  return isPage ? 'html' : 'text';
}

/** Text has hardly any control signs, apart from the zeros of UTF-16, which stand in every second place. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 256 * 1024);
  const zeros = [0, 0];
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls += 1;
  }
  const [even = 0, odd = 0] = zeros;
  // A UTF-16 text of Vietnamese has bytes below 0x20 in the high halves (U+1Exx, U+01xx), never in its low ones.
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide || Math.max(even, odd) > length * 0.15) return !isWide && Math.min(even, odd) > length * 0.02;
  return even + odd > 0 || controls > Math.max(2, length * 0.002);
}
