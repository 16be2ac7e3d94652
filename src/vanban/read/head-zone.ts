import { TITLE_TYPES } from '../catalogue/index.ts';
import { foldText } from '../fold.ts';
import { placeAndDay } from './days.ts';
import { SITE_DATA, SITE_LINE } from './furniture-phrases.ts';
import { endOfWordless, NUMBER_WORD } from './document-number.ts';
import { markerOf } from './markers.ts';
import { isCapitals } from './capitals.ts';
import { END, pattern, vn } from './pattern.ts';
import { isRule, isUpper, type Sight } from './sights.ts';
import { isStampWords } from './stamp-words.ts';

/** The name of the state, its motto or the Party's name: lines of a letterhead. */
export const STATE = pattern(
  vn`cộng hòa xã hội chủ nghĩa|cộng hòa xã hội chủ|hòa xã hội chủ nghĩa việt nam|độc lập\s*[-–—.]?\s*tự do\s*[-–—.]?\s*hạnh phúc|đảng cộng sản việt nam`,
);
/** `V/v`, as a scan may spell it: `V / v`, `Viv`, `Vlv`. For text folded by `lowered`. */
export const REGARDING_SIGN = `(?:${vn`công văn`}\\s+(?=v|${vn`về việc`}))?(?:v\\s*[/⁄]\\s*v|v[il|]v(?=[\\s:.])|${vn`về việc`})`;
const NUMBER_LINE = pattern(
  `^[\\s|*]*${NUMBER_WORD}\\s*[:：.]?\\s*(?:[\\d…._\\s]{0,24}\\s*[/\\-–]\\s*[\\p{L}]|[:：]?\\s*[.…_]{2,}|\\d+\\s*$|$)`,
);
export const ISSUER_LINE = pattern(
  `^[\\s|]*${vn`(?:ủy ban nhân dân|ủy ban|ubnd|hội đồng nhân dân|sở|bộ|tỉnh ủy|thành ủy|huyện ủy|ban|văn phòng|đảng ủy|đảng bộ|công an|thủ tướng|chính phủ|cục|chi cục|trung tâm|tỉnh|thành phố|huyện|mặt trận|đoàn|hội|liên đoàn|trường|phòng|quốc hội|chủ tịch|xã|phường|thị xã|quận|đài|báo|viện|tổng cục)`}${END}`,
);
/** Words that begin the running text of a document. */
export const BODY_START = pattern(
  `^[\\s"“]*(?:${vn`căn cứ|thực hiện|để |nhằm|theo |xét|kính gửi|kính trình|trên cơ sở|tiếp theo|trong (?:thời gian|những|năm|khuôn|quá)|ngày \d|sáng ngày|chiều ngày|vừa qua|qua |sau khi|hôm nay|hồi \d|vào hồi|thời gian qua|triển khai (?:thực hiện )?(?:nghị|kế|quyết|chỉ|công|văn|chương)|phát huy|hưởng ứng|ủy ban nhân dân (?:tỉnh|thành phố|huyện|xã|phường) .{0,60}(?:ban hành|xây dựng|nhận được)|ubnd (?:tỉnh|thành phố|huyện|xã|phường) .{0,60}(?:ban hành|xây dựng|nhận được)|tại (?:cuộc|buổi|phiên)`})`,
);
/** Words that no subject begins with. */
const GROUNDS = pattern(
  `^[\\s"“-]*(?:${vn`căn cứ|kính gửi|kính trình|xét (?:đề nghị|tờ trình|báo cáo)|theo đề nghị của|điều 1`})${END}`,
);
/** `(Ban hành kèm theo Quyết định số …)` below the title of an annex. */
export const ANNEXED = pattern(
  vn`^[\s|]*[\(\[]?\s*(?:ban hành )?(?:kèm|đính kèm)(?: theo)? (?:theo )?(?:quyết định|kế hoạch|công văn|thông báo|văn bản|nghị quyết|chương trình|tờ trình|đề án|số)`,
);
const ENACTING_END = pattern(`(?:${vn`như sau|sau đây|cụ thể|nội dung sau`})\\s*[:.]?\\s*$`);

const TITLES = new Set(TITLE_TYPES.map((name) => foldText(name)));

/** The type of document that a line names as a title, folded; null for other lines. Takes a trimmed line. */
export function titleType(text: string): string | null {
  if (text.length > 90 || !/^[|\s*_-]*\p{Lu}/u.test(text) || text.split(' ', 9).length > 8) return null;
  const bare = foldText(text.replace(/^[|\s*_-]+|[|\s*_:-]+$/gu, ''));
  if (bare.length > 60 || bare.length < 4) return null;
  return TITLES.has(bare) ? bare : null;
}

