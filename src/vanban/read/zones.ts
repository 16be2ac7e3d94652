import { TITLE_TYPES } from '../catalogue/index.ts';
import { foldText, lowered } from '../fold.ts';
import { placeAndDay } from './days.ts';
import { SITE_DATA, SITE_LINE, TO_MACHINES, TRAILER } from './furniture-phrases.ts';
import { markerOf } from './markers.ts';
import { isCapitals } from './paragraphs.ts';
import { pattern, vn } from './pattern.ts';
import type { Line } from './source.ts';

/** What part of the page a line belongs to. */
export type Zone = 'furniture' | 'machine' | 'head' | 'body' | 'recipients' | 'signature' | 'annex';

export interface Zones {
  /** One for each line; blank lines take the zone around them. */
  readonly of: readonly Zone[];
  /** Line of the title (`KẾ HOẠCH`), -1 where none stands. */
  readonly title: number;
  /** Did the text begin with the letterhead or title of a document? */
  readonly hasHead: boolean;
  /** Lines where an annex or an annexed plan begins. */
  readonly annexes: readonly number[];
}

const STATE = pattern(
  vn`cộng hòa xã hội chủ nghĩa|cộng hoà xã hội chủ|hòa xã hội chủ nghĩa việt nam|độc lập\s*[-–—.]?\s*tự do\s*[-–—.]?\s*hạnh phúc|đảng cộng sản việt nam`,
);
const NUMBER_LINE = pattern(
  `^[\\s|]*${vn`số`}\\s*[:：.]?\\s*(?:[\\d…._\\s]{0,24}\\s*[/\\-–]\\s*[\\p{L}]|[:：]?\\s*[.…_]{2,}|\\d+\\s*$)`,
);
const ISSUER_LINE = pattern(
  `^[\\s|]*${vn`(?:ủy ban nhân dân|ủy ban|ubnd|hội đồng nhân dân|sở|bộ|tỉnh ủy|thành ủy|huyện ủy|ban|văn phòng|đảng ủy|đảng bộ|công an|thủ tướng|chính phủ|cục|chi cục|trung tâm|tỉnh|thành phố|huyện|mặt trận|đoàn|hội|liên đoàn|trường|phòng|quốc hội|chủ tịch|xã|phường|thị xã|quận|đài|báo|viện|tổng cục)`}(?![\\p{L}])`,
);
export const BODY_START = pattern(
  `^[\\s"“]*(?:${vn`căn cứ|thực hiện|để |nhằm|theo |xét|kính gửi|kính trình|trên cơ sở|tiếp theo|trong (?:thời gian|những|năm|khuôn|quá)|ngày \d|sáng ngày|chiều ngày|vừa qua|qua |sau khi|triển khai (?:thực hiện )?(?:nghị|kế|quyết|chỉ|công|văn|chương)|phát huy|hưởng ứng|ủy ban nhân dân (?:tỉnh|thành phố|huyện|xã|phường) .{0,60}(?:ban hành|xây dựng|nhận được)|ubnd (?:tỉnh|thành phố|huyện|xã|phường) .{0,60}(?:ban hành|xây dựng|nhận được)|tại (?:cuộc|buổi|phiên)`})`,
);
export const RECIPIENTS = pattern(`^[\\s|*_]*${vn`(?:nơi nhận|nơi gửi|nơi nhân)`}\\s*[:.：]?`);
export const SIGNATURE = pattern(
  `^[\\s|*_]*(?:${vn`tm|kt|tl|tuq|q|thừa lệnh|ký thay|thay mặt|thừa ủy quyền`}\\s*\\.?\\s*[\\p{L}]|${vn`(?:phó )?chủ tịch$|chủ tịch$|giám đốc$|phó giám đốc$|chánh văn phòng$|phó chánh văn phòng$|trưởng ban$|phó trưởng ban$|bí thư$|phó bí thư$|bộ trưởng$|thứ trưởng$|thủ tướng$|cục trưởng$|trưởng phòng$|tổng biên tập$|thư ký$|chủ tọa$`})`,
);
const ANNEX = pattern(
  `^[\\s|]*(?:${vn`phụ lục|phụ biểu|biểu (?:số|mẫu)|danh mục (?:nhiệm vụ|các nhiệm vụ|công việc|nội dung)|bảng (?:phân công|tổng hợp|chi tiết|tiến độ)|phân công nhiệm vụ`})(?![\\p{L}])`,
);
const ANNEXED = pattern(
  vn`^[\s|]*\(?\s*(?:ban hành )?(?:kèm|đính kèm)(?: theo)? (?:theo )?(?:quyết định|kế hoạch|công văn|thông báo|văn bản|nghị quyết|chương trình|tờ trình|đề án|số)`,
);
const END_MARK = /\.\s*\/\s*\.?\s*$/u;

