import type { AgencyMention } from '../document.ts';
import { lowered } from '../fold.ts';
import { mention } from './agency-mentions.ts';
import { matchName, type NameIndex } from './agency-names.ts';
import {
  collectiveAt,
  extended,
  firstStop,
  isNameStart,
  skipSpace,
  throughCapitals,
  wordAt,
  type Piece,
  type Scan,
} from './agency-scan.ts';
import { placesAt } from './agency-places.ts';
import { ALONE, CAPITAL, ELLIPTIC, EVERY_PLACE, HEAD, OF_ALL, PERSON, PLACE_KIND, ROLE } from './agency-shapes.ts';
import { pattern, vn } from './pattern.ts';
import { rememberedWith } from './remembered.ts';
import { Words, wordsOf } from './word-list.ts';

export interface AgencyList {
  readonly agencies: readonly AgencyMention[];
  /** Where the list ends, in the piece of text given. */
  readonly end: number;
}

/**
 * The names that stand at the beginning of a piece of text, parted between agencies and not inside a name.
 * `offset` is added to every span. With `running` a name ends where a verb begins.
 */
export function agenciesAt(text: string, offset: number, index: NameIndex, running: boolean): AgencyList {
  const { agencies, end } = (running ? inSentence : inList)(text, index);
  return { agencies: placedAt(agencies, offset), end };
}

/** Mentions found in a piece of text, with their places in the whole, where the piece begins at an offset. */
export const placedAt = (agencies: readonly AgencyMention[], offset: number): AgencyMention[] =>
  agencies.map((one) => ({ ...one, span: [offset + one.span[0], offset + one.span[1]] }));

// The same list stands behind many labels, and several steps look at each.
const inSentence = rememberedWith((text, index: NameIndex) => namesAtStart(text, index, true));
const inList = rememberedWith((text, index: NameIndex) => namesAtStart(text, index, false));

function namesAtStart(text: string, index: NameIndex, running: boolean): AgencyList {
  const low = lowered(text);
  const scan: Scan = { text, low, words: new Words(low), index, running };
  const pieces: Piece[] = [];
  let at = OPENING.exec(scan.low)?.[0].length ?? 0;
  let end = 0;
  for (let turn = 0; turn < 80 && at < text.length; turn++) {
    const ellipsis = ellipsisAt(scan, at);
    const elliptic = ellipsis.length > 0 ? ellipsis : placesAt(scan, at);
    const found = elliptic.length > 0 ? elliptic : [nameAt(scan, at, pieces.length > 0)].filter((one) => one !== null);
    const last = found.at(-1);
    if (!last) break;
    if (pieces.length === 0 || !APPOSITION.test(scan.low.slice(at, at + 40))) pieces.push(...found);
    end = last.end;
    const after = skipNote(text, end);
    const next = separatorAt(scan, after);
    if (next < 0) {
      end = running ? end : after;
      break;
    }
    at = next;
  }
  return { agencies: pieces.map((piece) => mention(scan, piece)), end };
}

/** `Sở A - cơ quan thường trực Ban Chỉ đạo`: what the body before it is, and no second body. */
const APPOSITION = pattern(vn`^(?:là )?(?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì|chủ quản)`);

/** Bullets, and the verb of a request before a name of a list: `đề nghị Ban Tuyên giáo …`. */
const ASKING = `(?:${vn`(?:trân trọng |kính )?đề nghị|mời|giao|phân công`}\\s+)?`;

const OPENING = pattern(`^\\s*(?:[-–+*•]\\s*)?${ASKING}`);

/** Is the beginning of this text the name of an agency or a group? */
export function beginsWithAgency(text: string, index: NameIndex): boolean {
  return agenciesAt(text.slice(0, 300), 0, index, true).agencies.length > 0;
}

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
  const first = scan.words.at(word);
  if (!first || first.start - at > 2) return null;
  const collective = collectiveAt(scan, at);
  const known = matchName(scan.index, scan.text, scan.words, word);
  if (known) {
    const end = extended(scan, known.last);
    OF_ALL.lastIndex = end;
    const all = OF_ALL.exec(scan.low);
    if (all) return { start: at, end: end + all[0].length, collective: true, sure: true };
    if (!collective || end >= collective.end)
      return { start: at, end: Math.max(end, endOfLongerName(scan, at, end)), collective: false, sure: true };
  }
  if (collective) return collective;
  return roleAt(scan, at) ?? personAt(scan, at) ?? unknownAt(scan, at, following);
}

/**
 * `Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn`: in a list a known name that goes on in small letters is the
 * beginning of a longer one, unless a verb follows.
 */
function endOfLongerName(scan: Scan, at: number, known: number): number {
  if (scan.running || !/^ \p{Ll}+ \p{L}/u.test(scan.text.slice(known, known + 40))) return known;
  if (firstStop(scan, known, Math.min(scan.text.length, known + 160), 0) >= 0) return known;
  const end = endOfName(scan, known);
  return end - at > 140 ? known : at + scan.text.slice(at, end).trimEnd().length;
}

/** `Giám đốc Sở Tài chính`, `Chánh Văn phòng UBND tỉnh`: the office with the agency it heads. */
function roleAt(scan: Scan, at: number): Piece | null {
  ROLE.lastIndex = at;
  const role = ROLE.exec(scan.low);
  if (!role) return null;
  // `Giám đốc: Sở A, Sở B`: the office of all that follow.
  const shared = /^\s*:\s*/u.exec(scan.text.slice(at + role[0].length, at + role[0].length + 6))?.[0].length ?? 0;
  const next = nameAt(scan, at + role[0].length + shared, false);
  return next && (shared > 0 ? next : { ...next, start: at });
}

/** `đ/c Thương`, `đồng chí Nguyễn Văn Hà`: the title and the name in capitals. */
function personAt(scan: Scan, at: number): Piece | null {
  PERSON.lastIndex = at;
  const title = PERSON.exec(scan.low);
  const word = title ? wordAt(scan, at + title[0].length) : -1;
  const first = scan.words.at(word);
  if (!title || !first || !CAPITAL.test(scan.text.slice(first.start, first.start + 1))) return null;
  const last = scan.words.at(throughCapitals(scan, word)) ?? first;
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
  if (ALONE.has(name)) return { start: at, end: at + name.length, collective: false, sure: true };
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
      // `Ban Xây dựng Đảng các xã, phường`: one name for every place.
      if (EVERY_PLACE.test(scan.low.slice(from, at)) && PLACE_KIND.test(scan.low.slice(at + 1, at + 20))) continue;
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
  }
  return pieces;
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
