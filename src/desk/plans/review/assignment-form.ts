import type {
  AssigneeView,
  AssignmentView,
  BudgetView,
  ChangeAssignmentBody,
  DeliverableView,
  NamedAssignee,
  TimingView,
} from '#modules/plans/contract.ts';
import { readDay, typedDay } from '../../format.ts';

/** What a person types into the form of an assignment. */
export interface AssignmentForm {
  readonly task: string;
  readonly mode: AssignmentView['mode'];
  /** Names as shown; {@link namedBy} knows who they are. */
  readonly leads: readonly string[];
  readonly coordinating: readonly string[];
  /** Name of the lead that is đầu mối; '' for none. */
  readonly focal: string;
  /** One in a line. */
  readonly deliverables: string;
  readonly timing: string;
  /** `15/11/2026`, or `15/11` for every year. */
  readonly due: string;
  readonly isBefore: boolean;
  readonly recurrence: NonNullable<TimingView['recurrence']> | '';
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  /** In millions of đồng. */
  readonly millions: number | '';
  readonly isPerYear: boolean;
  readonly budgetSource: string;
  readonly clauseId: string | null;
}

type NameOf = (agency: AssigneeView) => string;
/** Who a name stands for; undefined: a name that nobody knows yet. */
export type NamedBy = (name: string) => NamedAssignee | undefined;

export function formOf(assignment: AssignmentView, nameOf: NameOf): AssignmentForm {
  const { timing, budget } = assignment;
  return {
    task: assignment.task,
    mode: assignment.mode,
    leads: assignment.leads.map(nameOf),
    coordinating: assignment.coordinating.map(nameOf),
    focal: assignment.leads.filter((one) => one.isFocal).map(nameOf)[0] ?? '',
    deliverables: assignment.deliverables.map((one) => one.text).join('\n'),
    timing: timing?.text ?? '',
    due: timing?.due
      ? typedDay(timing.due)
      : timing?.dueMonthDay
        ? timing.dueMonthDay.split('-').reverse().join('/')
        : '',
    isBefore: timing?.dueIsExclusive ?? false,
    recurrence: timing?.recurrence ?? '',
    periodStart: timing?.periodStart ?? null,
    periodEnd: timing?.periodEnd ?? null,
    millions: budget ? budget.vnd / 1_000_000 : '',
    isPerYear: budget?.per === 'year',
    budgetSource: assignment.budgetSource ?? '',
    clauseId: assignment.clauseId,
  };
}

/** Fields that cannot be sent as typed, each with a key of the words. */
export function formProblems(form: AssignmentForm): {
  readonly task?: 'desk.required';
  readonly due?: 'plans.due-unreadable';
} {
  return {
    ...(form.task.trim().length < 3 ? { task: 'desk.required' as const } : {}),
    ...(form.due.trim() !== '' && readDue(form.due) === null ? { due: 'plans.due-unreadable' as const } : {}),
  };
}

type Changes = Omit<ChangeAssignmentBody, 'planId' | 'version' | 'assignmentId'>;

/** Only what differs from the assignment as it stands, so that fields nobody touched keep their words and places. */
export function changesOf(assignment: AssignmentView, form: AssignmentForm, nameOf: NameOf, namedBy: NamedBy): Changes {
  const before = formOf(assignment, nameOf);
  const differs = (...names: (keyof AssignmentForm)[]): boolean =>
    names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(form[name]));
  const named = (names: readonly string[]): NamedAssignee[] =>
    names.map((name) => namedBy(name) ?? { name: name.trim() });
  const focal = form.focal === '' ? null : namedBy(form.focal);
  return {
    ...(differs('task') ? { task: form.task.trim() } : {}),
    ...(differs('mode') ? { mode: form.mode } : {}),
    ...(differs('leads') ? { leads: named(form.leads) } : {}),
    ...(differs('coordinating') ? { coordinating: named(form.coordinating) } : {}),
    ...(differs('focal') && (focal === null || (focal && 'assigneeId' in focal))
      ? { focalAssigneeId: focal?.assigneeId ?? null }
      : {}),
    ...(differs('deliverables') ? { deliverables: deliverablesOf(form.deliverables, assignment.deliverables) } : {}),
    ...(differs('timing', 'due', 'isBefore', 'recurrence', 'periodStart', 'periodEnd')
      ? { timing: timingOf(form, assignment.timing) }
      : {}),
    ...(differs('millions', 'isPerYear') ? { budget: budgetOf(form, assignment.budget) } : {}),
    ...(differs('budgetSource') ? { budgetSource: form.budgetSource.trim() || null } : {}),
    ...(differs('clauseId') ? { clauseId: form.clauseId } : {}),
  };
}

/** `15/11/2026` → a day, `15/11` → a day of every year; null: neither. */
export function readDue(text: string): { readonly due: string | null; readonly dueMonthDay: string | null } | null {
  const due = readDay(text);
  if (due) return { due, dueMonthDay: null };
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})\s*$/.exec(text);
  // A year that has a 29/02, so that every day that may be meant is read.
  const day = parts && readDay(`${parts[1]}/${parts[2]}/2028`);
  return day ? { due: null, dueMonthDay: day.slice(5) } : null;
}

function timingOf(form: AssignmentForm, before: TimingView | null): TimingView | null {
  const read = readDue(form.due) ?? { due: null, dueMonthDay: null };
  const recurrence = form.recurrence === '' ? null : form.recurrence;
  const says = form.timing.trim();
  const isEmpty = says === '' && form.due.trim() === '' && recurrence === null && !form.periodStart && !form.periodEnd;
  if (isEmpty) return null;
  return {
    text: says || `${form.isBefore ? 'trước ngày' : 'ngày'} ${form.due.trim()}`,
    span: says === before?.text ? before.span : null,
    ...read,
    dueIsExclusive: form.isBefore && form.due.trim() !== '',
    periodStart: form.periodStart,
    periodEnd: form.periodEnd,
    recurrence,
    rrule: recurrence === before?.recurrence ? before.rrule : null,
  };
}

function budgetOf(form: AssignmentForm, before: BudgetView | null): BudgetView | null {
  if (form.millions === '') return null;
  const vnd = Math.round(form.millions * 1_000_000);
  const isSame = before?.vnd === vnd;
  return {
    vnd,
    per: form.isPerYear ? 'year' : null,
    text: isSame ? before.text : `${form.millions} triệu đồng`,
    span: isSame ? before.span : null,
  };
}

const QUANTITY = /^(≥|>=|ít nhất|tối thiểu|trên)?\s*(\d[\d.]*)\s+(.+)$/iu;

/** One deliverable for each line; lines that were there keep what was read in them. */
export function deliverablesOf(lines: string, before: readonly DeliverableView[]): DeliverableView[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => {
      const known = before.find((one) => one.text === text);
      if (known) return known;
      const [, atLeast, digits, unit] = QUANTITY.exec(text) ?? [];
      const quantity = digits ? Number(digits.replaceAll('.', '')) : null;
      return { text, quantity, atLeast: atLeast !== undefined, unit: unit?.slice(0, 200) ?? null, span: null };
    });
}

/** A task cut where its words part themselves: at lines and semicolons; else the whole and an empty second part. */
export function partsToSplit(task: string): string[] {
  const parts = task
    .split(/\n|;\s+/u)
    .map((part) => part.trim())
    .filter((part) => part.length >= 3);
  return parts.length > 1 ? parts.slice(0, 20) : [task, ''];
}
