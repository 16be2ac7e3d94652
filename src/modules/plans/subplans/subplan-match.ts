import { wordsOf, type Words } from '../similarity.ts';

/** One assignment as far as it tells which one of the other plan it carries out. */
export interface Comparable {
  readonly id: string;
  readonly task: string;
  /** Title of its section. */
  readonly section: string;
  readonly deliverables: readonly { readonly quantity: number | null; readonly unit: string | null }[];
}

/** How the parent plan names the agency in one of its assignments; null where it does not. */
export type OrderedRole = 'lead' | 'coordinating' | 'when-asked' | null;

export interface Ordered extends Comparable {
  readonly role: OrderedRole;
}

/** An assignment of the agency's plan with the one of the parent that it seems to carry out. */
export interface LinkProposal {
  readonly assignmentId: string;
  readonly parentAssignmentId: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Below this nothing is proposed: an officer links by hand, or the work stands outside the parent plan. */
export const LEAST = 0.5;
/** From here on a proposal may be confirmed together with others. */
export const SURE = 0.7;

/** What the agency's name in the parent's assignment adds: a plan carries out first what its own agency leads. */
const ROLE: Readonly<Record<'lead' | 'coordinating' | 'when-asked' | 'none', number>> = {
  lead: 0.1,
  coordinating: 0.04,
  'when-asked': 0,
  none: -0.12,
};

interface Known extends Comparable {
  readonly words: Words;
  readonly sectionWords: Words;
}

const know = <T extends Comparable>(one: T): T & Known => ({
  ...one,
  words: wordsOf(one.task),
  sectionWords: wordsOf(one.section),
});

/**
 * For each assignment of an agency's plan the one of the parent plan that it most probably carries out: by its words (rare
 * ones weigh more), what it must bring, the section, and how the parent names the agency. Several may carry out one; what
 * resembles none gets no proposal.
 */
export function proposeLinks(own: readonly Comparable[], parent: readonly Ordered[]): LinkProposal[] {
  const mine = own.map(know);
  const theirs = parent.map(know);
  const weight = weightsOf([...mine, ...theirs].map((one) => one.words));
  return mine.flatMap((one) => {
    const best = theirs
      .map((other) => ({ other, score: scoreOf(one, other, weight) }))
      .toSorted((a, b) => b.score - a.score)[0];
    if (!best || best.score < LEAST) return [];
    const confidence = Math.round(Math.min(best.score, 1) * 100) / 100;
    return [{ assignmentId: one.id, parentAssignmentId: best.other.id, confidence }];
  });
}

type Weight = (word: string) => number;

/** Words that stand in many assignments (`tổ chức`, `của tỉnh`) tell little. */
function weightsOf(texts: readonly Words[]): Weight {
  const standing = new Map<string, number>();
  for (const { counts } of texts) for (const word of counts.keys()) standing.set(word, (standing.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + texts.length / (standing.get(word) ?? 1));
}

function scoreOf(one: Known, other: Ordered & Known, weight: Weight): number {
  const brought = deliveredAlike(one, other);
  const text =
    0.9 * overlap(one.words, other.words, weight) + 0.1 * overlap(one.sectionWords, other.sectionWords, weight);
  const said = brought === null ? text : 0.85 * text + 0.15 * brought;
  return said + ROLE[other.role ?? 'none'];
}

/** Shared weight over the shorter text's: an agency's plan often says more of the same work, seldom in the same words. */
function overlap(a: Words, b: Words, weight: Weight): number {
  const total = (words: Words): number => [...words.counts.keys()].reduce((sum, word) => sum + weight(word), 0);
  const [mine, theirs] = [total(a), total(b)];
  if (mine === 0 || theirs === 0) return 0;
  const common = [...a.counts.keys()].filter((word) => b.counts.has(word)).reduce((sum, word) => sum + weight(word), 0);
  const dice = (2 * common) / (mine + theirs);
  // Two or three words stand within almost any sentence.
  const within = Math.min(a.counts.size, b.counts.size) < 5 ? dice : common / Math.min(mine, theirs);
  return 0.5 * dice + 0.5 * within;
}

/** Do they promise the same things? Null where one of them names none to count. */
function deliveredAlike(a: Comparable, b: Comparable): number | null {
  const unitsOf = (one: Comparable): Set<string> =>
    new Set(one.deliverables.flatMap(({ unit }) => (unit ? [wordsOf(unit).exact] : [])));
  const [mine, theirs] = [unitsOf(a), unitsOf(b)];
  if (mine.size === 0 || theirs.size === 0) return null;
  return [...mine].filter((unit) => theirs.has(unit)).length / Math.min(mine.size, theirs.size);
}
