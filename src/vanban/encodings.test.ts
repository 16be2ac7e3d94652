import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertLegacy, decodeVietnamese, detectLegacy, type LegacyEncoding } from './encodings.ts';
import { readText } from './index.ts';

const text = readFileSync(
  new URL('../../test/documents/texts/ninh-thuan-pdf-with-page-numbers.txt', import.meta.url),
  'utf8',
).replace(/[“”]/gu, '"');

/** The text as an old font file held it: each letter by the sign that the reader turns back into it. */
function encoded(whole: string, encoding: LegacyEncoding): string {
  const signs = Array.from({ length: 0x5f }, (_, at) => String.fromCharCode(0xa1 + at));
  const bases = 'aeoôuöyAEOÔUÖY'.split('');
  const candidates =
    encoding === 'vni' ? [...signs, ...bases.flatMap((base) => signs.map((sign) => base + sign))] : signs;
  const table = new Map<string, string>();
  for (const sign of candidates) {
    const letter = convertLegacy(sign, encoding);
    if (letter !== sign && letter.length === 1 && !table.has(letter)) table.set(letter, sign);
  }
  return Array.from(
    whole,
    (letter) => table.get(letter) ?? (encoding === 'tcvn3' ? (table.get(letter.toLowerCase()) ?? letter) : letter),
  ).join('');
}

const summary = (read: ReturnType<typeof readText>) => ({
  head: [
    read.header.number?.value,
    read.header.date?.value,
    read.header.documentType?.value,
    read.header.issuer?.value,
  ],
  outline: read.outline.map((one) => one.marker),
  references: read.references.map((one) => one.number),
});

describe('texts of fonts made before Unicode', () => {
  it.each(['tcvn3', 'vni'] as const)('%s is recognised and read like Unicode', (encoding) => {
    const old = encoded(text, encoding);
    expect(old).not.toBe(text);
    expect(detectLegacy(old)).toBe(encoding);
    expect(summary(readText(old))).toEqual(summary(readText(text)));
  });

  it.each(['tcvn3', 'vni'] as const)('%s is recognised in the bytes of a file', (encoding) => {
    const bytes = Uint8Array.from(encoded(text, encoding), (sign) => Math.min(0xff, sign.charCodeAt(0)));
    expect(summary(readText(decodeVietnamese(bytes)))).toEqual(summary(readText(text)));
  });

  it.each([
    'English text: naïve café, São Paulo, Größe und Maß, smörgåsbord, señor',
    'Bonjour à tous, très élégant, où êtes-vous ?',
  ])('leaves other languages alone: %s', (other) => {
    expect(detectLegacy(other.repeat(5))).toBe('unicode');
  });
});

describe('files', () => {
  it.each<[string, (whole: string) => Uint8Array]>([
    ['UTF-8 with a mark', (whole) => new TextEncoder().encode(`\ufeff${whole}`)],
    ['UTF-16, little end first, without a mark', (whole) => new Uint8Array(Buffer.from(whole, 'utf16le'))],
    [
      'UTF-16, big end first, with a mark',
      (whole) => new Uint8Array(Buffer.from(`\ufeff${whole}`, 'utf16le').swap16()),
    ],
    ['UTF-8 with letters taken apart', (whole) => new TextEncoder().encode(whole.normalize('NFD'))],
  ])('%s', (_, bytes) => {
    expect(decodeVietnamese(bytes(text)).replace(/^\ufeff/u, '')).toBe(text.normalize('NFC'));
  });
});
