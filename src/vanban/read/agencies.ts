import type { AgencyMention } from '../document.ts';
import { foldName, foldText, lowered } from '../fold.ts';
import { matchName, matchProvince, wordsOf, type NameIndex, type Word } from './agency-names.ts';
import {
  CAPITAL,
  COLLECTIVE,
  COMMITTEES,
  ELLIPTIC,
  EVERY,
  HEAD,
  OF_ALL,
  PERSON,
  ROLE,
  ROLES,
  STOPS,
} from './agency-shapes.ts';
import { BEGIN, END, pattern, tidy, vn } from './pattern.ts';

export interface AgencyList {
  readonly agencies: readonly AgencyMention[];
  /** Where the list ends, in the piece of text given. */
  readonly end: number;
}

interface Scan {
  readonly text: string;
  readonly low: string;
  readonly words: readonly Word[];
  readonly index: NameIndex;
  /** Running text: a name ends at a verb. A list: it ends at a separator. */
  readonly running: boolean;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly collective: boolean;
  readonly sure: boolean;
  /** What an ellipsis left out: `Sở` in `các Sở: Tài chính, Nội vụ`. */
  readonly prefix?: string;
}

/**
 * The names that stand at the beginning of a piece of text, parted between agencies and not inside a name.
 * `offset` is added to every span. With `running` a name ends where a verb begins.
 */
export function agenciesAt(text: string, offset: number, index: NameIndex, running: boolean): AgencyList {
  const scan: Scan = { text, low: lowered(text), words: wordsOf(text), index, running };
  const pieces: Piece[] = [];
  let at = OPENING.exec(scan.low)?.[0].length ?? 0;
  let end = 0;
  for (let turn = 0; turn < 80 && at < text.length; turn++) {
    const elliptic = ellipsisAt(scan, at);
    const found = elliptic.length > 0 ? elliptic : [nameAt(scan, at, pieces.length > 0)].filter((one) => one !== null);
    const last = found.at(-1);
    if (!last) break;
    pieces.push(...found);
    end = last.end;
    const after = skipNote(text, end);
    const next = separatorAt(scan, after);
    if (next < 0) {
      end = running ? end : after;
      break;
    }
    at = next;
  }
  return { agencies: pieces.map((piece) => mention(scan, piece, offset)), end };
}

/** Bullets, and the verb of a request before a name of a list: `đề nghị Ban Tuyên giáo …`. */
const ASKING = `(?:${vn`(?:trân trọng |kính )?đề nghị|mời|giao|phân công`}\\s+)?`;
const OPENING = pattern(`^\\s*(?:[-–+*•]\\s*)?${ASKING}`);

/** Is the beginning of this text the name of an agency or a group? */
export function beginsWithAgency(text: string, index: NameIndex): boolean {
  return agenciesAt(text.slice(0, 300), 0, index, true).agencies.length > 0;
}