/** `KẾ HOẠCH TRUYỀN THÔNG …` or `KẾ HOẠCH Truyền thông …` on one line. */
export function startsWithTitle(text: string): boolean {
  const trimmed = text.trim().replace(/^[|\s]+/u, '');
  if (!/^\p{Lu}{2}/u.test(trimmed)) return false;
  const folded = foldText(trimmed.slice(0, 80));
  const type = [...TITLES].filter((name) => folded.startsWith(`${name} `)).sort((a, b) => b.length - a.length)[0];
  if (!type) return false;
  const head = trimmed.split(/\s+/u).slice(0, type.split(' ').length).join(' ');
  return isCapitals(head);
}

/** So many lines with text may stand between two signs of one letterhead; so many before its title. */
const [WINDOW, TITLE_WINDOW] = [26, 45];

/** The first line of the letterhead; text above it is the site's. Without one the text is taken from its first line. */
export function findStart(
  sights: readonly Sight[],
  isFurniture: (sight: Sight) => boolean,
): { first: number; found: boolean } {
  for (const [index, sight] of sights.entries()) {
    if (sight.blank || !isHeadSign(sight) || !isConfirmed(sights, index)) continue;
    return { first: upToIssuer(sights, index), found: true };
  }
  const firstWords = sights.findIndex((sight) => !sight.blank && !isFurniture(sight));
  return { first: Math.max(0, firstWords), found: false };
}

function isHeadSign(sight: Sight): boolean {
  const { low, text } = sight;
  if (text.length > 220 || SITE_DATA.test(low)) return false;
  if (STATE.test(low)) return true;
  if (isNumberLine(sight) && text.length < 120) return true;
  return isPlaceLine(low) || (titleType(text) !== null && isCapitals(text)) || startsWithTitle(text);
}

/** The line of the own number, also where its word was lost: `27/KH-UBND`. */
const isNumberLine = ({ low, text }: Sight): boolean => NUMBER_LINE.test(low) || endOfWordless(text) > 0;

/** `Đồng Nai, ngày 23 tháng 5 năm 2024` alone on its line, or beside the number. */
function isPlaceLine(low: string): boolean {
  // What ends in a semicolon is a ground: `… ngày 19 tháng 6 năm 2015;`.
  if (low.trim().length > 130 || /;\s*$/u.test(low) || IS_TODAY.test(low)) return false;
  const found = placeAndDay(low);
  return found !== null && low.trim().length - (found.place[1] - found.place[0]) < 90;
}

/** `Hôm nay, ngày …` opens minutes: no place is called so. */
const IS_TODAY = pattern(vn`^\s*hôm nay`);

/** One sign may be chance; a second of another kind nearby confirms it. */
function isConfirmed(sights: readonly Sight[], index: number): boolean {
  const kinds = new Set<string>();
  let seen = 0;
  for (let at = index; at < sights.length && seen < WINDOW; at++) {
    const sight = sights[at] as Sight;
    if (sight.blank) continue;
    seen += 1;
    if (sight.text.length < 220 && STATE.test(sight.low)) kinds.add('state');
    if (isNumberLine(sight)) kinds.add('number');
    if (isPlaceLine(sight.low)) kinds.add('place');
    if ((titleType(sight.text) && isCapitals(sight.text)) || startsWithTitle(sight.text)) kinds.add('title');
    if (GROUNDS.test(sight.low)) kinds.add('grounds');
    if (/^[IVX]{1,4}\s*[.)/-]/u.test(sight.text) && isBodyMarker(sight.text)) kinds.add('outline');
    if (at > index && ISSUER_LINE.test(sight.low) && isUpper(sight.text)) kinds.add('issuer');
    if (kinds.size >= 2) return true;
  }
  return false;
}

/** The issuer stands above the number or beside the state's name; up to six lines in capitals. */
function upToIssuer(sights: readonly Sight[], index: number): number {
  let first = index;
  let seen = 0;
  for (let at = index - 1; at >= 0 && seen < 8; at--) {
    const sight = sights[at] as Sight;
    if (sight.blank) continue;
    seen += 1;
    const rule = isRule(sight.text);
    // A stamp typed in small letters between issuer and number parts nothing.
    if (isStampWords(sight.text)) continue;
    const belongs = rule || (isUpper(sight.text) && sight.text.length < 120 && !SITE_LINE.test(sight.low));
    if (!belongs) break;
    if (!rule || sight.text.includes('|')) first = at;
  }
  return first;
}

