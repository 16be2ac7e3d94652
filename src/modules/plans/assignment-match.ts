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
  const found = unmistakable(before, after);
  const taken = new Set([...found.values()].map((one) => one.previousId));
  const left = before.filter((one) => !taken.has(one.id)).map(know);
  const right = after.filter((one) => !found.has(one.id)).map(know);
  for (const { a, b } of bestPairs(left, right, score, ALIKE))
    found.set(b.id, { change: keyOf(a) === keyOf(b) ? 'same' : 'changed', previousId: a.id });
  return new Map(after.map((one) => [one.id, found.get(one.id) ?? { change: 'new', previousId: null }]));
}

/** Those that stand once in each version with the very same words: most of a plan, and no need to compare them with all. */
function unmistakable(
  before: readonly WrittenAssignment[],
  after: readonly WrittenAssignment[],
): Map<string, AssignmentMatch> {
  const old = Map.groupBy(before, keyOf);
  const found = new Map<string, AssignmentMatch>();
  for (const [key, [one, ...others]] of Map.groupBy(after, keyOf)) {
    const [previous, ...doubles] = old.get(key) ?? [];
    if (one && previous && others.length + doubles.length === 0)
      found.set(one.id, { change: 'same', previousId: previous.id });
  }
  return found;
}

const keyOf = (one: WrittenAssignment): string => partsOf(one).join('\n');

const partsOf = (one: WrittenAssignment): string[] =>
  [one.task, ...one.leads, '|', ...one.coordinating, '|', ...one.deliverables, one.timing ?? '', one.budget ?? ''].map(
    (text) => wordsOf(text).exact,
  );
