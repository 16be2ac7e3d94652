import type { AgencyMention } from '../document.ts';
import { foldName, foldText, lowered } from '../fold.ts';
import { matchName, matchProvince, wordsOf, type NameIndex, type Word } from './agency-names.ts';
import { BEGIN, END, pattern, tidy, vn } from './pattern.ts';

/** Words that begin the name of an agency that no catalogue knows. */
const HEADS = vn`sở|bộ|ban|văn phòng|vp|ủy ban|ubnd|hđnd|hội đồng|ubmttqvn|ubmttq|mttq|mặt trận|công an|đài|báo|tạp chí|cổng|trang thông tin|trung tâm|tt|hội|liên hiệp|liên đoàn|liên minh|tỉnh đoàn|thành đoàn|huyện đoàn|đoàn|bảo tàng|thư viện|trường|đại học|học viện|cục|chi cục|tổng cục|kho bạc|ngân hàng|bảo hiểm xã hội|bhxh|viện|vụ|thanh tra|phòng|hiệp hội|câu lạc bộ|công ty|tập đoàn|tổng công ty|bql|quỹ|thuế|hải quan|thống kê|vnpt|viettel|mobifone|vtv|vov|ttxvn|bưu điện|điện lực|viễn thông|huyện ủy|thành ủy|tỉnh ủy|thị ủy|quận ủy|đảng ủy|đảng bộ|tòa án|tand|viện kiểm sát|bộ đội|bđbp|đồn biên phòng|nhà hát|nhà xuất bản|nhà văn hóa|khối|tổ công tác|tổ|thường trực|chính phủ|quốc hội|cơ quan|đơn vị|xã|phường|thị trấn|thành phố|huyện|thị xã|tỉnh|đặc khu|nhà máy|bệnh viện|khu du lịch|vườn quốc gia|cảng|sân bay|lực lượng|bch|mặt trận tổ quốc|hợp tác xã|đồng chí|đ/c|ông|bà`;
const ROLES = vn`(?:đề nghị )?(?:đồng chí |đ/c |các đồng chí |ông |bà )?(?:thủ trưởng|lãnh đạo|giám đốc|phó giám đốc|chánh|phó chánh|chủ tịch|phó chủ tịch|trưởng|phó trưởng|tổng biên tập|cục trưởng|chi cục trưởng|chủ nhiệm|bí thư|hiệu trưởng|tổng giám đốc|trưởng ban|trưởng phòng|chỉ huy trưởng)`;
const UNIT = vn`(?:sở|ban|ngành|đoàn thể|cơ quan|đơn vị|tổ chức|địa phương|hội|phòng|cấp|doanh nghiệp|bộ|trường học|trường|trung tâm|thành viên|lực lượng|huyện|thành phố|thị xã|xã|phường|thị trấn|đặc khu|quận|hiệp hội|chủ đầu tư|mặt trận|cục|chi nhánh|tập đoàn|công ty|cá nhân|huyện ủy|thành ủy|thị ủy|đảng ủy|khu|thôn|ấp|bản|buôn|làng|đài|báo|cơ sở|hộ|nhà|viện|đảng bộ|cổng|đồng chí|sở|nhóm|tổ)`;
const JOINT = '(?:\\s*[,/]\\s*(?:' + vn`và ` + ')?|\\s*-\\s*|\\s+' + vn`và` + '\\s+|\\s*&\\s*)';
const EVERY = vn`(?:các|tất cả các|những|một số|toàn thể các|hệ thống các|từng)`;
/** `các sở, ban, ngành`; without `các` only as a list. */
const COLLECTIVE = pattern(
  `(?:${vn`(?:thủ trưởng|lãnh đạo|giám đốc|người đứng đầu|chủ tịch|đại diện)`}\\s+)?(?:${EVERY}\\s+${UNIT}${END}(?:${JOINT}(?:${vn`các`}\\s+)?${UNIT}${END})*|` +
    `${UNIT}${END}(?:${JOINT}${UNIT}${END})+)`,
  'uy',
);
const COMMITTEES = pattern(
  `(?:${vn`chủ tịch`}\\s+)?(?:${vn`ubnd|ủy ban nhân dân|hđnd và ubnd|hđnd, ubnd|cấp ủy, chính quyền|huyện ủy, thành ủy|đảng ủy, ubnd|hđnd|hội đồng nhân dân|ubmttq|ủy ban mttq|ban chỉ đạo|phòng`}(?:\\s+${vn`các|cấp|97|168`}|\\s+\\d{1,3})?\\s+)` +
    `(?:${vn`huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|quận|tx|tp|địa phương|cấp`}\\.?${END})(?:(?:${JOINT}|\\s+)(?:${vn`các`}\\s+)?(?:${vn`huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|quận|tx|tp|cấp xã`}\\.?${END}))*`,
  'uy',
);
const ELLIPTIC = pattern(`${vn`(?:các )?(sở|bộ|ban|phòng|hội)(?:, ban, ngành|, ngành)?`}\\s*:\\s*`, 'uy');
const HEAD = pattern(`(?:${HEADS})${END}`, 'uy');
const ROLE = pattern(`${ROLES}(?:\\s+|${END})`, 'uy');

