import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** For tests: a zip whose one part promises a little and swells to `megabytes`. */
export function zipBomb(megabytes: number): Uint8Array {
  return zipSync({ 'word/document.xml': [new Uint8Array(megabytes * 1024 * 1024), { level: 9 }] });
}

/** A zip bomb whose directory lies about the size of its part. */
export function lyingZipBomb(megabytes: number): Uint8Array {
  const honest = zipBomb(megabytes);
  const bytes = Buffer.from(honest);
  const directory = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes.writeUInt32LE(1000, directory + 24);
  return bytes;
}

/** A PDF written by hand: `objects` are the insides of objects 1, 2, …; the first is the catalogue. */
export function handMadePdf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const start = text.length;
  const rows = places.map((place) => `${place} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<</Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A PDF of empty pages. */
export function pdfOfPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  const page = '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>';
  return handMadePdf([
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Count ${count} /Kids [${kids}]>>`,
    ...Array.from({ length: count }, () => page),
  ]);
}

/** A PDF that asks for a password: its marks of the owner's and the user's password fit no empty one. */
export function encryptedPdf(): Uint8Array {
  const mark = 'a5'.repeat(32);
  return handMadePdf(
    [
      '<</Type /Catalog /Pages 2 0 R>>',
      '<</Type /Pages /Count 1 /Kids [3 0 R]>>',
      '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>',
      `<</Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <${mark}> /U <${mark}>>>`,
    ],
    '/Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
  );
}

/** The container of a Word file with a password, or of an old Excel file: only the names of its streams matter. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const names = streams.map((name) => Buffer.from(name, 'utf16le'));
  const filling = Buffer.alloc(512, 1);
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), filling, ...names, filling]);
}

/** Zips of other programs, told by their parts. */
export const packageOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** A photograph of an iPhone, as far as its first bytes tell. */
export const heic = (): Uint8Array => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic' + 'x'.repeat(200), 'latin1');

/** Bytes that say nothing. */
export const noise = (length: number): Uint8Array =>
  deflateRawSync(Buffer.from(Array.from({ length }, (_, at) => (at * at * 31) % 251)));
