import type { Timing } from '../document.ts';
import { lowered } from '../fold.ts';
import { BEGIN, END, pattern, vn } from './pattern.ts';
import { readTiming, type PlanYears } from './timing.ts';

/** A statement of time inside a sentence. */
export interface TimePhrase {
  readonly start: number;
  readonly end: number;
  /** A day, a month or a term by which it must be done; a rhythm alone is none. */
  readonly isDeadline: boolean;
  readonly timing: Timing;
}

const DAY = `(?:${vn`ngày `}\\s*)?\\d{1,2}\\s?(?:[/.-]\\s?|${vn`tháng`}\\s*)\\d{1,2}(?:\\s?(?:[/.-]\\s?|,?\\s*${vn`năm`}\\s*)\\d{4})?(?!\\d|\\s?/\\s?\\d)`;
const EVERY = `(?:${vn`hằng|hàng|mỗi`})\\s+(?:${vn`năm|quý|quí|tháng|tuần|ngày`})`;
const YEARLY = `(?:\\s*,?\\s*\\(?\\s*(?:${EVERY}|${vn`cùng năm|năm sau|của năm|năm`}\\s+\\d{4})\\)?)?`;
const HOUR = `(?:\\d{1,2}\\s*(?:h|g|${vn`giờ`})\\s*\\d{0,2}\\s*(?:${vn`phút`})?,?\\s*)?`;
const BY = `(?:${vn`trước|xong trước|hoàn thành trước|chậm nhất(?: là)?|muộn nhất(?: là)?|không quá|không muộn hơn|đến hết|hết|đến|tới|trước thời điểm|hạn cuối|chậm nhất đến|chậm nhất trước|chậm nhất vào|xong vào|vào|trong`})`;
const QUARTER = `${vn`(?:quý|quí)`}\\s*(?:iv|i{1,3}|[1-4])(?:\\s*(?:[-–,;]|${vn`và|đến`})\\s*(?:${vn`(?:quý|quí) `}\\s*)?(?:iv|i{1,3}|[1-4])${END})*(?:\\s*[/,]?\\s*(?:${vn`năm`}\\s*)?20\\d{2})?`;
const PART = `(?:${vn`(?:trong )?(?:tuần (?:đầu|thứ (?:nhất|hai|ba|tư)|cuối)|đầu|giữa|cuối|nửa (?:đầu|cuối))(?: của)?`}\\s+)?`;
const WEEKDAY = `(?:${vn`(?:vào )?(?:sáng |chiều )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)`}\\s+)?`;
const MONTH = `${PART}${vn`tháng`}\\s*\\d{1,2}(?:\\s*(?:[-–]|${vn`đến`})\\s*(?:${vn`tháng `}\\s*)?\\d{1,2}|\\s*(?:,|${vn`và`})\\s*${vn`tháng`}\\s*\\d{1,2})*(?:\\s*[/-]\\s*20\\d{2}|\\s*,?\\s*${vn`năm`}\\s*20\\d{2}|\\s+${EVERY})?(?!\\d)`;
const TERM = `${vn`(?:chậm nhất )?trong(?: vòng)?(?: thời (?:hạn|gian))?(?: tối đa| chậm nhất)?(?: không quá| là)?|(?:chậm nhất|muộn nhất)(?: là)?(?: sau)?|không quá|sau`}\\s*\\d{1,3}(?:\\s*\\([^()]{1,20}\\))?\\s*${vn`ngày(?: làm việc)?|tháng|tuần`}(?:,?\\s*${vn`kể từ|từ|sau`}\\s+[^.;,:()]{3,80})?`;

