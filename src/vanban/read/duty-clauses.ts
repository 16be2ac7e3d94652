import type { AgencyMention, Assignment, Timing } from '../document.ts';
import { lowered } from '../fold.ts';
import { readDuty, type Duty, type OrderVerb } from './duty.ts';
import type { Material } from './material.ts';
import { amountsIn } from './money.ts';
import { BEGIN, END, pattern, tidy, vn } from './pattern.ts';
import { mainTiming, timePhrases, type TimePhrase } from './time-phrases.ts';

/** Whom a duty falls on where its own clause names nobody. */
export interface Holder {
  readonly lead: readonly AgencyMention[];
  readonly coordinating: readonly AgencyMention[];
  readonly verb: OrderVerb;
  /** Named by a heading: what stands below is its duty, even where it is to ask or to order others. */
  readonly isHeading?: boolean;
}

/** A duty cut out of a paragraph, before it is given its place in the outline. */
export interface DutyFound {
  readonly duty: Duty;
  readonly lead: readonly AgencyMention[];
  readonly coordinating: readonly AgencyMention[];
  readonly mode: Assignment['mode'];
  readonly task: string;
  readonly taskSpan: readonly [number, number];
  readonly timing: Timing | null;
  readonly budget: Assignment['budget'];
  readonly span: readonly [number, number];
}

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly duty: Duty;
  readonly hasOwnDeadline: boolean;
  readonly closes: boolean;
}

const BREAK = /;\s*|(?<=[\p{Ll}\p{N})”"])\.\s+(?=[\p{Lu}“"(])/gu;
const NOT_A_BREAK = pattern(`${BEGIN}(?:tp|tx|ts|ths|gs|pgs|st|mr|p|q|tw|đ\\/c)$`);
/** Clauses that only say when the rest is due, or only ask to obey. */
const CLOSES = pattern(
  `^[\\s,]*(?:${vn`và |phải `}\\s*)?(?:${vn`hoàn thành|xong|thời gian(?: thực hiện| hoàn thành)?|thời hạn|trước|chậm nhất|muộn nhất|hạn`})${END}[^;.]{0,90}[\\s./;]*$|^[\\s,]*(?:${vn`(?:tổ chức |triển khai )?thực hiện`}\\s+)?(?:${vn`thường xuyên|định kỳ`}[\\s,]*)?(?:(?:${vn`vào|trong|ngày|tháng|quý|năm|tuần|hằng|hàng|mỗi`}|\\d[\\d/.-]*|i{1,3}|iv)[\\s,/]*)*[\\s./;]*$`,
);
/** `Lưu ý: …` explains what stands above it and gives nobody work. */
const NOTE = `${vn`(?:một số (?:nội dung|điểm|vấn đề) )?(?:cần )?(?:lưu ý|chú ý|ghi chú|chú thích)(?: thêm| chung| khác| quan trọng)?`}\\s*[:：]`;
const NOTE_ALONE = pattern(`^[\\s*(]*${NOTE}\\s*$`);
/** Does a line only open a list of notes? */
export const opensNotes = (text: string): boolean => NOTE_ALONE.test(lowered(text.slice(0, 80)));

const FORMULA = pattern(
  `^[\\s,:(]*(?:${NOTE}|${vn`sao gửi|đính kèm|gửi kèm|(?:các )?(?:phụ lục|tài liệu|văn bản|file) (?:đính )?kèm(?: theo)?|(?:xem|tải|nội dung) [^.;]{0,80} tại đây|(?:có|kèm) [^.;]{0,60} kèm theo|(?:rất )?mong (?:nhận được|quý|sự)|nhận được (?:công văn|công điện|văn bản|kế hoạch|chỉ thị|thông báo) này|trên đây là|trân trọng|văn phòng [^.;]{3,40} (?:xin )?thông báo|thừa lệnh|quá trình (?:triển khai|tổ chức|thực hiện)|nếu (?:có|phát sinh)|kế hoạch này (?:thay|có hiệu)|trong quá trình (?:triển khai|tổ chức|thực hiện)[^;.]{0,120}(?:vướng mắc|khó khăn|phát sinh|vấn đề)`})`,
);
const THIN = pattern(
  `^[\\s,]*${vn`định kỳ`}\\s+\\d{1,2}\\s+${vn`năm|tháng`}\\s*/\\s*${vn`lần`}[\\s.]*$|^[\\s,:]*(?:${vn`nghiêm túc|khẩn trương|chủ động|căn cứ|kịp thời|tích cực|phối hợp|chỉ đạo|tập trung`}[\\s,]+(?:${vn`và`}\\s+)?)*(?:${vn`tổ chức(?: triển khai)?(?: thực hiện)?|triển khai(?: thực hiện)?|tham mưu(?: (?:thực hiện|triển khai|tổ chức))?|thực hiện|quan tâm|thi hành|biết`}[\\s,]*)+(?:(?:${vn`tốt|nghiêm túc|nghiêm|có hiệu quả|các|nội dung|nhiệm vụ|kế hoạch|chỉ thị|quyết định|công văn|văn bản|thông báo|kết luận|này|trên|theo quy định|đảm bảo|hiệu quả|quyết định|những`})[\\s,]*)*[.\\s/]*$`,
);
const BINDS = pattern(
  vn`(?:có|chịu) trách nhiệm (?:thi hành|thực hiện) (?:quyết định|kế hoạch|chỉ thị|nghị quyết|thông báo) này`,
);

/** `Yêu cầu các đơn vị được phân công nghiêm túc thực hiện.` */
const OBEY = pattern(
  `^\\s*(?:${vn`yêu cầu|đề nghị`})\\s+(?:${vn`các|thủ trưởng|lãnh đạo`})\\s[^.;:]{2,120}?(?:${vn`nghiêm túc|khẩn trương`})(?:[\\s,]|${vn`tổ chức|triển khai|và`})*${vn`thực hiện`}[\\s./]*$`,
);