const TITLES = new Set(TITLE_TYPES.map((name) => foldText(name)));

/** The type of document that a line names as a title, folded; null for other lines. Takes a trimmed line. */
export function titleType(text: string): string | null {
  const bare = foldText(text.replace(/^[|\s*_-]+|[|\s*_:-]+$/gu, ''));
  if (bare.length > 60 || bare.length < 4) return null;
  if (TITLES.has(bare) && (isCapitals(text) || /^\p{Lu}/u.test(text.trim()))) return bare;
  return null;
}

interface Sight {
  readonly line: Line;
  readonly low: string;
  readonly blank: boolean;
}

/** Parts the lines into zones. */
export function readZones(lines: readonly Line[]): Zones {
  const sights = lines.map((line) => ({ line, low: lowered(line.text.slice(0, 400)), blank: line.text.trim() === '' }));
  const zones: Zone[] = sights.map(() => 'body');
  const start = findStart(sights);
  const title = findTitle(sights, start.first, start.found);
  const headEnd = start.found ? endOfHead(sights, start.first, title) : start.first;
  for (const [index, sight] of sights.entries()) {
    if (index < start.first) zones[index] = 'furniture';
    else if (index < headEnd) zones[index] = sight.line.table !== null ? 'body' : 'head';
  }
  const annexes = markEnds(sights, zones, headEnd);
  for (const [index, sight] of sights.entries()) {
    if (zones[index] === 'furniture' || sight.blank) continue;
    if (TO_MACHINES.test(sight.low)) zones[index] = 'machine';
    else if (zones[index] === 'head' ? SITE_DATA.test(sight.low) : isFurniture(sight)) zones[index] = 'furniture';
  }
  markPageNumbers(sights, zones);
  return { of: zones, title, hasHead: start.found, annexes };
}

function isFurniture(sight: Sight): boolean {
  return (
    sight.line.table === null &&
    sight.low.trim().length < 220 &&
    (SITE_LINE.test(sight.low) || SITE_DATA.test(sight.low))
  );
}

const WINDOW = 26;

/** The first line of the letterhead; text above it is the site's. Without a letterhead the text is taken from its first line. */
function findStart(sights: readonly Sight[]): { first: number; found: boolean } {
  for (const [index, sight] of sights.entries()) {
    if (sight.blank || !isHeadSign(sight)) continue;
    if (!isConfirmed(sights, index)) continue;
    return { first: upToIssuer(sights, index), found: true };
  }
  const firstWords = sights.findIndex((sight) => !sight.blank && !isFurniture(sight));
  return { first: Math.max(0, firstWords), found: false };
}

function isHeadSign(sight: Sight): boolean {
  const { low, line } = sight;
  if (SITE_DATA.test(low)) return false;
  if (STATE.test(low) && (isCapitals(line.text) || low.trim().length < 90)) return true;
  if (NUMBER_LINE.test(low) && low.trim().length < 120) return true;
  if (isPlaceLine(low)) return true;
  return titleType(line.text) !== null && isCapitals(line.text);
}

/** `Đồng Nai, ngày 23 tháng 5 năm 2024` alone on its line, or beside the number. */
function isPlaceLine(low: string): boolean {
  if (low.trim().length > 130) return false;
  const found = placeAndDay(low);
  return found !== null && low.trim().length - (found.place[1] - found.place[0]) < 90;
}

/** One sign may be chance; a second of another kind nearby confirms it. */
function isConfirmed(sights: readonly Sight[], index: number): boolean {
  const kinds = new Set<string>();
  let seen = 0;
  for (let at = index; at < sights.length && seen < WINDOW; at++) {
    const sight = sights[at] as Sight;
    if (sight.blank) continue;
    seen += 1;
    if (STATE.test(sight.low)) kinds.add('state');
    if (NUMBER_LINE.test(sight.low)) kinds.add('number');
    if (isPlaceLine(sight.low)) kinds.add('place');
    if (titleType(sight.line.text)) kinds.add('title');
    if (pattern(vn`^\s*(?:căn cứ|kính gửi)`).test(sight.low)) kinds.add('grounds');
    if (at > index && ISSUER_LINE.test(sight.low) && isCapitals(sight.line.text)) kinds.add('issuer');
    if (kinds.size >= 2) return true;
  }
  return false;
}

/** The issuer stands above the number or beside the state's name; up to five lines in capitals. */
function upToIssuer(sights: readonly Sight[], index: number): number {
  let first = index;
  let seen = 0;
  for (let at = index - 1; at >= 0 && seen < 6; at--) {
    const sight = sights[at] as Sight;
    if (sight.blank) continue;
    seen += 1;
    const text = sight.line.text.trim();
    const isRule = /^[-–—_=*|\s.]+$/u.test(text);
    const belongs = (isCapitals(text) && text.length < 120 && !SITE_LINE.test(sight.low)) || isRule;
    if (!belongs) break;
    if (!isRule || text.includes('|')) first = at;
  }
  return first;
}