/** In the order in which they are looked for; the first at a place counts. */
const PHRASES = [
  ['deadline', `${vn`từ(?: ngày)?`}\\s*${DAY}\\s*(?:-|–|${vn`đến(?: hết)?(?: ngày)?|tới`})\\s*${DAY}`],
  ['deadline', `(?:${BY}\\s+)${HOUR}${DAY}${YEARLY}`],
  [
    'deadline',
    `(?:${BY}\\s+)?${vn`ngày`}\\s*\\d{1,2}\\s*(?:,\\s*)?(?:${vn`của `}\\s*)?(?:${vn`(?:hằng|hàng|mỗi) tháng|tháng (?:cuối|đầu)(?: của)?(?: mỗi)? quý|tháng (?:sau|trước|liền kề|tiếp theo)`})`,
  ],
  ['term', TERM],
  ['period', `(?:${BY}\\s+)?(?:${QUARTER}|${MONTH})`],
  [
    'year',
    `(?:${vn`trước|trong|đến hết|hết|cuối|cả|hoàn thành đến`}\\s+)(?:${vn`cuối `}\\s*)?${vn`năm`}\\s*20\\d{2}(?!\\d)`,
  ],
  [
    'rhythm',
    `(?:${vn`định kỳ`}\\s+)?(?:${vn`(?:06|6|sáu) tháng(?:,| và)? (?:một lần|(?:hằng|hàng) năm|một năm)|(?:06|6|sáu) tháng, (?:một )?năm|(?:06|6|sáu) tháng(?:,| và) |(?:hằng|hàng) (?:quý|tháng), `})?${WEEKDAY}${EVERY}|${vn`theo tuần`}`,
  ],
  [
    'rhythm',
    `${vn`định kỳ(?: báo cáo)? (?:(?:06|6|sáu) tháng|(?:hằng |hàng )?(?:quý|tháng|năm|tuần)|1 năm|một năm)(?:,? (?:và )?(?:hằng |hàng )?(?:quý|tháng|năm|tuần|01 năm|một năm))*`}`,
  ],
] as const;

const FINDERS = PHRASES.map(([kind, source]) => [kind, pattern(`${BEGIN}${source}`, 'gu')] as const);
const NOT_AFTER = pattern(
  `(?:${vn`số|kế hoạch|quyết định|nghị quyết|chỉ thị|công văn|văn bản|thông báo|giai đoạn|kể từ|sinh|nhiệm kỳ|ban hành|tính|tầm nhìn|định hướng`}|${vn`ngày`}\\s*\\d{1,2}|\\d[\\p{L}\\d/-]*/[\\p{L}\\d-]+)\\s*$`,
);
/** `kết quả quý III`, `nhiệm vụ tháng 10`: what the words are about, and no time by which. */
const ABOUT_PERIOD = pattern(
  `${BEGIN}(?:${vn`nhiệm vụ|kết quả|số liệu|tình hình|công tác|báo cáo|kế hoạch|chương trình`})\\s+$`,
);
/** `30 phút mỗi ngày` is how much. */
const AMOUNT = pattern(`\\d\\s*(?:${vn`phút|giờ|lượt|tin|bài|số|buổi`})\\s+$`);
const BOUND = pattern(`^(?:${vn`trước|trong|xong|hoàn thành|chậm nhất|muộn nhất|hết|từ`})${END}`);
const CONSTANTLY = pattern(
  `^[\\s,;:(]*(?:${vn`(?:tiếp tục )?thường xuyên`})${END}|\\(\\s*${vn`thường xuyên`}\\s*\\)|(?<=[;:,]\\s*(?:${vn`(?:triển khai |tổ chức )?thực hiện`}\\s+)?)${vn`thường xuyên`}(?=[\\s./;]*$)`,
);

/** Cheap look before the work: every phrase holds a number or one of these words. */
const MAY_TELL_TIME = pattern(`\\d|${vn`năm|quý|quí|tháng|tuần|ngày|thường`}`);

/** Every statement of time in a piece of running text, in order. `start` is its place in the document. */
export function timePhrases(text: string, start: number, plan: PlanYears): TimePhrase[] {
  const low = lowered(text);
  if (!MAY_TELL_TIME.test(low)) return [];
  const found: TimePhrase[] = [];
  for (const [kind, regex] of FINDERS) {
    for (const match of low.matchAll(regex)) {
      const [from, to] = trimmed(text, match.index, match.index + match[0].length);
      if (found.some((one) => one.start < to && from < one.end)) continue;
      const isBound = BOUND.test(low.slice(from, from + 12));
      if (kind === 'rhythm' && AMOUNT.test(low.slice(Math.max(0, from - 16), from))) continue;
      if (kind === 'period' && !isBound && ABOUT_PERIOD.test(low.slice(Math.max(0, from - 24), from))) continue;
      if (!isBound && NOT_AFTER.test(low.slice(Math.max(0, from - 30), from))) continue;
      if (isCitation(low, from, to)) continue;
      const timing = readTiming(text.slice(from, to), start + from, plan);
      const isDeadline = (kind !== 'rhythm' && kind !== 'year') || timing.dueMonthDay !== null;
      found.push({ start: from, end: to, isDeadline, timing });
    }
  }
  const constant = CONSTANTLY.exec(low);
  if (constant && found.length === 0) {
    const [from, to] = trimmed(text, constant.index, constant.index + constant[0].length);
    found.push({
      start: from,
      end: to,
      isDeadline: false,
      timing: readTiming(text.slice(from, to), start + from, plan),
    });
  }
  return joined(text, start, plan, found);
}

