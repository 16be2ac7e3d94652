import { classesOf, LETTER, UNKNOWN } from './signs.ts';
import { isSyllable } from './syllable.ts';

/** How a text came: in Unicode, or in one of the two font encodings of the years before 2002. */
export type LegacyEncoding = 'unicode' | 'tcvn3' | 'vni';

/** TCVN 5712 (ABC fonts): signs of Latin-1 that stood for Vietnamese letters. */
const TCVN3 = pairs(
  '¸á µà ¶ả ·ã ¹ạ ¨ă ¾ắ »ằ ¼ẳ ½ẵ Æặ ©â Êấ Çầ Èẩ Éẫ Ëậ ®đ Ðé Ìè Îẻ Ïẽ Ñẹ ªê Õế Òề Óể Ôễ Öệ Ýí ×ì Øỉ Üĩ Þị ãó ßò áỏ âõ äọ «ô èố åồ æổ ' +
    'çỗ éộ ¬ơ íớ êờ ëở ìỡ îợ óú ïù ñủ òũ ôụ \u00adư øứ õừ öử ÷ữ ùự ýý úỳ ûỷ üỹ þỵ ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư',
);

/** VNI Windows: a letter followed by a sign for its marks; and a few letters on their own. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  a: 'ùá øà ûả õã ïạ êă éắ èằ úẳ üẵ ëặ ââ áấ àầ åẩ ãẫ äậ',
  e: 'ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ',
  o: 'ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ',
  ô: 'ùớ øờ ûở õỡ ïợ',
  u: 'ùú øù ûủ õũ ïụ',
  ö: 'ùứ øừ ûử õữ ïự',
  y: 'ùý øỳ ûỷ õỹ',
};
const VNI_ALONE = pairs('ñđ æỉ óĩ òị îỵ ôơ öư ÑĐ ÆỈ ÓĨ ÒỊ ÎỴ ÔƠ ÖƯ');
const VNI_TOKEN = /[aeoôuöy][ùøûõïêéèúüëâáàåãä]|[AEOÔUÖY][ÙØÛÕÏÊÉÈÚÜËÂÁÀÅÃÄ]|[ñæóòîôöÑÆÓÒÎÔÖ]/g;

const TCVN3_TRACE = /[A-Za-z][µ¶·¸¹»¼½¾©ª«¬®Öç×ÑÎÞßåæëîïöøûüþ÷¢§]|[®§][a-zA-Z¸-þ]/g;
const VNI_TRACE = /[aeoôuöyAEOÔUÖY][ùøûõïåäùÙØÛÕÏÅÄ]|[ñÑ][aeiouöôAEIOU]/g;
const ONE_VIETNAMESE = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/;
const VIETNAMESE = new RegExp(ONE_VIETNAMESE, 'g');
const SAMPLE = 200_000;

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));
}

function vniPairs(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [base, marks] of Object.entries(VNI_MARKS)) {
    for (const [sign, letter] of pairs(marks)) {
      table.set(base + sign, letter);
      table.set(base.toUpperCase() + sign.toUpperCase(), letter.toUpperCase());
    }
  }
  return table;
}
const VNI = vniPairs();

/** How often a pattern with the `g` flag is found. */
function count(text: string, regex: RegExp): number {
  let found = 0;
  regex.lastIndex = 0;
  while (regex.test(text)) found += 1;
  return found;
}

/** How many letters, and how many of them no other language writes: counted without a list of them all. */
function lettersIn(text: string): { letters: number; vietnamese: number } {
  let [letters, vietnamese] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const classes = classesOf(code);
    if (classes & LETTER) {
      letters += 1;
      if (code > 0xff && ONE_VIETNAMESE.test(text.charAt(at))) vietnamese += 1;
    } else if (classes & UNKNOWN) {
      const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
      if (/\p{L}/u.test(sign)) letters += 1;
      at += sign.length - 1;
    }
  }
  return { letters, vietnamese };
}

