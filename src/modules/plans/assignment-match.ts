import { bestPairs, likeness, wordsOf, type Words } from './similarity.ts';

/** An assignment as its document says it, before anyone changed it. */
export interface WrittenAssignment {
  readonly id: string;
  readonly clauseId: string | null;
  readonly task: string;
  readonly leads: readonly string[];
  readonly coordinating: readonly string[];
  readonly deliverables: readonly string[];
  readonly timing: string | null;
  readonly budget: string | null;
}

export interface AssignmentMatch {
  readonly change: 'same' | 'changed' | 'new';
  readonly previousId: string | null;
}

interface Known extends WrittenAssignment {
  readonly words: Words;
  readonly leadWords: Words;
}

const know = (one: WrittenAssignment): Known => ({
  ...one,
  words: wordsOf(one.task),
  leadWords: wordsOf(one.leads.join(' ')),
});

/** Below this two tasks are different tasks. */
const ALIKE = 0.6;

/**
 * Which assignment of the version before each one continues. Same words in every field: same. A task told apart by its
 * words, its clause and its leads: changed. `clauseBefore` gives the clause of the version before, from the clause map.
 */
export function matchAssignments(
  before: readonly WrittenAssignment[],
  after: readonly WrittenAssignment[],
  clauseBefore: (clauseId: string) => string | null,
): Map<string, AssignmentMatch> {
  const score = (a: Known, b: Known): number => {
    const task = likeness(a.words, b.words);
    if (task < 0.5) return 0;
    const placed = b.clauseId !== null && clauseBefore(b.clauseId) === a.clauseId ? 0.1 : 0;
    return 0.75 * task + 0.15 * likeness(a.leadWords, b.leadWords) + placed;
  };
  const pairs = bestPairs(before.map(know), after.map(know), score, ALIKE);
  const found = new Map(
    pairs.map(({ a, b }) => [b.id, { change: isSame(a, b) ? 'same' : 'changed', previousId: a.id } as const]),
  );
  return new Map(after.map((one) => [one.id, found.get(one.id) ?? { change: 'new', previousId: null }]));
}

function isSame(a: WrittenAssignment, b: WrittenAssignment): boolean {
  return partsOf(a).join('\n') === partsOf(b).join('\n');
}

const partsOf = (one: WrittenAssignment): string[] =>
  [one.task, ...one.leads, '|', ...one.coordinating, '|', ...one.deliverables, one.timing ?? '', one.budget ?? ''].map(
    (text) => wordsOf(text).exact,
  );