/** `hằng năm (trước ngày 15/11)`, `trước ngày 10/6 và trước ngày 10/12` are one statement. */
function joined(text: string, start: number, plan: PlanYears, found: readonly TimePhrase[]): TimePhrase[] {
  const whole: TimePhrase[] = [];
  for (const phrase of found.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (!last || phrase.end - last.start > LONGEST_JOINED || !isOneStatement(text, last, phrase)) {
      whole.push(phrase);
      continue;
    }
    const isOpen = text.slice(last.start, phrase.end).includes('(') && text[phrase.end] === ')';
    const end = phrase.end + (isOpen ? 1 : 0);
    const timing = readTiming(text.slice(last.start, end), start + last.start, plan);
    whole[whole.length - 1] = { start: last.start, end, isDeadline: last.isDeadline || phrase.isDeadline, timing };
  }
  return whole;
}
/** The whole is read anew with each phrase that joins it: a text that is nothing but days would take for ever. */
const LONGEST_JOINED = 400;

function isOneStatement(text: string, last: TimePhrase, next: TimePhrase): boolean {
  const gap = text.slice(last.end, next.start);
  if (/^[\s,(]*$/u.test(gap)) return true;
  return Boolean(last.timing.dueMonthDay && next.timing.dueMonthDay) && BETWEEN.test(lowered(gap));
}
const BETWEEN = pattern(`^\\s*(?:\\([^()]{0,60}\\)\\s*)?(?:[,;]|${vn`và`})?\\s*$`);

/**
 * When a clause is due: its deadline, with the rhythm that the clause names elsewhere (`định kỳ 6 tháng báo cáo … trước
 * ngày 20/6 và trước ngày 20/12`); without a deadline its rhythm. Takes the phrases found in the clause.
 */
export function mainTiming(
  text: string,
  start: number,
  plan: PlanYears,
  phrases: readonly TimePhrase[],
): Timing | null {
  const due = phrases.find((one) => one.isDeadline);
  if (!due) return phrases[0]?.timing ?? null;
  const rhythm = phrases.find((one) => !one.isDeadline && one.timing.recurrence !== null);
  if (!rhythm || due.timing.recurrence !== null || due.timing.dueMonthDay === null) return due.timing;
  const [from, to] = [Math.min(due.start, rhythm.start), Math.max(due.end, rhythm.end)];
  const whole = readTiming(text.slice(from, to), start + from, plan);
  return { ...whole, text: due.timing.text, span: due.timing.span };
}

/** Without brackets and signs at the edges that belong to the sentence. */
function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const raw = text.slice(start, end);
  const lead = /^[\s,;:(]+/u.exec(raw)?.[0].length ?? 0;
  let tail = /[\s,;:]+$/u.exec(raw)?.[0].length ?? 0;
  const kept = raw.slice(lead, raw.length - tail);
  if (kept.endsWith(')') && !kept.includes('(')) tail += 1;
  return [start + lead, end - tail];
}

/** `tại Kế hoạch số 46 … ban hành đến ngày 05/3/2026 của UBND`: a day that is another document's. */
function isCitation(low: string, start: number, end: number): boolean {
  const after = low.slice(end, end + 40);
  const before = low.slice(Math.max(0, start - 60), start);
  return OF_BODY.test(after) && /\d\s*\/|số/u.test(before);
}
const OF_BODY = pattern(`^\\s*${vn`của (?:chính phủ|bộ|ubnd|ủy ban|hđnd|tỉnh ủy|thủ tướng|ban)`}`);
