import type { Genre, Header } from '../document.ts';
import { lowered } from '../fold.ts';
import type { HeadCell } from './head-cells.ts';
import type { Section } from './section.ts';
import { isCapitals } from './capitals.ts';
import { BEGIN, END, pattern, vn } from './pattern.ts';
import type { Signing } from './signing.ts';
import { isSourceNote } from './source-note.ts';
import type { Paragraph } from './source.ts';

/** What the decision looks at. */
export interface GenreSigns {
  readonly head: readonly HeadCell[];
  readonly header: Header;
  readonly signing: Signing;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  /** Lines that the site put around the text, folded. */
  readonly furniture: readonly string[];
}

export interface GenreFound {
  readonly genre: Genre;
  readonly confidence: number;
}

/** A sign weighs for an official document (above 0) or for news (below 0). */
interface Sign {
  readonly name: string;
  readonly weight: number;
  readonly holds: (signs: GenreSigns) => boolean | number;
}

const ACTS = vn`(?:ký |ký quyết định |có |thông qua |thống nhất )?(?:ban hành|ký|phê duyệt|thông qua|tổ chức|công bố|triển khai|xây dựng|có (?:công văn|văn bản|kế hoạch|quyết định|thông báo|chỉ thị))`;
const BODIES = vn`ubnd|ủy ban nhân dân|chủ tịch|phó chủ tịch|hđnd|hội đồng nhân dân|tỉnh ủy|thành ủy|ban thường vụ|sở|thủ tướng|chính phủ|bộ|văn phòng|ban`;
/** `UBND tỉnh vừa ban hành …`: told of as done. A plan says `ban hành … như sau:`. */
const TOLD = pattern(`${BEGIN}(?:${vn`vừa|mới|đã|vừa mới|vừa qua đã`})\\s+${ACTS}${END}`);
const TOLD_OF_BODY = pattern(
  `${BEGIN}(?:${BODIES})${END}[^.;:]{0,90}?${BEGIN}(?:${vn`vừa|mới|vừa mới|đã`})\\s+${ACTS}${END}`,
);
const DAY_THEN_ACT = pattern(
  `^(?:[(\\[]?[\\p{L}.\\s]{2,16}[)\\]]?\\s*[-–]\\s*)?(?:${vn`(?:sáng|chiều|tối|vừa qua,?)? ?(?:ngày)`})\\s*\\d{1,2}\\s?[/.\\-]\\s?\\d{1,2}[^.;]{0,160}${ACTS}${END}`,
);
const FOLLOWS = pattern(
  `^(?:${vn`theo đó|theo (?:nội dung )?(?:kế hoạch|quyết định|đề án|chương trình|chỉ thị|công văn|thông báo)(?: này| số|,| của ubnd)|(?:mục tiêu|mục đích|nội dung|yêu cầu) (?:chính )?của (?:kế hoạch|đề án|chương trình)|(?:kế hoạch|đề án|chương trình) (?:nhằm|đề ra|đặt ra|nêu|xác định|yêu cầu|tập trung|gồm|cũng|với mục|được ban hành|hướng|truyền thông chia)|trong đó,|cụ thể,|bên cạnh đó,|ngoài ra,|đồng thời,|cũng theo|được biết|tại (?:kế hoạch|quyết định)`})`,
);
const QUOTES = pattern(
  `${BEGIN}(?:${vn`cho biết|nhấn mạnh|khẳng định|chia sẻ|phát biểu|thông tin thêm|cho hay|đánh giá cao|ghi nhận`})${END}`,
);
const BYLINE = pattern(
  `^\\s*[(\\[]?(?:[A-ZĐ]{2,8}|[\\p{L}\\d]+\\.(?:gov\\.)?vn|CTTĐT|TTXVN|Cổng TTĐT|HNMO|BNP)[)\\]]?\\s*[-–—]\\s+\\p{Lu}|^\\s*\\(\\p{Lu}[\\p{L}\\s.]{2,28}\\)\\s*[-–—]\\s+\\p{Lu}`,
);
const PICTURE = pattern(
  `(?:${vn`ảnh minh họa|ảnh\s*:|nguồn\s*:|\(ảnh|nguồn ảnh|ảnh tư liệu|ảnh internet|quang cảnh`})`,
);
const SEE_FILE = pattern(
  `(?:${vn`(?:xem|tải|chi tiết|nội dung|toàn văn|văn bản)[^.;]{0,80} (?:tại đây|tại file|ở file|file đính kèm|tệp đính kèm|tại tệp|kèm theo dưới đây)|mời (?:quý vị|bạn đọc|độc giả)`})`,
);
const TIMESTAMP = pattern(
  `(?:^|\\s)(?:\\d{1,2}[:h]\\d{2}|${vn`thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật`})[^\\p{L}]{0,6}|\\d{1,2}[/\\-.]\\d{1,2}[/\\-.]\\d{4}\\s*[|\\-–,]?\\s*\\d{1,2}[:h]\\d{2}`,
);
const VIEWS = pattern(vn`lượt xem|lượt đọc|đã xem|số lượt|lượt truy cập`);
const GROUNDS = pattern(`^(?:[-+*]\\s*)?(?:${vn`căn cứ|xét đề nghị|theo đề nghị của|xét tờ trình`})${END}`);
const ENACTS = pattern(
  `(?:${vn`ban hành|xây dựng|triển khai|thực hiện|thông báo|yêu cầu|đề nghị|giao|chỉ thị|kết luận|có ý kiến|phê duyệt`})${END}[^.]{0,600}(?:${vn`như sau|sau đây|sau`})\\s*[:.]?\\s*$`,
);
const CLOSES = pattern(`\\.\\s*/\\s*\\.?\\s*$`);
const THIS_PLAN = pattern(
  vn`trên đây là (?:kế hoạch|nội dung|chương trình|thông báo|ý kiến)|(?:kế hoạch|chương trình|chỉ thị|quyết định) này|yêu cầu các (?:sở|đơn vị|cơ quan|ngành)`,
);
/** `UBND tỉnh vừa ban hành Công văn số …`: no document tells of another in these words, nor of itself. */
const TELLS_NUMBER = pattern(
  `${BEGIN}(?:${vn`vừa|mới|vừa mới`})\\s+(?:${vn`ký `}\\s*)?(?:${vn`ban hành|có`})\\s+(?:${vn`kế hoạch|công văn|quyết định|chỉ thị|văn bản|chương trình|thông báo|hướng dẫn|công điện`})(?:\\s+${vn`số`})?\\s+\\d`,
);
/** `Để kịp thời …, Sở … trân trọng đề nghị:`: the body itself speaks, after its grounds, and its orders follow. */
const SPEAKS = pattern(
  `^(?:${vn`để|thực hiện|căn cứ|nhằm|triển khai|tiếp tục`})${END}[^:]{8,900}[,;]\\s+(?:${vn`ủy ban nhân dân|ubnd|chủ tịch ubnd|sở|bộ|ban|cục|công an`})${END}[^:;.]{2,80}?\\s(?:${vn`(?:trân trọng |kính )?(?:đề nghị|yêu cầu)`})(?:\\s[^:]{0,500})?:\\s*$`,
  'su',
);
const ARTICLE = pattern(`^${vn`điều`}\\s+1[.:]`);

const share = (count: number, most: number): number => Math.min(count, most) / most;
/** The first paragraphs, and the first that hold a sentence where a site put its menus above them. */
const opening = (signs: GenreSigns): readonly Paragraph[] => {
  const first = signs.paragraphs.slice(0, 6);
  const missing = 2 - first.filter((one) => one.text.length > LONG).length;
  const later = signs.paragraphs.slice(6, 30).filter((one) => one.text.length > LONG);
  return [...first, ...later.slice(0, Math.max(0, missing))];
};
const LONG = 80;
const countOf = (signs: GenreSigns, regex: RegExp): number =>
  signs.paragraphs.filter((one) => regex.test(one.low)).length;
const hasRole = (signs: GenreSigns, ...roles: string[]): boolean =>
  signs.head.some((cell) => roles.includes(cell.role));
const romans = (signs: GenreSigns): number =>
  signs.sections.filter((one) => ['roman', 'upper', 'part', 'chapter', 'article'].includes(one.style)).length;

/** Every sign with its weight. No single one decides. */
const SIGNS: readonly Sign[] = [
  { name: 'state', weight: 3, holds: (signs) => hasRole(signs, 'state', 'motto') },
  { name: 'number-line', weight: 3, holds: (signs) => hasRole(signs, 'number') },
  { name: 'place-and-day', weight: 2, holds: (signs) => hasRole(signs, 'place') },
  { name: 'title', weight: 3, holds: (signs) => hasRole(signs, 'title') },
  { name: 'addressee', weight: 2, holds: (signs) => signs.signing.recipients.some((one) => one.role === 'addressee') },
  { name: 'recipients', weight: 3, holds: (signs) => signs.signing.recipients.length > 1 },
  {
    name: 'signature',
    weight: 2.5,
    holds: ({ signing: { signer } }) => signer.authority !== null || signer.onBehalf !== null || signer.title !== null,
  },
  {
    name: 'grounds',
    weight: 2,
    holds: (signs) => share(signs.paragraphs.slice(0, 25).filter((one) => GROUNDS.test(one.low)).length, 2),
  },
  { name: 'enacts', weight: 1.5, holds: (signs) => signs.paragraphs.slice(0, 20).some((one) => ENACTS.test(one.low)) },
  { name: 'outline', weight: 2.5, holds: (signs) => share(romans(signs), 3) },
  { name: 'clauses', weight: 1.5, holds: (signs) => share(signs.sections.length, 8) },
  { name: 'article-1', weight: 1, holds: (signs) => signs.paragraphs.some((one) => ARTICLE.test(one.low)) },
  { name: 'closes', weight: 0.5, holds: (signs) => signs.paragraphs.some((one) => CLOSES.test(one.text)) },
  { name: 'this-plan', weight: 1, holds: (signs) => countOf(signs, THIS_PLAN) > 0 },
  { name: 'told', weight: -2.5, holds: (signs) => opening(signs).some((one) => TOLD.test(one.low.slice(0, 400))) },
  {
    name: 'told-of-body',
    weight: -1.5,
    holds: (signs) => opening(signs).some((one) => TOLD_OF_BODY.test(one.low.slice(0, 400))),
  },
  {
    name: 'tells-number',
    weight: -3,
    holds: (signs) => opening(signs).some((one) => TELLS_NUMBER.test(one.low.slice(0, 400))),
  },
  { name: 'speaks', weight: 3.5, holds: (signs) => signs.paragraphs.slice(0, 12).some((one) => SPEAKS.test(one.low)) },
  { name: 'day-then-act', weight: -3, holds: (signs) => opening(signs).some((one) => DAY_THEN_ACT.test(one.low)) },
  { name: 'follows', weight: -2.5, holds: (signs) => share(countOf(signs, FOLLOWS), 3) },
  { name: 'quotes', weight: -1, holds: (signs) => share(countOf(signs, QUOTES), 2) },
  { name: 'byline', weight: -3, holds: (signs) => opening(signs).some((one) => BYLINE.test(one.text)) },
  { name: 'picture', weight: -1.5, holds: (signs) => countOf(signs, PICTURE) > 0 },
  { name: 'see-file', weight: -1.5, holds: (signs) => countOf(signs, SEE_FILE) > 0 },
  {
    name: 'timestamp',
    weight: -2,
    holds: (signs) => opening(signs).some((one) => one.text.length < 90 && TIMESTAMP.test(one.low)),
  },
  { name: 'source-note', weight: -3, holds: (signs) => signs.paragraphs.some((one) => isSourceNote(one.low)) },
  {
    name: 'views',
    weight: -1,
    holds: (signs) =>
      [...signs.furniture, ...signs.paragraphs.slice(0, 8).map((one) => one.low)].some((low) => VIEWS.test(low)),
  },
  { name: 'running-text', weight: -2, holds: (signs) => signs.paragraphs.length > 1 && signs.sections.length === 0 },
  { name: 'headline', weight: -1, holds: isHeadline },
];

/** A first line in small letters that is no sentence and no title: a reporter's headline. */
function isHeadline(signs: GenreSigns): boolean {
  const first = signs.paragraphs[0];
  if (!first || hasRole(signs, 'title', 'number', 'state')) return false;
  return first.text.length > 20 && first.text.length < 220 && !isCapitals(first.text) && !/[.;:]$/u.test(first.text);
}

/** The weighed signs of a text, for tests and for showing why. */
export function weighSigns(signs: GenreSigns): readonly (readonly [name: string, weight: number])[] {
  return SIGNS.map(({ name, weight, holds }) => [name, weight * Number(holds(signs))] as const).filter(
    ([, weight]) => weight !== 0,
  );
}

/** What the text is, and how sure that is. */
export function readGenre(signs: GenreSigns): GenreFound {
  const total = weighSigns(signs).reduce((sum, [, weight]) => sum + weight, 0);
  const sure = Math.min(0.99, 0.5 + Math.abs(total) / 16);
  if (signs.paragraphs.length === 0 && signs.head.length === 0) return { genre: 'other', confidence: 0.1 };
  const instruction = isInstruction(signs);
  // Without words that say so, a few lines with a reporter's signs are no leader's note.
  if (instruction > 0.8 || (instruction > 0 && total > -2)) return { genre: 'instruction', confidence: instruction };
  if (total < 0) return { genre: 'news', confidence: sure };
  return { genre: documentGenre(signs), confidence: sure };
}

const PLANS = pattern(`^(?:${vn`kế hoạch|chương trình|đề án|phương án|dự án|chiến lược`})${END}`);
const CONCLUSION = pattern(
  vn`^(?:về )?(?:ý kiến )?(?:kết luận|ý kiến (?:kết luận|chỉ đạo|của))|kết luận (?:của|tại|cuộc|buổi|phiên|hội nghị)`,
);

function documentGenre(signs: GenreSigns): Genre {
  const type = lowered(signs.header.documentType?.value ?? '');
  const subject = lowered(signs.header.subject?.value ?? '');
  if (PLANS.test(type)) return 'plan';
  if (type === 'quyết định') return 'decision';
  if (type === 'thông báo kết luận' || type === 'kết luận') return 'conclusion';
  if (type === 'thông báo') return CONCLUSION.test(subject) ? 'conclusion' : 'other';
  if (type === 'công văn' || type === 'công điện') return 'letter';
  if (type === '') return untitledGenre(signs);
  return 'other';
}

const ENACTS_PLAN = pattern(vn`(?:ban hành|xây dựng) (?:kế hoạch|chương trình|đề án)`);

/** Without a title: a letter has an addressee, a plan an outline. */
function untitledGenre(signs: GenreSigns): Genre {
  if (signs.signing.recipients.some((one) => one.role === 'addressee') || hasRole(signs, 'regarding')) return 'letter';
  const text = signs.paragraphs
    .slice(0, 20)
    .map((one) => one.low)
    .join('\n');
  if (ENACTS_PLAN.test(text)) return 'plan';
  if (signs.paragraphs.slice(0, 12).some((one) => SPEAKS.test(one.low))) return 'letter';
  return romans(signs) >= 2 && signs.sections.length >= 4 ? 'plan' : 'other';
}

const NOTE_HEAD = pattern(
  `^[\\s(“"*-]*(?:${vn`bút phê|ý kiến (?:chỉ đạo|(?:phê duyệt|xử lý|phân công) của|của (?:đ/c|đồng chí|lãnh đạo|chủ tịch|phó chủ tịch|giám đốc))|phiếu (?:chuyển|giao việc|xử lý)|nội dung bút phê|lãnh đạo (?:ubnd|sở|văn phòng)?[^.:]{0,40}(?:phê|chỉ đạo|cho ý kiến)`})`,
);
const NOTE_ORDER = pattern(
  `(?:^|[.:;\\n-]\\s*)(?:${vn`(?:kính )?(?:chuyển|giao)|đ/c|đồng chí|anh|chị|a\.|c\.|vp|văn phòng|sở|phòng|kính gửi`})\\s+[^.]{2,160}?${BEGIN}(?:${vn`nghiên cứu|tham mưu|xử lý|giải quyết|báo cáo|đề xuất|chủ trì|xem xét|thực hiện|triển khai|kiểm tra|dự thảo|soạn|biết|cho ý kiến|phối hợp|theo dõi`})${END}`,
);

/** A leader's few handwritten lines: an order, no letterhead, no outline. 0 where it is none. */
function isInstruction(signs: GenreSigns): number {
  const { paragraphs } = signs;
  if (hasRole(signs, 'state', 'motto') || romans(signs) > 0 || paragraphs.length === 0 || paragraphs.length > 14)
    return 0;
  const text = paragraphs.map((one) => one.low).join('\n');
  if (text.length > 1600 || !NOTE_ORDER.test(text) || paragraphs.some((one) => SPEAKS.test(one.low))) return 0;
  if (
    paragraphs.slice(0, 4).some((one) => NOTE_HEAD.test(one.low)) ||
    signs.head.some((cell) => NOTE_HEAD.test(cell.low))
  )
    return 0.9;
  if (hasRole(signs, 'number', 'title') || TOLD.test(text) || FOLLOWS.test(text)) return 0;
  return text.length < 500 ? 0.7 : 0;
}
