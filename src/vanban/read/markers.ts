import { remembered } from './remembered.ts';

/** What kind of mark begins a paragraph. `bullet` makes no clause. */
export type MarkerStyle =
  | 'part' // Phần
  | 'chapter' // Chương
  | 'item' // Mục
  | 'subitem' // Tiểu mục
  | 'article' // Điều
  | 'upper' // A.
  | 'roman' // I.
  | 'number' // 1.
  | 'numbers' // 1.1.
  | 'letter' // a)
  | 'bracket' // (1), (a)
  | 'lowroman' // i)
  | 'bullet';

export interface Marker {
  readonly style: MarkerStyle;
  /** As written, without a closing dot: `I`, `2.1`, `a)`, `Điều 1`. */
  readonly marker: string;
  /** Length of the mark and the space after it. */
  readonly length: number;
  /** Place in its series: 3 for `III`, `3.`, `c)`; last number of `2.1`. */
  readonly ordinal: number;
  /** Number of parts of `2.1.3`; 1 otherwise. */
  readonly depth: number;
}

const NAMED =
  /^(ph[ầâa]n|ch[ưu][ơo]ng|ti[ểêe]u m[ụu]c|m[ụu]c|[đd]i[ềêe]u)\s+(th[ứưu]\s+(?:nh[ấâa]t|hai|ba|t[ưu]|n[ăa]m|s[áa]u|b[ảa]y|t[áa]m|ch[íi]n|m[ưu][ờơo]i)|[ivxlc]+|\d{1,3}[a-zđ]?)(?![\p{L}\p{N}])\s*[.:\-–]?\s*/iu;
const ROMAN = /^([IVX]{1,6})\s*(?:[.)/]\s?[-/)–]|[.)/]|[-–:](?=\s))\s*(?=\S)/u;
const ROMAN_BARE = /^([IVX]{1,6})\s+(?=\p{Lu}{2,}[\p{Lu}\s,.-]*$)/u;
const UPPER = /^([A-HK-UĐ])\s*[.)/]\s*(?=\p{Lu})/u;
const NUMBERS = /^(\d{1,3}(?:\.\d{1,3}){1,4})(?:\s*[.):/]\s*|\s*[-–]\s+|\s+)(?=[^\d\s%])/u;
const NUMBERS_GLUED = /^(\d{1,3}(?:\.\d{1,3}){1,4})\.?(?=\p{Lu})/u;
const NUMBER = /^(\d{1,3})\s*(?:[.)/]\s?[-/)–](?!\d)\s*|[.)/](?!\d)\s*|[-–:]\s+(?=\p{L}))(?=\S)/u;
const NUMBER_ALONE = /^(\d{1,3})[.)]\s*$/u;
const LETTER = /^([a-zđ]\d?)\s*(?:[.)]\s?[-/)–]|[.)/])\s*(?=[^\s\d])(?!\.)/u;
const BRACKET = /^\((\d{1,2}|[a-zđ]|[ivx]{1,5})\)\s*(?=\S)/u;
const BULLET = /^(?:[-–—−+*•▪●○◦·‣➢►√ü§o](?=\s)|[-–—−+•▪●○➢►](?=[\p{L}“"(])|[\uf000-\uf0ff]\s*)\s*/u;

const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const STYLE_OF_NAME: readonly (readonly [RegExp, MarkerStyle])[] = [
  [/^ph/i, 'part'],
  [/^ch/i, 'chapter'],
  [/^t/i, 'subitem'],
  [/^m/i, 'item'],
  [/^[đd]/i, 'article'],
];
const ORDINAL_WORDS = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];

/** The value of a Roman number in any case; 0 for what is none. */
export function romanValue(text: string): number {
  let total = 0;
  const values = Array.from(text.toLowerCase(), (sign) => ROMAN_VALUES[sign] ?? 0);
  for (const [at, value] of values.entries()) {
    if (value === 0) return 0;
    total += value < (values[at + 1] ?? 0) ? -value : value;
  }
  return total;
}

/** The mark at the beginning of a paragraph, or null. Takes the text without leading space. */
export const markerOf: (text: string) => Marker | null = remembered(
  (text) => named(text) ?? romanMark(text) ?? numbered(text) ?? lettered(text) ?? bullet(text),
);

function made(style: MarkerStyle, marker: string, match: RegExpExecArray, ordinal: number, depth = 1): Marker {
  return { style, marker, length: match[0].length, ordinal, depth };
}

function named(text: string): Marker | null {
  const match = NAMED.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const style = STYLE_OF_NAME.find(([name]) => name.test(match[1] ?? ''))?.[1] ?? 'item';
  const rest = text.slice(match[0].length);
  const closed = /[.:\-–]\s*$/u.test(match[0]);
  // `Mục tiêu 2 ...` or `Điều 3 của Luật ...` inside a sentence are no headings.
  if (!closed && rest !== '' && !/^[\p{Lu}“"(]/u.test(rest)) return null;
  const ordinal = /^\d/.test(match[2]) ? Number.parseInt(match[2], 10) : wordOrRoman(match[2]);
  if (ordinal === 0) return null;
  return made(style, `${match[1]} ${match[2]}`.replace(/\s+/g, ' '), match, ordinal);
}

function wordOrRoman(text: string): number {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^thu\s+/, '');
  const word = ORDINAL_WORDS.indexOf(folded);
  return word >= 0 ? word + 1 : romanValue(folded);
}

function romanMark(text: string): Marker | null {
  const match = ROMAN.exec(text) ?? ROMAN_BARE.exec(text);
  const value = match?.[1] ? romanValue(match[1]) : 0;
  if (!match?.[1] || value === 0 || value > 39) return null;
  // `V/v` is "về việc", `X-quang` a word.
  if (/^V\s*\/\s*v/iu.test(text)) return null;
  return made('roman', match[1], match, value);
}

function numbered(text: string): Marker | null {
  const many = NUMBERS.exec(text) ?? NUMBERS_GLUED.exec(text);
  if (many?.[1]) {
    const parts = many[1].split('.').map(Number);
    const isDate = parts.length === 3 && (parts[2] ?? 0) > 99;
    const isThousands = parts.length >= 2 && parts.slice(1).every((part) => String(part).length === 3 || part === 0);
    if (!isDate && !(isThousands && /\.\d{3}(?!\d)/.test(many[1]))) {
      return made('numbers', many[1], many, parts.at(-1) ?? 0, parts.length);
    }
  }
  const one = NUMBER.exec(text) ?? NUMBER_ALONE.exec(text);
  return one?.[1] ? made('number', one[1], one, Number(one[1])) : null;
}

function lettered(text: string): Marker | null {
  const bracket = BRACKET.exec(text);
  if (bracket?.[1]) return made('bracket', `(${bracket[1]})`, bracket, ordinalOf(bracket[1]));
  const upper = UPPER.exec(text);
  if (upper?.[1]) return made('upper', upper[1], upper, 'ABCDĐEGHIKLMNOPQRSTU'.indexOf(upper[1]) + 1);
  const letter = LETTER.exec(text);
  if (!letter?.[1]) return null;
  const sign = letter[0].includes(')') ? ')' : letter[0].includes('/') ? '/' : '';
  return made('letter', letter[1] + sign, letter, LETTERS.indexOf(letter[1].slice(0, 1)) + 1);
}

function ordinalOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  return text.length > 1 ? romanValue(text) : LETTERS.indexOf(text) + 1;
}

function bullet(text: string): Marker | null {
  const match = BULLET.exec(text);
  return match && match[0].length > 0 ? made('bullet', match[0].trim(), match, 0) : null;
}