/** Verbs and adverbs that end a name in running text. They count only in small letters. */
const STOPS = pattern(
  `${BEGIN}(?:${vn`chủ trì|chủ động|phối hợp|có trách nhiệm|chịu trách nhiệm|chịu|căn cứ|tham mưu|thực hiện|xây dựng|triển khai|tăng cường|chỉ đạo|định hướng|theo|tiếp tục|thường xuyên|định kỳ|hằng|hàng|trước|khẩn trương|kịp thời|nghiêm túc|tập trung|quan tâm|đẩy mạnh|hướng dẫn|theo dõi|đôn đốc|tổng hợp|báo cáo|rà soát|nghiên cứu|đề xuất|cung cấp|bố trí|cân đối|thẩm định|lồng ghép|phát huy|nâng cao|đưa|đăng|làm|là|cần|phải|sẽ|khi|để|trình|gửi|xem xét|tiếp nhận|duy trì|vận động|phổ biến|quán triệt|đảm bảo|bảo đảm|tạo|chuẩn bị|khai thác|sử dụng|ký kết|mời|đón|sản xuất|biên tập|biên soạn|thiết kế|vận hành|ban hành|hoàn thiện|hoàn thành|chấp hành|đề nghị|yêu cầu|huy động|đấu tranh|phản ánh|cập nhật|giới thiệu|quảng bá|phân công|cử|dành|ưu tiên|lựa chọn|chuyển|nắm|kết nối|số hóa|tham gia|thành lập|trên cơ sở|dựa|tích cực|lập|mở|tổ chức (?:thực hiện|triển khai|các|hội nghị|tuyên truyền|lễ|đoàn|cho|đón|lớp|tập huấn|cuộc)|giúp|hỗ trợ (?:các|cho|việc)|tuyên truyền (?:về|các|cho|sâu)|thống nhất|cụ thể|cùng|nhằm|trong (?:quá trình|việc|quý|tháng|năm|phạm vi|công tác|đó)|trong khi|với|về|cho|từ|đến|qua|tại (?:các|kế hoạch)|đã|đang|bám sát|xử lý|giải quyết|phê duyệt|công bố|đầu tư|kiện toàn|tự|rút|ủy quyền|được (?:giao|phân công)|giao|thông báo|thông tin (?:về|kịp|cho|đến)|hợp tác|giám sát (?:việc|các)|kiểm tra (?:việc|các)|quản lý (?:chặt|việc|các hoạt)|tư vấn|đáp ứng|ứng dụng|tiến hành|đồng thời|liên hệ|chia sẻ|lan tỏa|khuyến khích|thu thập|trao đổi|đặt|phát (?:sóng|hành|hiện|động|triển)|trả lời|có (?:văn bản|kế hoạch|giải pháp|biện pháp|ý kiến|nhiệm vụ)`})${END}`,
  'gu',
);
const CAPITAL = /^["“(]?[\p{Lu}\d]/u;

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
  let at = skipSpace(text, 0);
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
  `^(?:\\s*[;,+/&•|]\\s*(?:[-–+•]\\s+)?(?:${vn`và|cùng`}\\s+)?|\\s+[-–]\\s+|\\s+${vn`và|cùng với|cùng|hoặc`}\\s+|\\s*\\.\\s+(?=\\p{L})(?!$))`,
);

function nameAt(scan: Scan, at: number, following: boolean): Piece | null {
  const word = wordAt(scan, at);
  const first = scan.words[word];
  if (!first || first.start - at > 2) return null;
  const collective = collectiveAt(scan, at);
  const known = matchName(scan.index, scan.text, scan.words, word);
  if (known) {
    const end = extended(scan, known.last);
    if (!collective || end >= collective.end) return { start: at, end, collective: false, sure: true };
  }
  if (collective) return collective;
  return roleAt(scan, at) ?? unknownAt(scan, at, following);
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
    if (regex === COMMITTEES && /\p{Lu}/u.test(next) && !pattern(vn`các|cấp|\\d`).test(match[0])) continue;
    if (regex === COLLECTIVE && !pattern(`${BEGIN}${EVERY}${END}`).test(match[0]) && /\p{Lu}/u.test(next)) continue;
    return { start: at, end: qualified(scan, end), collective: true, sure: true };
  }
  return null;
}

/** The end of a group's qualifiers: at a separator, a bracket, the end of the sentence or (in running text) a verb. */
function qualified(scan: Scan, from: number): number {
  const rest = scan.text.slice(from, from + 160);
  const stop = /[;:.(),|“"\n]|\s[-–]\s(?!\p{Ll}+\s*(?:hội|nghề))/u.exec(rest);
  let end = stop ? stop.index : rest.length;
  const tail = lowered(rest.slice(0, end));
  const and = pattern(`\\s+${vn`và`}\\s+(?!${vn`(?:ngoài|du lịch|truyền hình|nhỏ|vừa|các cấp|nhân dân)`})`).exec(tail);
  if (and) end = Math.min(end, and.index);
  const verb = firstStop(scan.text.slice(from, from + end), 0);
  if (verb >= 0) end = Math.min(end, verb);
  return from + scan.text.slice(from, from + end).trimEnd().length;
}

/** The first verb in small letters that ends a name; -1 where there is none. */
function firstStop(text: string, from: number): number {
  STOPS.lastIndex = 0;
  for (const match of lowered(text).matchAll(STOPS)) {
    if (match.index >= from && /^\p{Ll}/u.test(text.slice(match.index, match.index + 1))) return match.index;
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
  if (name.length < 3 || name.length > 140 || !/\p{L}/u.test(name)) return null;
  if (head && scan.running && name.length === head[0].trim().length) return null;
  return { start: at, end: at + scan.text.slice(at, end).trimEnd().length, collective: false, sure: head !== null };
}

function endOfName(scan: Scan, from: number): number {
  const limit = Math.min(scan.text.length, from + 160);
  const verb = scan.running ? firstStop(scan.text.slice(from, limit), 1) : -1;
  const stop = verb < 0 ? limit : from + verb;
  for (let at = from; at < stop; at++) {
    const sign = scan.text[at] ?? '';
    if (/[;:(|“"]/.test(sign)) return at;
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
