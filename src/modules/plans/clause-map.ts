import { bestPairs, likeness, share, wordsOf, type Words } from './similarity.ts';

/** A clause of one version, with its own words: those before its first sub-clause. */
export interface MappedClause {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly body: string;
}

export interface ClauseMapping {
  readonly kind: 'same' | 'changed' | 'split' | 'gone' | 'new';
  readonly oldId: string | null;
  readonly newId: string | null;
  readonly confidence: number;
}

interface Known extends MappedClause {
  readonly titleWords: Words;
  readonly bodyWords: Words;
}

const know = (clause: MappedClause): Known => ({
  ...clause,
  titleWords: wordsOf(clause.title),
  bodyWords: wordsOf(clause.body),
});

/** Below this two clauses are different clauses. */
const ALIKE = 0.5;
/** So much of a new clause has to stand in the old one for being split off from it. */
const SPLIT_SHARE = 0.7;

/**
 * How the clauses of a version became those of the next: by title and words first, by their place where those leave a
 * doubt. A clause that only moved is the same; one whose words went into several is split. In the order of the new
 * version, those gone at the end.
 */
export function mapClauses(before: readonly MappedClause[], after: readonly MappedClause[]): ClauseMapping[] {
  const old = before.map(know);
  const now = after.map(know);
  const origins = certainPairs(old, now);
  const taken = new Set(origins.values());
  const left = old.filter((one) => !taken.has(one));
  const right = now.filter((one) => !origins.has(one));
  for (const { a, b } of bestPairs(left, right, likenessOf, ALIKE)) origins.set(b, a);
  const splits = splitOff(
    now.filter((one) => !origins.has(one)),
    old,
  );
  const wasSplit = new Set(splits.values());
  const mapped = now.map((one): ClauseMapping => {
    const origin = origins.get(one) ?? splits.get(one);
    if (!origin) return { kind: 'new', oldId: null, newId: one.id, confidence: 1 };
    if (wasSplit.has(origin))
      return { kind: 'split', oldId: origin.id, newId: one.id, confidence: share(one.bodyWords, origin.bodyWords) };
    return { ...sameOrChanged(origin, one), oldId: origin.id, newId: one.id };
  });
  const kept = new Set(mapped.map((one) => one.oldId));
  return [
    ...mapped,
    ...old
      .filter((one) => !kept.has(one.id))
      .map((one): ClauseMapping => ({ kind: 'gone', oldId: one.id, newId: null, confidence: 1 })),
  ];
}

/** Did the words of a clause stay? Its number and its place do not matter. */
export function sameOrChanged(
  before: Pick<MappedClause, 'title' | 'body'>,
  after: Pick<MappedClause, 'title' | 'body'>,
): { kind: 'same' | 'changed'; confidence: number } {
  const [old, now] = [wordsOf(before.body), wordsOf(after.body)];
  if (wordsOf(before.title).exact === wordsOf(after.title).exact && old.exact === now.exact)
    return { kind: 'same', confidence: 1 };
  return { kind: 'changed', confidence: likeness(old, now) };
}

/** New clauses with the old ones of the same title and words: at the same place first, then wherever they moved. */
function certainPairs(old: readonly Known[], now: readonly Known[]): Map<Known, Known> {
  const keyOf = (one: Known): string => `${one.titleWords.exact}\n${one.bodyWords.exact}`;
  const waiting = Map.groupBy(old, keyOf);
  const pairs = new Map<Known, Known>();
  for (const fits of [(a: Known, b: Known) => a.path === b.path, () => true]) {
    for (const b of now) {
      if (pairs.has(b)) continue;
      const list = waiting.get(keyOf(b)) ?? [];
      const index = list.findIndex((a) => fits(a, b));
      if (index >= 0) pairs.set(b, list.splice(index, 1)[0]!);
    }
  }
  return pairs;
}

function likenessOf(a: Known, b: Known): number {
  const title = likeness(a.titleWords, b.titleWords);
  const body = likeness(a.bodyWords, b.bodyWords);
  return 0.5 * title + 0.35 * body + (a.path === b.path ? 0.15 : 0);
}

/** New clauses most of whose words stood in one old clause that said more. */
function splitOff(unmatched: readonly Known[], old: readonly Known[]): Map<Known, Known> {
  const found = new Map<Known, Known>();
  for (const one of unmatched) {
    if (one.bodyWords.total < 5) continue;
    const origins = old
      .filter((other) => other.bodyWords.total > one.bodyWords.total)
      .map((other) => ({ other, part: share(one.bodyWords, other.bodyWords) }))
      .toSorted((a, b) => b.part - a.part);
    const best = origins[0];
    if (best && best.part >= SPLIT_SHARE) found.set(one, best.other);
  }
  return found;
}