/** Is a clause nothing but the customary ending of a document? */
export function isFormula(text: string): boolean {
  const low = lowered(text);
  return FORMULA.test(low) || BINDS.test(low) || OBEY.test(low);
}

/** Does a task say nothing but "carry it out"? */
export const isThin = (task: string): boolean => THIN.test(lowered(task));

/** Ends of sentences and semicolons; what stands in brackets or among the names at the beginning stays together. */
export function clausesOf(text: string, names = 0): { readonly start: number; readonly end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    if (/[\p{L}\p{N}]/u.test(raw)) pieces.push({ start: from + lead, end: from + raw.trimEnd().length });
  };
  for (const match of text.matchAll(BREAK)) {
    const before = text.slice(from, match.index);
    const isOpen = before.split('(').length > before.split(')').length;
    if (isOpen || match.index < names || (match[0].startsWith('.') && NOT_A_BREAK.test(lowered(before.slice(-8)))))
      continue;
    push(match.index + 1);
    from = match.index + match[0].length;
  }
  push(text.length);
  return pieces;
}

/**
 * The duties of one paragraph or bullet. It is one duty, unless a part of it names its own agency or its own deadline:
 * `…; báo cáo kết quả trước ngày 31/10` is a duty of its own, `…; hoàn thành trước ngày 31/10` closes the one before.
 */
export function dutiesIn(material: Material, text: string, start: number, holder: Holder | null): DutyFound[] {
  const names = readDuty(text, start, material.index).leadEnd;
  const clauses = clausesOf(text, names).map(({ start: from, end }): Clause => {
    const piece = text.slice(from, end);
    const duty = ownDuty(readDuty(piece, start + from, material.index), holder);
    const closes = CLOSES.test(lowered(piece));
    const hasOwnDeadline = !closes && timePhrases(piece, 0, material.years).some(isDated);
    return { start: from, end, duty, hasOwnDeadline, closes };
  });
  const groups: Clause[][] = [];
  for (const clause of clauses) {
    if (isFormula(text.slice(clause.start, clause.end))) continue;
    const open = groups.at(-1);
    const parts =
      !open ||
      clause.duty.lead.length > 0 ||
      (!clause.closes && (clause.hasOwnDeadline || open.some((one) => one.hasOwnDeadline)));
    if (parts || !open) groups.push([clause]);
    else open.push(clause);
  }
  const found: DutyFound[] = [];
  let current = holder;
  for (const group of groups) {
    const own = (group[0] as Clause).duty;
    if (own.lead.length > 0) current = { lead: own.lead, coordinating: [], verb: own.verb };
    const made = current ? dutyOf(material, text, start, group, current) : null;
    if (made) found.push(made);
  }
  return found;
}

/** `Yêu cầu các bệnh viện …` below `Sở Y tế` is the duty of Sở Y tế. */
export function ownDuty(duty: Duty, holder: Holder | null): Duty {
  if (!holder?.isHeading || duty.verb === null) return duty;
  return { ...duty, verb: null, lead: [], coordinating: [], taskStart: 0 };
}

const isDated = (phrase: TimePhrase): boolean => phrase.isDeadline;

function dutyOf(
  material: Material,
  text: string,
  start: number,
  group: readonly Clause[],
  holder: Holder,
): DutyFound | null {
  const [first, last] = [group[0] as Clause, group.at(-1) as Clause];
  const from = Math.min(first.start + first.duty.taskStart, last.end);
  const words = text.slice(from, last.end);
  const whole = text.slice(first.start, last.end);
  const phrases = timePhrases(whole, start + first.start, material.years);
  const task = withoutTime(words, first.start, from, phrases);
  const verb = first.duty.verb ?? holder.verb;
  const asks = verb === 'đề nghị' || (verb === null && isRequested(material, holder.lead));
  return {
    duty: first.duty,
    lead: holder.lead,
    coordinating: [...holder.coordinating, ...group.flatMap((one) => one.duty.coordinating)],
    mode: asks ? 'requested' : 'assigned',
    task: tidy(task),
    taskSpan: [start + from, start + from + Math.max(1, task.length)],
    timing: mainTiming(whole, start + first.start, material.years, phrases),
    budget: amountsIn(words, start + from)[0] ?? null,
    span: [start + first.start, start + last.end],
  };
}

/** Party, Front, press and central bodies are asked, never ordered, whatever the sentence says. */
export function isRequested(material: Pick<Material, 'index'>, lead: readonly AgencyMention[]): boolean {
  return lead.length > 0 && lead.every((one) => one.code !== null && material.index.requested.has(one.code));
}

const TAIL = pattern(
  `[\\s,;:(]*(?:${vn`hoàn thành|xong|thời gian(?: thực hiện| hoàn thành)?|thời hạn|định kỳ|và|gửi`}[\\s:,]*)?[\\s,;:(]*$`,
);

/** The task without a statement of time at its end, and without the signs that close it. */
function withoutTime(words: string, base: number, from: number, phrases: readonly TimePhrase[]): string {
  const last = phrases.at(-1);
  let kept = words.replace(/[\s.;,:/)]+$/u, (tail) => (tail.includes(')') && words.includes('(') ? ')' : ''));
  if (last) {
    const at = base + last.start - from;
    const after = kept.slice(at + (last.end - last.start));
    if (/^[\s.;,:/)]*$/u.test(after)) {
      const cut = kept.slice(0, at);
      kept = cut.slice(0, cut.length - (TAIL.exec(lowered(cut))?.[0].length ?? 0));
    }
  }
  return kept;
}