/** Line of the title, -1 where none stands before the running text. */
export function findTitle(sights: readonly Sight[], first: number, found: boolean): number {
  if (!found) return -1;
  let seen = 0;
  let dated = false;
  for (let at = first; at < sights.length && seen < TITLE_WINDOW; at++) {
    const sight = sights[at] as Sight;
    if (sight.blank) continue;
    seen += 1;
    if (GROUNDS.test(sight.low)) return -1;
    if (sight.text.endsWith(':')) continue;
    dated = dated || isNumberLine(sight) || isPlaceLine(sight.low);
    // In small letters only below number or day, where nothing but the title can stand.
    if (titleType(sight.text) && (isCapitals(sight.text) || sight.line.centred || dated)) return at;
    if (startsWithTitle(sight.text)) return at;
  }
  return -1;
}

/** One past the last line of the head: after title and subject, at `Căn cứ`, `Kính gửi`, `I.` or a sentence. */
export function endOfHead(sights: readonly Sight[], first: number, title: number): number {
  return title >= 0 ? endOfSubject(sights, title) : endOfUntitled(sights, first);
}

function endOfUntitled(sights: readonly Sight[], first: number): number {
  for (let at = first; at < sights.length; at++) {
    const sight = sights[at] as Sight;
    if (sight.blank || isHeadLine(sight)) continue;
    const startsBody = BODY_START.test(sight.low) && !isUpper(sight.text) && /^["“]?\p{Lu}/u.test(sight.text);
    if (startsBody || isBodyMarker(sight.text) || sight.text.length > 150 || at - first > 40) return at;
  }
  return sights.length;
}

/** The lines of the subject keep to one case; a blank line ends one in small letters. */
function endOfSubject(sights: readonly Sight[], title: number): number {
  let lines = 0;
  let capitals = false;
  let gap = false;
  for (let at = title + 1; at < sights.length; at++) {
    const sight = sights[at] as Sight;
    if (sight.blank) {
      gap = gap || lines > 0;
      continue;
    }
    if (isHeadLine(sight)) continue;
    const upper = !/\p{Ll}/u.test(sight.text);
    if (GROUNDS.test(sight.low) || isBodyMarker(sight.text) || sight.text.length > 600 || lines > 14) return at;
    if (sight.line.table !== null && sight.line.table !== sights[title]?.line.table) return at;
    if (lines === 0) {
      if (!upper && /^["“]?\p{Lu}/u.test(sight.text) && isSentence(sights, at)) return at;
      capitals = upper;
    } else {
      if (capitals && !upper && !sight.text.startsWith('(')) return at;
      if (!capitals && (gap || upper)) return at;
      if (!upper && BODY_START.test(sight.low) && /^\p{Lu}/u.test(sight.text)) return at;
    }
    lines += 1;
    gap = false;
  }
  return sights.length;
}

/** Running text, not a subject: it ends with a stop or says `như sau:` before the next blank line or beginning. */
function isSentence(sights: readonly Sight[], from: number): boolean {
  let text = '';
  for (let at = from; at < sights.length && at < from + 14; at++) {
    const sight = sights[at] as Sight;
    if (sight.blank || (at > from && (GROUNDS.test(sight.low) || isBodyMarker(sight.text)))) break;
    if (at > from && BODY_START.test(sight.low) && /^\p{Lu}/u.test(sight.text)) break;
    if (at > from && (isUpper(sight.text) || /^[-–+*•]\s/u.test(sight.text))) break;
    text += ` ${sight.text}`;
    if (ENACTING_END.test(sight.low)) return true;
  }
  return /[.:;,]\s*$/u.test(text) || text.length > 500;
}

/** Rules, `(Kèm theo …)`, numbers and places among the lines of the head. */
function isHeadLine(sight: Sight): boolean {
  return (
    isRule(sight.text) ||
    ANNEXED.test(sight.low) ||
    (STATE.test(sight.low) && sight.text.length < 220) ||
    isNumberLine(sight) ||
    isPlaceLine(sight.low)
  );
}

/** The first mark of a series: `I.`, `1.`, `Điều 1.`, `A.`. */
export function isBodyMarker(text: string): boolean {
  const marker = markerOf(text);
  return marker !== null && marker.ordinal === 1 && marker.style !== 'bullet';
}

/** Does a table hold the letterhead: the state's name or the own number? */
export function isHeadTable(sights: readonly Sight[]): boolean {
  return sights.some((sight) => sight.text.length < 220 && (STATE.test(sight.low) || isNumberLine(sight)));
}
