import { dayBefore, officialDay, type Day } from '#platform/values/day.ts';
import { shownName } from '../overviews.ts';
import { assigneesOf, type Review } from '../review.ts';
import type { AssigneesTable, AssignmentsTable, PlansTable } from '../tables.ts';

// What is printed is an official document: Vietnamese whatever the language of the screen.

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A task as a line of its own: words taken from the middle of a sentence begin with a capital. */
export const taskWords = (one: AssignmentsTable): string => upperFirst(one.task);

/** The deadline within a sentence; null where there is none to speak of. */
export function deadlineInSentence(one: AssignmentsTable): string | null {
  const isSaid = one.timing !== null || (one.deadline !== null && one.deadline.kind !== 'none');
  return isSaid ? lowerFirst(deadlineWords(one)) : null;
}

const dayInFigures = (day: Day): string => `ngày ${officialDay(day)}`;

/** `Kế hoạch số 46/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh Thuận Giang`; what is not known is left out. */
export function planName(plan: PlansTable, dayWords: (day: Day) => string = dayInFigures): string {
  return [
    plan.type ?? 'Văn bản',
    plan.number ? `số ${plan.number}` : null,
    plan.issued_on ? dayWords(plan.issued_on) : null,
    plan.issuer ? `của ${plan.issuer}` : null,
  ]
    .filter(Boolean)
    .join(' ');
}

/** When an assignment is due, in the words of the document, with the last lawful day where it is another one. */
export function deadlineWords(one: AssignmentsTable): string {
  const words = upperFirst(one.timing?.text ?? '');
  switch (one.deadline?.kind) {
    case 'document': {
      const due = one.timing?.due;
      return due && one.timing?.dueIsExclusive ? `${words} (chậm nhất ${officialDay(dayBefore(due))})` : words;
    }
    case 'date':
      return join(words, `chậm nhất ${officialDay(one.deadline.on)} (cơ quan đầu mối ấn định)`);
    case 'annual-report':
      return join(words, 'báo cáo cùng báo cáo năm');
    case 'none':
      return words || 'Không ấn định thời hạn';
    case undefined:
      return words || 'Văn bản không nêu';
  }
}

const join = (words: string, ours: string): string => (words ? `${words}; ${ours}` : upperFirst(ours));

export const deliverableWords = (one: AssignmentsTable): string => one.deliverables.map((each) => each.text).join('; ');

/** Million đồng as a number; null where the text names no money. */
export const millions = (one: AssignmentsTable): number | null => (one.budget ? one.budget.vnd / 1_000_000 : null);

/** `1150` → `1.150`, `0.5` → `0,5`. */
export const millionWords = (value: number | null): string =>
  value === null ? '' : value.toLocaleString('vi-VN', { maximumFractionDigits: 3 });

/** Names in a role, each once; a group says whether each of it must hand something in, a former name is told. */
export function namesInRole(review: Review, one: AssignmentsTable, role: AssigneesTable['role']): string[] {
  const names = assigneesInRole(review, one, role).map((each) => {
    const name = shownName(review, each);
    if (each.through) return `${name} (${each.through} trước đây)`;
    if (each.collective_id === null) return isAsked(review, each, one) ? `đề nghị ${name}` : name;
    return each.obligation === 'each-must-submit' ? `${name} (mỗi cơ quan phải nộp)` : name;
  });
  return [...new Set(names)];
}

/** Who has the role, without those left out. */
export const assigneesInRole = (
  review: Review,
  one: AssignmentsTable,
  role: AssigneesTable['role'],
): readonly AssigneesTable[] =>
  assigneesOf(review, one.id).filter((each) => each.role === role && each.resolution !== 'left-out');

/** A body that can only be asked, within a task that is assigned: the verb of the document stands before its name. */
const isAsked = (review: Review, each: AssigneesTable, one: AssignmentsTable): boolean =>
  one.mode === 'assigned' &&
  each.role === 'coordinating' &&
  (review.bodies.organizations.get(each.organization_id ?? '')?.requestedOnly ?? false);

/** Several names in one cell of a printed table, beginning with a capital. */
export const namesInCell = (names: readonly string[]): string => upperFirst(names.join('; '));

/** The clause that ordered the work. */
export function clauseWords(review: Review, one: AssignmentsTable): string {
  const clause = review.clauses.find((each) => each.id === one.clause_id);
  return clause ? placeWords(clause.path, clause.annex) : '';
}

/** A place of the outline within a sentence: `mục II.2`, `mục I, phụ lục II`; what has a word of its own keeps that: `Phụ lục I`. */
export function placeWords(path: string, annex: string | null): string {
  if (/^\p{Lu}\p{Ll}/u.test(path)) return path;
  return annex ? `mục ${path}, ${lowerFirst(annex)}` : `mục ${path}`;
}
