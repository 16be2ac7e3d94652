import { matchName, matchProvince, type NameIndex } from './agency-names.ts';
import type { Word, Words } from './word-list.ts';
import { CAPITAL, COLLECTIVE, COMMITTEES, EVERY, HEAD, ROLE, STOPS } from './agency-shapes.ts';
import { BEGIN, END, pattern, vn } from './pattern.ts';

export interface Scan {
  readonly text: string;
  readonly low: string;
  readonly words: Words;
  readonly index: NameIndex;
  /** Running text: a name ends at a verb. A list: it ends at a separator. */
  readonly running: boolean;
}

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly collective: boolean;
  readonly sure: boolean;
  /** What an ellipsis left out: `Sở` in `các Sở: Tài chính, Nội vụ`. */
  readonly prefix?: string;
}

/** Index of the first word at or after an offset; -1 where there is none. */
export const wordAt = (scan: Scan, at: number): number => scan.words.indexFrom(at);

export const skipSpace = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
};

export function throughCapitals(scan: Scan, from: number): number {
  let at = from;
  for (;;) {
    const [here, next] = [scan.words.at(at), scan.words.at(at + 1)];
    if (!here || !next || !/^(?: | - |-)$/u.test(scan.text.slice(here.end, next.start))) return at;
    if (!CAPITAL.test(scan.text.slice(next.start, next.start + 1))) return at;
    at += 1;
  }
}

/** The first verb in small letters between two places, from an offset on; -1 where there is none. */
export function firstStop(scan: Scan, from: number, to: number, offset: number): number {
  const within = scan.low.slice(from, to);
  STOPS.lastIndex = 0;
  for (let match = STOPS.exec(within); match; match = STOPS.exec(within)) {
    if (match.index >= offset && /^\p{Ll}/u.test(scan.text.slice(from + match.index, from + match.index + 1)))
      return match.index;
  }
  return -1;
}