/** Which encoding a text most likely is in. Only a text nearly free of Vietnamese letters can be a font encoding. */
export function detectLegacy(text: string): LegacyEncoding {
  const sample = text.slice(0, SAMPLE);
  const { letters, vietnamese } = lettersIn(sample);
  if (letters < 12 || vietnamese > letters * 0.02) return 'unicode';
  const tcvn3 = count(sample, TCVN3_TRACE);
  const vni = count(sample, VNI_TRACE);
  if (Math.max(tcvn3, vni) < Math.max(4, letters * 0.04)) return 'unicode';
  const asTcvn3 = readable(fromTcvn3(sample.slice(0, 4000)));
  const asVni = readable(fromVni(sample.slice(0, 4000)));
  if (Math.max(asTcvn3, asVni) < 0.55) return 'unicode';
  return asVni > asTcvn3 ? 'vni' : 'tcvn3';
}

/** Share of the words that could be Vietnamese syllables. */
function readable(text: string): number {
  const found = text.match(/\p{L}+/gu) ?? [];
  return found.filter((word) => isSyllable(word)).length / Math.max(1, found.length);
}

/** The text in Unicode, whatever font encoding it came in. */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'tcvn3') return fromTcvn3(text);
  return encoding === 'vni' ? fromVni(text) : text;
}

function fromTcvn3(text: string): string {
  const letters = text.replace(/[\u00a1-\u00ff]/g, (sign) => TCVN3.get(sign) ?? sign);
  return letters.split('\n').map(raiseMarked).join('\n');
}

/**
 * Capital letters with marks came from a second font, so `ñY BAN` reads `ủY BAN`. A word in capitals is raised whole;
 * a word of one plain capital (`Sở`, `Về`) only beside words in capitals.
 */
function raiseMarked(line: string): string {
  const words = [...line.matchAll(/\p{L}+/gu)];
  const plain = words.map((word) => word[0].replace(/[^A-Za-z]/g, ''));
  const isUpper = plain.map((own, at) => {
    if (own.length === 0 || own !== own.toUpperCase()) return false;
    return own.length > 1 || /^\P{Lu}/u.test(words[at]?.[0] ?? '');
  });
  let raised = '';
  let from = 0;
  for (const [at, word] of words.entries()) {
    const beside = isUpper[at - 1] === true || isUpper[at + 1] === true;
    const isWeak = plain[at] === (plain[at] ?? '').toUpperCase();
    const raises = isUpper[at] === true || (isWeak && beside && word[0].length > 1);
    raised += line.slice(from, word.index) + (raises ? word[0].toUpperCase() : word[0]);
    from = word.index + word[0].length;
  }
  return raised + line.slice(from);
}

function fromVni(text: string): string {
  return text.replace(VNI_TOKEN, (token) => VNI.get(token) ?? VNI_ALONE.get(token) ?? token);
}

/**
 * Text of a plain file: UTF-8, UTF-16 with or without a mark of byte order, Windows-1258, TCVN3 or VNI, in NFC.
 * Never throws; bytes that fit nothing come out as replacement signs.
 */
export function decodeVietnamese(bytes: Uint8Array): string {
  const text = decodeBytes(bytes);
  return convertLegacy(text, detectLegacy(text)).normalize('NFC');
}

function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideOrder(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const broken = count(utf8, /\ufffd/g);
  if (broken === 0 || broken < count(utf8, VIETNAMESE) * 0.05) return utf8;
  const latin = new TextDecoder('windows-1252').decode(bytes);
  if (detectLegacy(latin) !== 'unicode') return latin;
  return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
}

/** UTF-16 without a mark shows as zeros in every second byte of its Latin letters. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096);
  if (length < 16) return null;
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length * 0.2 && even < length * 0.05) return 'utf-16le';
  return even > length * 0.2 && odd < length * 0.05 ? 'utf-16be' : null;
}
