import { lowered } from '../fold.ts';
import { matchName, matchProvince, type NameIndex } from './agency-names.ts';
import { type Word, wordsOf } from './word-list.ts';
import { isCapitals } from './capitals.ts';
import { END, pattern, tidy, vn } from './pattern.ts';

/** Bodies and offices that issue documents; a name begins with one of them. */
const HEAD = pattern(
  `^(?:${vn`quốc hội|ủy ban|ubtvqh|ubnd|hđnd|hội đồng|chính phủ|thủ tướng|phó thủ tướng|chủ tịch|phó chủ tịch|bộ|liên bộ|bộ trưởng|thứ trưởng|ban|bch|btv|bcđ|trung ương|đảng|tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|đảng ủy|đảng bộ|thường trực|thường vụ|văn phòng|vp|sở|giám đốc|phó giám đốc|chánh|trưởng|cục|tổng cục|chi cục|vụ|công an|bộ chỉ huy|bộ tư lệnh|mặt trận|ubmttq|mttq|đoàn|tỉnh đoàn|hội|liên đoàn|liên hiệp|liên minh|trung tâm|viện|trường|đài|báo|tòa án|viện kiểm sát|thanh tra|kho bạc|ngân hàng|bảo hiểm|phòng|xã|phường|tỉnh|thành phố|huyện|tổng|ttg|tổ công tác|hiệp hội|đại hội|đại sứ quán|cơ quan`})${END}`,
);

/** First words of what no longer belongs to a name. Exact spellings: `tai` in `thiên tai` is no `tại`. */
const STOPS: ReadonlySet<string> = new Set(
  (
    'về quy hướng phê ban thực triển để nhằm và ngày tại trong theo khóa khoá nhiệm kỳ thông cho đã có được sửa bổ giai năm số với ' +
    'từ là chỉ yêu giao tổ công tăng đẩy gửi trên đến vừa ký nêu đối phục cùng xác kết bãi hợp thành kiện đồng chấp ủy tiếp quyết ' +
    'hoàn nâng xây phát khi này trình phối hiện như do bằng sau lần hoặc rà quản khắc cụ định bảo đảm áp một các việc mới tham'
  ).split(' '),
);
/** `Chính phủ Quy định chi tiết …`: titles of laws begin with a capital. */
const TITLE_WORDS = pattern(
  `^(?:${vn`quy định|quy chế|ban hành|phê duyệt|hướng dẫn|sửa đổi|về việc|tuyên truyền|v\s*/\s*v`})${END}`,
);
/** `Phó Chủ tịch UBND tỉnh Nguyễn Văn An đã ký`: a family name behind the unit begins a person. */
const PERSON =
  /^(?:tỉnh|phố) (?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đào|Đoàn|Lương|Mai|Cao|Hà|Tạ|Lưu|Trương|Tô|Thái|Vương|Nông|Lò|Giàng|Hầu|Triệu|Y|Rah|Đàm) \p{Lu}\p{Ll}*(?= \p{L}|$)/u;
const LONGEST_WORDS = 16;
const TERM = pattern(`\\s*\\(?${vn`(?:khóa|nhiệm kỳ)`}${END}.*$`, 'u');

