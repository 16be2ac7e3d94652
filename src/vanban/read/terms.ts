import type { Day } from '../document.ts';
import { lowered } from '../fold.ts';
import { dayOf, lastDay } from './days.ts';
import { BEGIN, pattern, vn } from './pattern.ts';

const ITSELF = vn`(?:kế hoạch|quyết định|công văn|văn bản|chỉ thị|thông báo|chương trình|đề án)(?: này)?`;
/**
 * `trong 15 ngày kể từ ngày ban hành (Kế hoạch này)`, `… kể từ ngày Quyết định này được ký`. The issue of another document,
 * named by number or body, is none.
 */
const FROM_ISSUE = pattern(
  `(?<![\\d/.,])(\\d{1,3})(?:\\s*\\([^()]{1,20}\\))?\\s*(${vn`ngày làm việc|ngày|tuần|tháng`})(?:\\s+${vn`làm việc`})?,?\\s+(?:${vn`tính `}\\s*)?(?:${vn`kể từ|từ|sau`})\\s+(?:${vn`ngày|khi|thời điểm`}\\s+)?(?:${ITSELF}\\s+(?:${vn`được|có`}\\s+)?)?(?:${vn`ký ban hành|ban hành|ký|phát hành`})(?:,?\\s+${ITSELF})?\\s*(?=$|[.;,:)]|${BEGIN}(?:${vn`phải|và|để|thì|các|sở|ubnd|ủy ban`})(?![\\p{L}]))`,
);

/** Is a term counted from the day on which the document itself is issued? Takes words as written. */
export const countsFromIssue = (words: string): boolean => FROM_ISSUE.test(lowered(words));

/**
 * The last day of a term counted from the day of issue; null where the words count from no issue, the day of issue is not
 * known, or working days are meant, for no text says which days are holidays. The first day does not count (Bộ luật Dân sự
 * 2015, Điều 147 khoản 2); a month ends on the day of its number (Điều 148 khoản 3).
 */
export function dayFromIssue(words: string, issued: Day | null): Day | null {
  const match = FROM_ISSUE.exec(lowered(words));
  if (!match?.[1] || !match[2] || issued === null || WORKING.test(match[0])) return null;
  const count = Number(match[1]);
  if (MONTH.test(match[2])) return monthsAfter(issued, count);
  return daysAfter(issued, WEEK.test(match[2]) ? count * 7 : count);
}
const WORKING = pattern(vn`làm việc`);
const WEEK = pattern(vn`^tuần`);
const MONTH = pattern(vn`^tháng`);

function daysAfter(from: Day, days: number): Day {
  const at = new Date(`${from}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

function monthsAfter(from: Day, months: number): Day | null {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const [years, own] = [year + Math.floor((month - 1 + months) / 12), ((month - 1 + months) % 12) + 1];
  return dayOf(Math.min(day, lastDay(own, years)), own, years);
}