/** The end of a group's qualifiers: at a separator, a bracket, the end of the sentence or (in running text) a verb. */
function qualified(scan: Scan, from: number): number {
  const rest = scan.text.slice(from, from + 160);
  const stop = /[;:.(),|“"]|\n(?=\s*(?:[-–+*•]|\p{Lu}))|\s[-–]\s(?!\p{Ll}+\s*(?:hội|nghề))/u.exec(rest);
  let end = stop ? stop.index : rest.length;
  const tail = scan.low.slice(from, from + end);
  const and = AND.exec(tail);
  if (and) end = Math.min(end, and.index);
  const verb = scan.running ? firstStop(scan, from, from + end, 0) : -1;
  if (verb >= 0) end = Math.min(end, verb);
  return from + scan.text.slice(from, from + end).trimEnd().length;
}

const AND = pattern(`\\s+${vn`và`}\\s+(?!${vn`(?:ngoài|du lịch|truyền hình|nhỏ|vừa|các cấp|nhân dân)`})`);
const OF_MANY = pattern(vn`các|cấp|\d`);
const EACH = pattern(`${BEGIN}${EVERY}${END}`);

/** A group: as far as its qualifiers go (`… liên quan`, `… trên địa bàn tỉnh`). */
export function collectiveAt(scan: Scan, at: number): Piece | null {
  for (const regex of [COMMITTEES, COLLECTIVE]) {
    regex.lastIndex = at;
    const match = regex.exec(scan.low);
    if (!match) continue;
    const end = at + match[0].length;
    // `Sở, ban, ngành` is a group; `ban Quản lý` and `UBND thành phố Huế` are names.
    const next = /^\s+(\S)/u.exec(scan.text.slice(end, end + 4))?.[1] ?? '';
    if (regex === COMMITTEES && /\p{Lu}/u.test(next) && !OF_MANY.test(match[0])) continue;
    if (regex === COLLECTIVE && !EACH.test(match[0]) && /\p{Lu}/u.test(next)) continue;
    return { start: at, end: Math.max(qualified(scan, end), endOfPlaces(scan, end)), collective: true, sure: true };
  }
  return null;
}

/** `các huyện An Lão, Vĩnh Thạnh và Hoài Ân`: the places that a group is named by; `from` where none are. */
function endOfPlaces(scan: Scan, from: number): number {
  if (!OF_PLACES.test(scan.low.slice(Math.max(0, from - 12), from))) return from;
  let end = from;
  for (let turn = 0; turn < 40; turn++) {
    const rest = scan.text.slice(end, end + 60);
    const place = (turn === 0 ? FIRST_PLACE : NEXT_PLACE).exec(rest);
    if (!place?.[1] || (turn > 0 && isNameStart(scan, end + place[0].length - place[1].length))) break;
    end += place[0].length;
  }
  return end;
}
const OF_PLACES = pattern(`(?:${vn`huyện|thị xã|thành phố|xã|phường|thị trấn|quận|đặc khu`})$`);
/** A single capital word is a place only before another place or the end: `Xây dựng` is none. */
const PLACE_NAME = String.raw`(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}(?!\p{L})|(?:\p{Lu}\p{Ll}+|\d{1,2})(?=\s*(?:[,;.)]|và\s|$)))`;
const FIRST_PLACE = new RegExp(`^:?\\s+${PLACE_NAME}`, 'u');
const NEXT_PLACE = new RegExp(`^(?:,\\s*|\\s+và\\s+)(?:(?:thị xã|thành phố|huyện|xã|phường) )?${PLACE_NAME}`, 'u');

export function isNameStart(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  if (word < 0) return false;
  if (matchName(scan.index, scan.text, scan.words, word)) return true;
  if (collectiveAt(scan, at)) return true;
  HEAD.lastIndex = at;
  ROLE.lastIndex = at;
  return (HEAD.test(scan.low) && /^[\p{Lu}đ]/u.test(scan.text.slice(at, at + 1))) || ROLE.test(scan.low);
}

/** A capital word after a name in small or mixed letters that begins neither a verb nor another name. */
function isPlaceName(scan: Scan, word: Word): boolean {
  const rest = scan.text.slice(word.start, word.start + 40);
  if (!/^\p{Lu}\p{Ll}/u.test(rest) || /^\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(rest)) return false;
  STOPS.lastIndex = 0;
  const stop = STOPS.exec(scan.low.slice(word.start, word.start + 40));
  return stop?.index !== 0 && !isNameStart(scan, word.start);
}

const QUALIFIERS: ReadonlySet<string> = new Set(['tỉnh', 'tinh', 'huyện', 'quận', 'phường', 'trung', 'tp', 'tx', 'xã']);

const UNITS_OF_PLACE: ReadonlySet<string> = new Set([
  'huyện',
  'quận',
  'phường',
  'xã',
  'phố',
  'trấn',
  'khu',
  'vực',
  'tỉnh',
  'tp',
  'tx',
  'ubnd',
  'trung',
]);

/** Qualifiers that belong to a known name: `tỉnh`, `tỉnh Đồng Nai`, `Đồng Nai`, `khu vực XIII`, `huyện Châu Đức`. */
export function extended(scan: Scan, last: number): number {
  let at = last;
  for (let turn = 0; turn < 4; turn++) {
    const [here, next] = [scan.words.at(at), scan.words.at(at + 1)];
    if (!here || !next || !/^[\s.\-–]{1,3}$/u.test(scan.text.slice(here.end, next.start))) break;
    const province = matchProvince(scan.index, scan.text, scan.words, at + 1);
    if (province >= 0) {
      at = province;
      continue;
    }
    const spaced = /^\s+$/u.test(scan.text.slice(here.end, next.start));
    const isUnit = spaced && QUALIFIERS.has(next.low);
    // `Báo và phát thanh, truyền hình Thuận Giang`: a place that no catalogue knows.
    if (spaced && !isUnit && isPlaceName(scan, next)) {
      at = throughCapitals(scan, at + 1);
      continue;
    }
    const afterUnit =
      UNITS_OF_PLACE.has(here.low) && spaced && CAPITAL.test(scan.text.slice(next.start, next.start + 1));
    if (spaced && (next.low === 'thành' || next.low === 'thị' || next.low === 'khu' || next.low === 'đặc')) {
      const second = scan.words.at(at + 2);
      if (second && ['phố', 'xã', 'vực', 'khu', 'trấn'].includes(second.low)) {
        at += 2;
        continue;
      }
      break;
    }
    if (!isUnit && !afterUnit) break;
    at += 1;
    if (afterUnit) at = throughCapitals(scan, at);
  }
  return scan.words.at(at)?.end ?? 0;
}
