/** A signature as it stands in the bytes of a PDF. */
export interface SignatureField {
  /** The bytes that were signed, put together anew at each call: all of the file but the signature itself. */
  readonly signed: () => Uint8Array;
  /** The signature (CMS), DER with zeros behind; null when the gap holds something else. */
  readonly contents: Uint8Array | null;
  readonly coversWholeFile: boolean;
  readonly subFilter: string;
  readonly reason: string | null;
  readonly location: string | null;
  /** `/M`, ISO instant. */
  readonly date: string | null;
}

const RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;
/** A signature dictionary never stands in a compressed object, since its bytes must have known places. */
const FURTHEST = 200_000;

/** More than anybody signs: each of them may cover the whole file, and a made-up file could name thousands. */
const MOST_SIGNATURES = 100;

/** The signatures of a PDF, in the order of the file. */
export function signatureFields(bytes: Uint8Array): SignatureField[] {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return [...source.matchAll(RANGE).take(MOST_SIGNATURES)].map((match) => {
    const [first = 0, length = 0, second = 0, rest = 0] = match.slice(1).map(Number);
    const isSound = first === 0 && length <= second && second + rest <= bytes.length;
    const gap = isSound ? source.slice(length, second).trim() : '';
    const hex = /^<([\da-fA-F\s]*)>$/.exec(gap)?.[1]?.replace(/\s/g, '');
    const dictionary = dictionaryAround(source, match.index);
    return {
      signed: () => Buffer.concat([bytes.subarray(first, first + length), bytes.subarray(second, second + rest)]),
      contents: hex ? Buffer.from(hex, 'hex') : null,
      coversWholeFile: isSound && /^\s*$/.test(source.slice(second + rest)),
      subFilter: /\/SubFilter\s*\/([\w.]+)/.exec(dictionary)?.[1] ?? '',
      reason: textEntry(dictionary, 'Reason'),
      location: textEntry(dictionary, 'Location'),
      date: dateEntry(textEntry(dictionary, 'M')),
    };
  });
}

/** The object around a place, without the signature itself, which may be long. */
function dictionaryAround(source: string, at: number): string {
  const begin = source.lastIndexOf(' obj', at);
  const end = source.indexOf('endobj', at);
  const from = begin >= 0 && at - begin < FURTHEST ? begin : at;
  const to = end >= 0 && end - at < FURTHEST ? end : at + FURTHEST;
  return source.slice(from, to).replace(/\/Contents\s*<[\da-fA-F\s]*>/, '');
}

function textEntry(dictionary: string, key: string): string | null {
  const begin = new RegExp(`/${key}\\s*(?=[(<])`).exec(dictionary);
  if (!begin) return null;
  const at = begin.index + begin[0].length;
  const raw = dictionary[at] === '(' ? literal(dictionary, at + 1) : hexadecimal(dictionary, at + 1);
  return decodeText(raw).trim() || null;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function literal(source: string, start: number): string {
  let text = '';
  let depth = 1;
  for (let at = start; at < source.length; at++) {
    const sign = source[at] ?? '';
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(source.slice(at + 1, at + 4))?.[0];
      const next = source[at + 1] ?? '';
      text += octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (ESCAPES[next] ?? next);
      at += octal ? octal.length : 1;
      continue;
    }
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) break;
    text += sign;
  }
  return text;
}

function hexadecimal(source: string, start: number): string {
  const hex = source.slice(start, source.indexOf('>', start)).replace(/[^\da-fA-F]/g, '');
  return Buffer.from(hex, 'hex').toString('latin1');
}

/** PDF text is UTF-16 or UTF-8 with a mark, else a superset of Latin-1. */
function decodeText(raw: string): string {
  const bytes = Buffer.from(raw, 'latin1');
  if (raw.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  return raw.startsWith('\xef\xbb\xbf') ? new TextDecoder().decode(bytes) : raw;
}

const DATE = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/;

/** `D:20260305140200+07'00'` as an ISO instant; a time without a zone is Vietnam's. */
function dateEntry(value: string | null): string | null {
  const found = value === null ? null : DATE.exec(value);
  if (!found) return null;
  const [all, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', sign, hours, minutes] = found;
  const zone = sign ? `${sign}${hours}:${minutes ?? '00'}` : all.endsWith('Z') ? 'Z' : '+07:00';
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