function findTitle(sights: readonly Sight[], first: number, found: boolean): number {
  if (!found) return -1;
  let seen = 0;
  for (let at = first; at < sights.length && seen < 45; at++) {
    const sight = sights[at] as Sight;
    if (sight.blank) continue;
    seen += 1;
    if (pattern(vn`^\s*(?:căn cứ|kính gửi|điều 1)`).test(sight.low)) return -1;
    if (titleType(sight.line.text) && (isCapitals(sight.line.text) || sight.line.centred)) return at;
    if (startsWithTitle(sight.line.text)) return at;
  }
  return -1;
}

/** `KẾ HOẠCH TRUYỀN THÔNG …` or `KẾ HOẠCH Truyền thông …` on one line. */
export function startsWithTitle(text: string): boolean {
  const trimmed = text.trim().replace(/^[|\s]+/u, '');
  const folded = foldText(trimmed.slice(0, 80));
  const type = [...TITLES].filter((name) => folded.startsWith(`${name} `)).sort((a, b) => b.length - a.length)[0];
  if (!type) return false;
  const head = trimmed.split(/\s+/u).slice(0, type.split(' ').length).join(' ');
  return isCapitals(head);
}

/** Where the body begins: after the lines of the title and its subject, at `Căn cứ`, `Kính gửi`, `I.` or a sentence. */
function endOfHead(sights: readonly Sight[], first: number, title: number): number {
  let at = title >= 0 ? title + 1 : first;
  let subject = 0;
  let capitals: boolean | null = null;
  let gap = false;
  for (; at < sights.length; at++) {
    const sight = sights[at] as Sight;
    if (sight.line.table !== null && title < 0 && at - first < 30) continue;
    if (sight.blank) {
      gap = gap || subject > 0;
      continue;
    }
    const text = sight.line.text.trim();
    if (isHeadLine(sight)) continue;
    if ((BODY_START.test(sight.low) && !(isCapitals(text) && title >= 0)) || isBodyMarker(text)) return at;
    if (title < 0) {
      if (text.length > 150 || at - first > 40) return at;
      continue;
    }
    const upper = isCapitals(text);
    if (capitals !== null && capitals && !upper && !/^\(/u.test(text)) return at;
    if (gap && (capitals === false || text.length > 160) && /[.:;]$/u.test(text)) return at;
    if (text.length > 600 || subject > 14) return at;
    capitals = capitals ?? upper;
    subject += 1;
    gap = false;
  }
  return at;
}

/** Rules, `(Kèm theo …)`, numbers and places among the lines of the head. */
function isHeadLine(sight: Sight): boolean {
  const text = sight.line.text.trim();
  return (
    /^[-–—_=*|\s.]+$/u.test(text) ||
    ANNEXED.test(sight.low) ||
    STATE.test(sight.low) ||
    NUMBER_LINE.test(sight.low) ||
    isPlaceLine(sight.low)
  );
}

function isBodyMarker(text: string): boolean {
  const marker = markerOf(text);
  return marker !== null && marker.ordinal === 1 && marker.style !== 'bullet';
}

/** Marks recipients, signatures and annexes, and what follows the end of the document. */
function markEnds(sights: readonly Sight[], zones: Zone[], from: number): number[] {
  const annexes: number[] = [];
  let state: Zone = 'body';
  let ended = false;
  let quiet = 0;
  for (let at = from; at < sights.length; at++) {
    const sight = sights[at] as Sight;
    if (sight.blank) {
      zones[at] = state;
      continue;
    }
    const text = sight.line.text.trim();
    if (isAnnexStart(sights, at, ended)) {
      annexes.push(at);
      [state, ended, quiet] = ['body', false, 0];
      zones[at] = 'annex';
      continue;
    }
    if (RECIPIENTS.test(sight.low) && text.length < 400) [state, ended, quiet] = ['recipients', true, 0];
    else if (isSignatureStart(sights, at, state)) [state, ended, quiet] = ['signature', true, 0];
    else if (state === 'recipients' || state === 'signature') {
      quiet += 1;
      if (leavesEnd(sight, state, quiet))
        state = TRAILER.test(sight.low) || SITE_LINE.test(sight.low) || ended ? 'furniture' : 'body';
    } else if (state === 'body' && END_MARK.test(text)) ended = ended || false;
    zones[at] = state;
  }
  return annexes;
}

/** `Phụ lục I`, `KẾ HOẠCH` with `(Ban hành kèm theo …)` below: a new part begins after the signature or recipients. */
function isAnnexStart(sights: readonly Sight[], at: number, ended: boolean): boolean {
  const sight = sights[at] as Sight;
  const text = sight.line.text.trim();
  if (sight.line.table !== null || text.length > 200) return false;
  if (ANNEX.test(sight.low) && (isCapitals(text) || /^phụ (?:lục|biểu)/iu.test(text)) && !/[.;,]$/u.test(text)) {
    return (
      ended || sight.line.centred || isCapitals(text) || /^phụ (?:lục|biểu)\s*(?:số\s*)?[\divx]*\s*[.:]?$/iu.test(text)
    );
  }
  const isTitle = titleType(text) !== null && isCapitals(text);
  if (!isTitle && !(startsWithTitle(text) && isCapitals(text))) return false;
  return ended || nextLines(sights, at, 8).some((one) => ANNEXED.test(one.low));
}

function nextLines(sights: readonly Sight[], at: number, count: number): Sight[] {
  const found: Sight[] = [];
  for (let next = at + 1; next < sights.length && found.length < count; next++) {
    const sight = sights[next] as Sight;
    if (!sight.blank) found.push(sight);
  }
  return found;
}

function isSignatureStart(sights: readonly Sight[], at: number, state: Zone): boolean {
  const sight = sights[at] as Sight;
  const text = sight.line.text.trim().replace(/^\|\s*|\s*\|$/gu, '');
  if (!SIGNATURE.test(sight.low) || text.length > 90 || sight.line.table !== null) return false;
  if (state === 'recipients' && /^[-–+]/u.test(text)) return false;
  if (!isCapitals(text.replace(/^(?:TM|KT|TL|TUQ|Q)\b/iu, ''))) return false;
  // A decision names its issuer in capitals before `Căn cứ`; a signature has a name and nothing else after it.
  return !nextLines(sights, at, 3).some((one) => pattern(vn`^\s*căn cứ`).test(one.low));
}

/** Lines after the signature that are no name and no recipient. */
function leavesEnd(sight: Sight, state: Zone, quiet: number): boolean {
  const text = sight.line.text.trim();
  if (TRAILER.test(sight.low) || SITE_LINE.test(sight.low)) return true;
  if (state === 'recipients') {
    if (/^[-–+*•]/u.test(text) || quiet > 120) return quiet > 120;
    return text.length > 140 || (/^(?:\d|[IVX]+\.)/u.test(text) && text.length > 60);
  }
  if (/^[-–+*•]\s/u.test(text)) return false;
  return quiet > 14 || text.length > 90;
}

const PAGE_NUMBER = pattern(
  `^\\s*(?:[-–|]\\s*)?(?:(?:${vn`trang`}|page)\\s*)?(\\d{1,4})(?:\\s*/\\s*\\d{1,4})?(?:\\s*[-–|])?\\s*$`,
);

/** A lone number between lines of text: part of a rising series far apart, or in the middle of a sentence. */
function markPageNumbers(sights: readonly Sight[], zones: Zone[]): void {
  let lastNumber = 0;
  let lastAt = -1;
  for (const [index, sight] of sights.entries()) {
    if (sight.blank || sight.line.table !== null || zones[index] !== 'body') continue;
    const match = PAGE_NUMBER.exec(sight.low);
    if (!match?.[1]) continue;
    const value = Number(match[1]);
    const labelled = /[a-z/]/.test(sight.low);
    if (!labelled && !isLonely(sights, index)) continue;
    const follows = value === lastNumber + 1 && (lastAt < 0 || index - lastAt > 8);
    if (labelled || follows || insideSentence(sights, index)) {
      zones[index] = 'furniture';
      [lastNumber, lastAt] = [value, index];
    }
  }
}

/** No other lone number or short cell beside it: those are tables pasted cell by cell. */
function isLonely(sights: readonly Sight[], index: number): boolean {
  const [before, after] = [previousLine(sights, index), nextLines(sights, index, 1)[0]];
  return (before?.line.text.trim().length ?? 99) > 35 || (after?.line.text.trim().length ?? 0) > 70;
}

function insideSentence(sights: readonly Sight[], index: number): boolean {
  const [before, after] = [previousLine(sights, index), nextLines(sights, index, 1)[0]];
  if (!before || !after) return false;
  return (
    !/[.;:!?]$/u.test(before.line.text.trim()) &&
    before.line.text.trim().length > 30 &&
    /^\p{Ll}/u.test(after.line.text.trim())
  );
}

function previousLine(sights: readonly Sight[], index: number): Sight | undefined {
  for (let at = index - 1; at >= 0; at--) if (!sights[at]?.blank) return sights[at];
  return undefined;
}
