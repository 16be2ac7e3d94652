import type { Assignment } from '../document.ts';
import { lowered } from '../fold.ts';
import { clausesOf, dutiesIn, isFormula, isThin, type DutyFound } from './duty-clauses.ts';
import { readDuty } from './duty.ts';
import { zoneOf } from './duty-zone.ts';
import { markerOf } from './markers.ts';
import type { Material } from './material.ts';
import { END, pattern, tidy, vn } from './pattern.ts';
import { toAssignment } from './responsibilities.ts';
import { isGenericTitle } from './section-kinds.ts';

/** Words without which a sentence outside "Tổ chức thực hiện" is talk, not an assignment. */
const STRONG = pattern(
  `^\\s*[,:]?\\s*(?:\\([^()]{0,120}\\)\\s*)?(?:${vn`chủ trì|có trách nhiệm|chịu trách nhiệm|làm đầu mối|là (?:cơ quan|đơn vị) (?:chủ trì|đầu mối)|được giao (?:chủ trì|nhiệm vụ)`})${END}`,
);
const GROUNDS = pattern(
  `^\\s*(?:${vn`căn cứ|theo đề nghị|xét đề nghị|trên đây|kính gửi|thực hiện (?:kế hoạch|quyết định|công văn|chỉ thị|nghị quyết|văn bản|ý kiến)`})${END}`,
);

/** `Xây dựng cơ sở dữ liệu: giao Sở A chủ trì …`, `…, do Sở A chủ trì`. */
const AFTER_TASK = pattern(`^.{12,400}?[:,–-]\\s+(?:(${vn`giao`}\\s+)|${vn`do`}\\s+)(?=\\p{L})`, 'su');

/** Assignments in running text outside the part that is kept for them: `Giao Sở Y tế …`, `Sở Y tế chủ trì …`. */
export function readSentences(material: Material, used: ReadonlySet<number>): Assignment[] {
  const zone = zoneOf(material);
  const found: Assignment[] = [];
  for (const [index, paragraph] of material.paragraphs.entries()) {
    if (!material.isBody(index) || zone(index) || used.has(index) || paragraph.text.length < 25) continue;
    const lead = markerOf(paragraph.text)?.length ?? 0;
    const text = paragraph.text.slice(lead);
    if (isFormula(text) || GROUNDS.test(lowered(text))) continue;
    for (const duty of strongIn(material, text, paragraph.start + lead)) {
      const placed = withTask(material, duty, index, lead);
      const section = material.sectionOf[index] ?? null;
      if (placed) found.push(toAssignment(placed, section, 'sentence', 0.8));
    }
  }
  return found;
}

/** The clauses from the first strong one on; weaker clauses before it are talk. */
function strongIn(material: Material, text: string, start: number): DutyFound[] {
  const found: DutyFound[] = inBrackets(material, text, start);
  const brackets = found.map((one) => one.span);
  const clauses = clausesOf(text, readDuty(text, start, material.index).leadEnd);
  for (const [at, clause] of clauses.entries()) {
    const piece = text.slice(clause.start, clause.end);
    const after = AFTER_TASK.exec(lowered(piece));
    const lateStart = after ? clause.start + after.index + after[0].length - (after[1] ? after[1].length : 0) : -1;
    const late = lateStart > 0 ? readDuty(text.slice(lateStart, clause.end), start + lateStart, material.index) : null;
    if (
      late &&
      late.lead.length > 0 &&
      late.lead.every((one) => one.confidence >= 0.8) &&
      (late.hasRole || after?.[1])
    ) {
      found.push(...dutiesIn(material, text.slice(lateStart, clause.end), start + lateStart, null).slice(0, 1));
      continue;
    }
    const duty = readDuty(piece, start + clause.start, material.index);
    if (duty.lead.length === 0 || duty.lead.some((one) => one.confidence < 0.8)) continue;
    const isOrder = duty.verb === 'giao' || (duty.verb === 'đề nghị' && duty.hasRole);
    if (!isOrder && !STRONG.test(lowered(piece.slice(duty.leadEnd)))) continue;
    const end = endOfRun(material, text, start, clauses, at);
    const [own] = dutiesIn(material, text.slice(clause.start, end), start + clause.start, null);
    // What brackets at the end of the clause say has been read.
    const isRead = own && brackets.some(([from, to]) => from <= own.taskSpan[0] && own.taskSpan[0] < to);
    if (own && !isRead) found.push(own);
  }
  return found;
}

/** `… (Sở A chủ trì, phối hợp với Sở B)`. */
function inBrackets(material: Material, text: string, start: number): DutyFound[] {
  return [...text.matchAll(/\(([^()]{12,400})\)/gu)].flatMap((match) => {
    // A semicolon between names in brackets parts no duties.
    const [inner, at] = [(match[1] ?? '').replace(/;/gu, ','), match.index + 1];
    const duty = readDuty(inner, start + at, material.index);
    const isOrder = duty.verb === 'giao' || STRONG.test(lowered(inner.slice(duty.leadEnd)));
    if (duty.lead.length === 0 || duty.lead.some((one) => one.confidence < 0.8) || !isOrder) return [];
    return dutiesIn(material, inner, start + at, null).slice(0, 1);
  });
}

/** Up to the next clause that names its own agency. */
function endOfRun(
  material: Material,
  text: string,
  start: number,
  clauses: readonly { readonly start: number; readonly end: number }[],
  at: number,
): number {
  const next = clauses.findIndex(
    (one, index) =>
      index > at && readDuty(text.slice(one.start, one.end), start + one.start, material.index).lead.length > 0,
  );
  return (next < 0 ? clauses.at(-1) : clauses[next - 1])?.end ?? text.length;
}

/** `… Giao Sở Y tế chủ trì thực hiện.`: what is to be done stands before it, in the heading, or in the paragraph above. */
function withTask(material: Material, found: DutyFound, index: number, lead: number): DutyFound | null {
  // `… (Giao Sở A tham mưu)`: the verb alone tells no task.
  const isBare = material.text[found.span[0] - 1] === '(' && found.task.split(' ').length < 4;
  if (found.task.length > 7 && !isBare && !isThin(found.task)) return found;
  const paragraph = material.paragraphs[index];
  if (!paragraph) return null;
  const from = paragraph.start + lead;
  const before = material.text.slice(from, found.span[0]).replace(/[\s(:;,.–-]+$/u, '');
  if (before.trim().length > 11)
    return { ...found, task: tidy(before), taskSpan: [from, from + before.length], span: [from, found.span[1]] };
  const section = material.sectionOf[index];
  if (
    section &&
    section.paragraph !== index &&
    section.clause.title.length > 11 &&
    !isGenericTitle(section.clause.title)
  ) {
    const at = section.titleStart;
    return { ...found, task: section.clause.title, taskSpan: [at, Math.max(at + 1, section.clause.span[1])] };
  }
  // An article that gives the whole work to one body says no more than `triển khai thực hiện`.
  if (found.duty.verb === 'giao' && found.duty.hasRole && section?.paragraph === index) return found;
  const above = material.paragraphs[index - 1];
  if (!above || material.sectionOf[index - 1] !== section) return null;
  const skip = markerOf(above.text)?.length ?? 0;
  const task = tidy(above.text.slice(skip)).replace(/[\s:;,.]+$/u, '');
  return task.length > 11 ? { ...found, task, taskSpan: [above.start + skip, above.end] } : null;
}