export interface IssuerAt {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The body named at the beginning of a piece of text, as written; null where none stands there. */
export function issuerAt(text: string, index: NameIndex): IssuerAt | null {
  const lead = /^[\s,:(]*/u.exec(text)?.[0].length ?? 0;
  // `Ủy ban nhân dân (UBND) tỉnh`: the abbreviation is blanked, so that offsets hold.
  const rest = text.slice(lead, lead + 220).replace(/\((?:UBND|HĐND|MTTQ)\)/gu, (note) => ' '.repeat(note.length));
  const low = lowered(rest);
  if (!HEAD.test(low)) return null;
  const words = wordsOf(rest);
  const end = endOfName(rest, words, index);
  const name = tidy(rest.slice(0, end)).replace(TERM, '');
  if (name.length < 3 || !/\p{Lu}/u.test(name)) return null;
  return { name, start: lead, end: lead + end };
}

/** Walks word by word: a known name or province whole, small words until one that ends a name. */
function endOfName(text: string, words: readonly Word[], index: NameIndex): number {
  const capitals = isCapitals(text.slice(0, 60));
  let end = 0;
  let at = 0;
  while (at < words.length && at < LONGEST_WORDS) {
    const word = words[at];
    if (!word) break;
    const gap = text.slice(end, word.start);
    const last = Math.max(matchName(index, text, words, at)?.last ?? -1, matchProvince(index, text, words, at));
    if (at > 0 && !bridges(gap, text.slice(word.start), last >= at, end > 0 ? text.slice(0, end) : '')) break;
    if (last < at && PERSON.test(`${words[at - 1]?.low ?? ''} ${text.slice(word.start, word.start + 40)}`)) break;
    const isSmall = capitals || /^\p{Ll}/u.test(text.slice(word.start, word.start + 1));
    if (at > 0 && last < at && isSmall && STOPS.has(word.low) && !continuesName(text, words, at)) break;
    if (
      at > 0 &&
      last < at &&
      (/^\d/u.test(word.low) || TITLE_WORDS.test(lowered(text.slice(word.start, word.start + 12))))
    )
      break;
    const until = words[Math.max(at, last)] ?? word;
    end = until.end;
    // A person's name or the next words may follow the province, but not the office.
    if (at > 0 && isProvince(text, words, at, index, last)) break;
    at = Math.max(at, last) + 1;
  }
  return end;
}

/** `Sở Văn hóa và Thể thao`, `Ủy ban nhân dân`, `Ban Tổ chức`: a stop word inside a name. */
function continuesName(text: string, words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!word || !next) return false;
  if (word.low === 'ban') return before?.low === 'ủy';
  if (word.low === 'đồng') return before?.low === 'hội';
  if (word.low === 'ủy') return next.low !== 'quyền';
  if (word.low !== 'và') return word.low === 'thành' && next.low === 'phố';
  const after = text.slice(next.start);
  return /^\p{Lu}/u.test(after) && !HEAD.test(lowered(after.slice(0, 40)));
}

const isProvince = (text: string, words: readonly Word[], at: number, index: NameIndex, last: number): boolean =>
  matchProvince(index, text, words, at) === last && last >= at && !/^\s*-/u.test(text.slice(words[last]?.end ?? 0));

/** May the name go on over these signs? `Sở Văn hóa, Thể thao và Du lịch`, `Bộ Lao động - Thương binh và Xã hội`. */
function bridges(gap: string, after: string, isKnown: boolean, before: string): boolean {
  if (/^\s*$/u.test(gap)) return true;
  const isCapital = /^\p{Lu}/u.test(after);
  if (/^\s*-\s*$/u.test(gap)) return isCapital && !/^(?:Trưởng|Phó|Chủ|Ủy viên)/u.test(after);
  if (/^\s*&\s*$/u.test(gap)) return true;
  if (!/^\s*,\s*$/u.test(gap)) return false;
  if (before.endsWith('Phòng') && /^chống\s/u.test(after)) return true;
  if (HEAD.test(lowered(after.slice(0, 40)))) return false;
  return isKnown || (isCapital && /^(?:Sở|Bộ)\s/u.test(before) && COMMA_NAME.test(lowered(after.slice(0, 40))));
}
const COMMA_NAME = pattern(`^(?:${vn`thể thao|thương binh|gia đình|phòng chống`})${END}`);

/** The body whose name ends a piece of text; `slack` signs may stand behind it. */
export function issuerBefore(text: string, index: NameIndex, slack: number): IssuerAt | null {
  let nearest: IssuerAt | null = null;
  for (const word of wordsOf(text)) {
    if (!/^\p{Lu}/u.test(text.slice(word.start, word.start + 1))) continue;
    const found = issuerAt(text.slice(word.start), index);
    const end = found ? word.start + found.end : -1;
    if (found && text.length - end <= slack && end > (nearest?.end ?? 0))
      nearest = { ...found, start: word.start, end };
  }
  return nearest;
}

/** The office that a person heads: a proposal of `Giám đốc Sở Tài chính` is the department's. */
export function officeOf(name: string): string {
  return name
    .replace(pattern(`^(?:Phó )?Giám đốc (?=Sở|Công an|Trung tâm|Ban)`, 'u'), '')
    .replace(/^(?:Phó )?Chánh (?=Văn phòng|Thanh tra)/u, '')
    .replace(/^(?:Phó )?Trưởng (?=Ban|Phòng)/u, '')
    .replace(/^(?:Thủ trưởng|Phó Chủ tịch(?: Thường trực)?) (?=\p{Lu})/u, '');
}

export const OF = pattern(`^[\\s,)]{0,6}(?:${vn`của|do`})${END}\\s*`);
