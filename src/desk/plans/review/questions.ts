import type { Question } from '#modules/plans/contract.ts';

const ORDER: readonly Question['kind'][] = [
  'foreign-province',
  'unresolved-agency',
  'no-lead',
  'collective',
  'no-deadline',
  'clause-map',
  'low-confidence',
];

/** Undecided before decided, those that stop acceptance before those with a default, then by kind, then as they came. */
export function inAskingOrder(questions: readonly Question[]): Question[] {
  return questions.toSorted(
    (a, b) =>
      Number(a.decided) - Number(b.decided) ||
      Number(b.required) - Number(a.required) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
}

export type DeadlineQuestion = Extract<Question, { kind: 'no-deadline' }>;

/** Questions of one kind that can be answered at once for all: assignments without a deadline, where there are several. */
export interface QuestionGroup {
  readonly kind: Question['kind'];
  readonly questions: readonly Question[];
}

/** Questions in asking order, neighbours of the same kind together. */
export function questionGroups(questions: readonly Question[]): QuestionGroup[] {
  const groups: { kind: Question['kind']; questions: Question[] }[] = [];
  for (const one of inAskingOrder(questions)) {
    const last = groups.at(-1);
    if (last?.kind === one.kind && last.questions[0]!.decided === one.decided) last.questions.push(one);
    else groups.push({ kind: one.kind, questions: [one] });
  }
  return groups;
}

/** The question to go to from `current`: the next undecided one, from the last again to the first. */
export function nextQuestion(questions: readonly Question[], current: string | null): string | null {
  const open = inAskingOrder(questions).filter((one) => !one.decided);
  const at = open.findIndex((one) => one.id === current);
  return (open[at + 1] ?? open[0])?.id ?? null;
}