/** Index of the first word at or after an offset; -1 where there is none. */
function wordAt(scan: Scan, at: number): number {
  let [low, high] = [0, scan.words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scan.words[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low < scan.words.length ? low : -1;
}

const skipSpace = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
};

/** A note in brackets after a name is left out: `Sở Ngoại vụ (đầu mối)`. */
function skipNote(text: string, from: number): number {
  const note = /^\s*\([^()]{0,120}\)/u.exec(text.slice(from, from + 140));
  return note ? from + note[0].length : from;
}

/** Where the next name may begin after a comma, a semicolon, `và` or the like; -1 where the list ends. */
function separatorAt(scan: Scan, from: number): number {
  const rest = scan.low.slice(from, from + 40);
  const match = SEPARATOR.exec(rest);
  if (!match) return -1;
  return from + match[0].length;
}
const SEPARATOR = pattern(
  `^(?:\\s*[;,+/&•|]\\s*(?:[-–+•]\\s+)?(?:${vn`và|cùng`}\\s+)?|\\s+${vn`và|cùng với|cùng|hoặc`}\\s+|[^\\S\\n]*\\n\\s*(?:[-–+*•]\\s*)?|\\s+[-–]\\s+|\\s*\\.\\s+(?=\\p{L})(?!$))${ASKING}`,
);

function nameAt(scan: Scan, at: number, following: boolean): Piece | null {
  const word = wordAt(scan, at);
  const first = scan.words[word];
  if (!first || first.start - at > 2) return null;
  const collective = collectiveAt(scan, at);
  const known = matchName(scan.index, scan.text, scan.words, word);
  if (known) {
    const end = extended(scan, known.last);
    OF_ALL.lastIndex = end;
    const all = OF_ALL.exec(scan.low);
    if (all) return { start: at, end: end + all[0].length, collective: true, sure: true };
    if (!collective || end >= collective.end) return { start: at, end, collective: false, sure: true };
  }
  if (collective) return collective;
  return roleAt(scan, at) ?? personAt(scan, at) ?? unknownAt(scan, at, following);
}

/** Qualifiers that belong to a known name: `tỉnh`, `tỉnh Đồng Nai`, `Đồng Nai`, `khu vực XIII`, `huyện Châu Đức`. */
function extended(scan: Scan, last: number): number {
  let at = last;
  for (let turn = 0; turn < 4; turn++) {
    const [here, next] = [scan.words[at], scan.words[at + 1]];
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
      const second = scan.words[at + 2];
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
  return scan.words[at]?.end ?? 0;
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

function throughCapitals(scan: Scan, from: number): number {
  let at = from;
  for (;;) {
    const [here, next] = [scan.words[at], scan.words[at + 1]];
    if (!here || !next || !/^(?: | - |-)$/u.test(scan.text.slice(here.end, next.start))) return at;
    if (!CAPITAL.test(scan.text.slice(next.start, next.start + 1))) return at;
    at += 1;
  }
}

/** A group: as far as its qualifiers go (`… liên quan`, `… trên địa bàn tỉnh`). */
function collectiveAt(scan: Scan, at: number): Piece | null {
  for (const regex of [COMMITTEES, COLLECTIVE]) {
    regex.lastIndex = at;
    const match = regex.exec(scan.low);
    if (!match) continue;
    const end = at + match[0].length;
    // `Sở, ban, ngành` is a group; `ban Quản lý` and `UBND thành phố Huế` are names.
    const next = /^\s+(\S)/u.exec(scan.text.slice(end, end + 4))?.[1] ?? '';
    if (regex === COMMITTEES && /\p{Lu}/u.test(next) && !pattern(vn`các|cấp|\d`).test(match[0])) continue;
    if (regex === COLLECTIVE && !pattern(`${BEGIN}${EVERY}${END}`).test(match[0]) && /\p{Lu}/u.test(next)) continue;
    return { start: at, end: qualified(scan, end), collective: true, sure: true };
  }
  return null;
}

/** The end of a group's qualifiers: at a separator, a bracket, the end of the sentence or (in running text) a verb. */
function qualified(scan: Scan, from: number): number {
  const rest = scan.text.slice(from, from + 160);
  const stop = /[;:.(),|“"]|\n(?=\s*(?:[-–+*•]|\p{Lu}))|\s[-–]\s(?!\p{Ll}+\s*(?:hội|nghề))/u.exec(rest);
  let end = stop ? stop.index : rest.length;
  const tail = scan.low.slice(from, from + end);
  const and = pattern(`\\s+${vn`và`}\\s+(?!${vn`(?:ngoài|du lịch|truyền hình|nhỏ|vừa|các cấp|nhân dân)`})`).exec(tail);
  if (and) end = Math.min(end, and.index);
  const verb = scan.running ? firstStop(scan, from, from + end, 0) : -1;
  if (verb >= 0) end = Math.min(end, verb);
  return from + scan.text.slice(from, from + end).trimEnd().length;
}

/** The first verb in small letters between two places, from an offset on; -1 where there is none. */
function firstStop(scan: Scan, from: number, to: number, offset: number): number {
  // matchAll begins where the last use of the pattern stopped.
  STOPS.lastIndex = 0;
  for (const match of scan.low.slice(from, to).matchAll(STOPS)) {
    if (match.index >= offset && /^\p{Ll}/u.test(scan.text.slice(from + match.index, from + match.index + 1)))
      return match.index;
  }
  return -1;
}

/** `Giám đốc Sở Tài chính`, `Chánh Văn phòng UBND tỉnh`: the office with the agency it heads. */
function roleAt(scan: Scan, at: number): Piece | null {
  ROLE.lastIndex = at;
  const role = ROLE.exec(scan.low);
  if (!role) return null;
  const next = nameAt(scan, at + role[0].length, false);
  return next ? { ...next, start: at } : null;
}

/** `đ/c Thương`, `đồng chí Nguyễn Văn Hà`: the title and the name in capitals. */
function personAt(scan: Scan, at: number): Piece | null {
  PERSON.lastIndex = at;
  const title = PERSON.exec(scan.low);
  const word = title ? wordAt(scan, at + title[0].length) : -1;
  const first = scan.words[word];
  if (!title || !first || !CAPITAL.test(scan.text.slice(first.start, first.start + 1))) return null;
  const last = scan.words[throughCapitals(scan, word)] ?? first;
  return { start: at, end: last.end, collective: false, sure: true };
}

/** A name that no catalogue knows: from a word such as `Trung tâm` as far as the name can go. */
function unknownAt(scan: Scan, at: number, following: boolean): Piece | null {
  HEAD.lastIndex = at;
  const head = HEAD.exec(scan.low);
  const isCapital = CAPITAL.test(scan.text.slice(at, at + 2));
  if (!head && (scan.running || !isCapital)) return null;
  if (head && scan.running && !isCapital && !following) return null;
  const from = at + (head ? head[0].length : 0);
  const end = endOfName(scan, from);
  const name = scan.text.slice(at, end).trim();
  if (GENERIC.has(lowered(name))) return null;
  if (name.length < 3 || name.length > 140 || !/\p{L}/u.test(name)) return null;
  if (head && scan.running && name.length === head[0].trim().length) return null;
  // A line of a title in capitals begins like a name: `TỈNH THUẬN GIANG NĂM 2026`.
  if (scan.running && name === name.toUpperCase() && name.includes(' ')) return null;
  return { start: at, end: at + scan.text.slice(at, end).trimEnd().length, collective: false, sure: head !== null };
}

/** Words for any agency name none. */
const GENERIC: ReadonlySet<string> = new Set([
  'đơn vị',
  'cơ quan',
  'địa phương',
  'tổ',
  'phòng',
  'ban',
  'sở',
  'hội',
  'khối',
  'tỉnh',
]);

function endOfName(scan: Scan, from: number): number {
  const limit = Math.min(scan.text.length, from + 160);
  const verb = scan.running ? firstStop(scan, from, limit, 1) : -1;
  const stop = verb < 0 ? limit : from + verb;
  for (let at = from; at < stop; at++) {
    const sign = scan.text[at] ?? '';
    if (/[;:(|“"]/.test(sign)) return at;
    // A line of a cell may hold a name of its own; a wrapped line goes on with the name.
    if (
      sign === '\n' &&
      (/^\s*[-–+*•]/u.test(scan.text.slice(at + 1, at + 6)) || isNameStart(scan, skipSpace(scan.text, at)))
    )
      return at;
    if (sign === '.' && /^\.(?:\s|$|\/)/.test(scan.text.slice(at, at + 2))) return at;
    if (sign === ',' || sign === '/') {
      if (endsAtSeparator(scan, at + 1)) return at;
    } else if (/\s/.test(sign) && SEPARATOR_WORD.test(scan.low.slice(at, at + 12)) && beginsName(scan, at)) return at;
  }
  return stop;
}
const SEPARATOR_WORD = pattern(`^\\s+(?:${vn`và|cùng với|hoặc`}\\s|[-–]\\s)`);

function beginsName(scan: Scan, at: number): boolean {
  const start = at + (SEPARATOR_WORD.exec(scan.low.slice(at, at + 12))?.[0].length ?? 0);
  return isNameStart(scan, skipSpace(scan.text, start));
}

/** After a comma a name goes on only with a further capital word that begins no name of its own. */
function endsAtSeparator(scan: Scan, from: number): boolean {
  const at = skipSpace(scan.text, from);
  if (isNameStart(scan, at)) return true;
  return scan.running && !CAPITAL.test(scan.text.slice(at, at + 2));
}

function isNameStart(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  if (word < 0) return false;
  if (matchName(scan.index, scan.text, scan.words, word)) return true;
  if (collectiveAt(scan, at)) return true;
  HEAD.lastIndex = at;
  ROLE.lastIndex = at;
  return (HEAD.test(scan.low) && /^[\p{Lu}đ]/u.test(scan.text.slice(at, at + 1))) || ROLE.test(scan.low);
}

/** `các Sở: Tài chính, Nội vụ, Y tế` names three agencies. */
function ellipsisAt(scan: Scan, at: number): Piece[] {
  ELLIPTIC.lastIndex = at;
  const match = ELLIPTIC.exec(scan.low);
  if (!match?.[1]) return [];
  const prefix = scan.text
    .slice(at, at + match[0].length)
    .replace(/^\s*các\s+/iu, '')
    .slice(0, match[1].length);
  const pieces: Piece[] = [];
  let from = at + match[0].length;
  for (let turn = 0; turn < 30; turn++) {
    const rest = scan.text.slice(from, from + 120);
    const glued = `${prefix} ${rest}`;
    const words = wordsOf(glued);
    const known = matchName(scan.index, glued, words, 0);
    if (!known) break;
    const end = from + (words[known.last]?.end ?? 0) - prefix.length - 1;
    pieces.push({ start: from, end, collective: false, sure: true, prefix: capitalised(prefix) });
    const next = separatorAt(scan, end);
    if (next < 0 || !/^[\s,và]+$/u.test(scan.text.slice(end, next))) break;
    from = next;
    if (isNameStart(scan, from)) break;
  }
  return pieces;
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function mention(scan: Scan, piece: Piece, offset: number): AgencyMention {
  const written = tidy(scan.text.slice(piece.start, piece.end)).replace(/[\s,;.:–-]+$/u, '');
  const name = piece.prefix ? `${piece.prefix} ${written}` : written;
  const resolved = resolveName(name, scan.index);
  const span: readonly [number, number] = [offset + piece.start, offset + Math.max(piece.end, piece.start + 1)];
  const collective = piece.collective;
  return {
    name,
    span,
    confidence: resolved.code ? 1 : piece.sure ? 0.8 : 0.5,
    code: collective ? collectiveCode(name, scan.index) : resolved.code,
    collective,
    province: collective ? null : resolved.province,
  };
}

/** Code of the catalogue for a name, with the province the name carries. */
export function resolveName(name: string, index: NameIndex): { code: string | null; province: string | null } {
  const plain = name.replace(pattern(`^${ROLES}\\s+`, 'iu'), '');
  const whole = index.byName.get(foldName(plain));
  if (whole) return { code: whole.code, province: null };
  const words = wordsOf(plain);
  const known = matchName(index, plain, words, 0);
  const province = provinceIn(plain, words, index);
  if (!known) return { code: null, province };
  const rest = foldName(plain.slice(words[known.last]?.end ?? 0));
  const place = province ? foldName(province) : '';
  const extra = rest
    .replace(place, '')
    .replace(/(?:tỉnh|thành phố|tp|tx|khu vực [ivx\d]+|huyện .*|quận .*|xã .*|phường .*|đặc khu .*|thị xã .*)/gu, '')
    .trim();
  return { code: extra === '' ? known.agency.code : null, province };
}

function provinceIn(name: string, words: readonly Word[], index: NameIndex): string | null {
  for (const at of words.keys()) {
    if (at === 0) continue;
    const last = matchProvince(index, name, words, at);
    if (last < 0) continue;
    const key = words
      .slice(at, last + 1)
      .map((word) => word.low)
      .join(' ');
    return index.provinceNames.get(key) ?? null;
  }
  return null;
}

function collectiveCode(name: string, index: NameIndex): string | null {
  const folded = foldText(name);
  return index.collectives.find(({ regex }) => regex.test(folded))?.code ?? null;
}
