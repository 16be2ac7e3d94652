import type { Day } from '../document.ts';
import type { NameIndex } from './agency-names.ts';
import { issuerAt, issuerBefore, OF, officeOf, type IssuerAt } from './cited-issuer.ts';
import { daysIn, type DayAt } from './days.ts';
import type { Passage } from './passage.ts';
import { END, pattern, vn } from './pattern.ts';

/** What may stand between a number or a law and its day. */
export const DAY_LEAD = pattern(`^[\\s,(]*(?:${vn`(?:ký |ban hành )?(?:ngày|đề ngày|ký ngày)`}\\s*)?$`);
/** `đề nghị của Sở X tại `, `Sở X báo cáo tại `. */
const PROPOSED = pattern(`,?\\s+${vn`(?:tại|theo|ở|bằng)(?: các)?`}\\s*$`);
/** `Bộ Ngoại giao` ends with no order. */
const REPORTS = pattern(
  `(?<!${vn`ngoại`})\\s+${vn`(?:báo cáo|trình|đề nghị|đề xuất|tham mưu|kiến nghị|có ý kiến|thẩm định|giao|chỉ đạo|yêu cầu|quy định)`}$`,
);
const ENACTED = pattern(
  `${vn`(?:ký ban hành|ban hành|ký|phê duyệt|thông qua|công bố|có)`}\\s*(?:${vn`các|một số|kèm theo`}\\s*)?$`,
);

/** Day and issuer behind the number, in either order. */
export function afterNumber(
  passage: Passage,
  end: number,
  index: NameIndex,
): { date: Day | null; issuer: string | null; end: number } {
  let at = end;
  let date: Day | null = null;
  let issuer: string | null = null;
  const passive = passiveAt(passage, at, index);
  if (passive) [issuer, at] = [passive.issuer, passive.end];
  for (let turn = 0; turn < 2; turn++) {
    const low = passage.low.slice(at, at + 64);
    const day: DayAt | undefined = date ? undefined : daysIn(low)[0];
    if (day && DAY_LEAD.test(low.slice(0, day.start))) {
      date = day.day;
      at += day.end;
    }
    const next = passage.low.slice(at, at + 24);
    const of: RegExpExecArray | null = issuer ? null : (OF.exec(next) ?? (date ? CONGRESS.exec(next) : null));
    const found: IssuerAt | null = of
      ? issuerAt(passage.text.slice(at + of[0].length, at + of[0].length + 220), index)
      : null;
    if (!found || !of) break;
    issuer = found.name;
    at += of[0].length + found.end;
  }
  return { date, issuer, end: at };
}

/** `Kế hoạch số … vừa được UBND tỉnh ban hành ngày …`. */
function passiveAt(passage: Passage, from: number, index: NameIndex): { issuer: string; end: number } | null {
  const lead = PASSIVE.exec(passage.low.slice(from, from + 40));
  if (!lead) return null;
  const at = from + lead[0].length;
  const found = issuerAt(passage.text.slice(at, at + 220), index);
  const act = found ? DOES.exec(passage.low.slice(at + found.end, at + found.end + 60)) : null;
  return found && act ? { issuer: officeOf(found.name), end: at + found.end + act[0].length } : null;
}
const PASSIVE = pattern(`^[\\s,]*(?:${vn`vừa mới|vừa|mới|đã`}\\s+)?${vn`được`}\\s+`);
const DOES = pattern(`^\\s+(?:${vn`ký ban hành|ban hành|phê duyệt|thông qua|công bố|ký`})${END}`);

/** `Nghị quyết số … ngày … Đại hội Đại biểu Đảng bộ tỉnh …`: a congress stands without `của`. */
const CONGRESS = pattern(`^\\s+(?=${vn`đại hội`}\\s)`);

/** What stands before: `Ngày 28/12/2021, UBND tỉnh ban hành …`, `đề nghị của Sở X tại …`. */
export function beforeNumber(
  passage: Passage,
  begin: number,
  ofBody: string | null,
  index: NameIndex,
): { date: Day | null; issuer: string | null } {
  const from = Math.max(0, begin - 220);
  const text = passage.text.slice(from, begin);
  const low = passage.low.slice(from, begin);
  if (ofBody) {
    const at = passage.low.lastIndexOf(ofBody, begin + 120);
    const found = at >= 0 ? issuerAt(passage.text.slice(at, at + 120), index) : null;
    if (found) return { date: null, issuer: officeOf(found.name) };
  }
  const proposed = PROPOSED.exec(low);
  if (proposed) {
    // `đề nghị của Sở A (Thường trực Ban B) tại Tờ trình`: the note tells what else the department is.
    const cut = low
      .slice(0, proposed.index)
      .replace(REPORTS, '')
      .replace(/\s*\([^()]{2,90}\)$/u, '').length;
    const found = issuerBefore(text.slice(0, cut), index, 2);
    if (found) return { date: null, issuer: officeOf(found.name) };
  }
  // `báo cáo của Sở A (Báo cáo số …)`, `nghe Sở A báo cáo (Tờ trình số …)`: the bracket numbers what the department wrote.
  const opened = /\s*\(\s*$/u.exec(low);
  const cited = opened ? low.slice(0, opened.index).replace(REPORTS, '').length : 0;
  const author = opened ? issuerBefore(text.slice(0, cited), index, 0) : null;
  if (author && OWNED.test(low.slice(0, author.start))) return { date: null, issuer: officeOf(author.name) };
  const enacted = ENACTED.exec(low);
  return enacted
    ? enactor(text.slice(0, enacted.index), low.slice(0, enacted.index), index)
    : { date: null, issuer: null };
}

const OWNED = pattern(`${vn`của|nghe`}\\s+$`);

const ADVERBS = pattern(`(?:\\s|${vn`đã|vừa|mới|vừa qua|chính thức|có|cũng|sẽ|thống nhất|tiếp tục`})*$`);

/** The sentence before `ban hành`: its subject, and the day it begins with. */
function enactor(text: string, low: string, index: NameIndex): { date: Day | null; issuer: string | null } {
  const cut = low.length - (ADVERBS.exec(low)?.[0].length ?? 0);
  const begin = Math.max(low.lastIndexOf('. ', cut), low.lastIndexOf('; ', cut), low.lastIndexOf(': ', cut)) + 1;
  const sentence = text.slice(begin, cut);
  const found = issuerBefore(sentence, index, 2);
  const day = found ? daysIn(low.slice(begin, begin + found.start)).at(-1) : undefined;
  const isNear = day !== undefined && found !== null && found.start - day.end <= 4;
  return { date: isNear ? day.day : null, issuer: found ? officeOf(found.name) : null };
}
