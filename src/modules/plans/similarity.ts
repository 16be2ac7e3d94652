/** A text as a bag of its words, made once and compared often. */
export interface Words {
  /** As written, with case, blanks and signs around it evened out: equal means that nothing was reworded. */
  readonly exact: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** The words of a text, with their diacritics: "tỉnh" and "tính" are different words. */
export function wordsOf(text: string): Words {
  const exact = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:]+|[\s.,;:]+$/gu, '');
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of exact.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    total += 1;
  }
  return { exact, counts, total };
}

/** How alike two texts are, 0 to 1: twice the words in common over all words (Dice). Two empty texts are alike. */
export function likeness(a: Words, b: Words): number {
  if (a.exact === b.exact) return 1;
  return a.total + b.total === 0 ? 0 : (2 * inCommon(a, b)) / (a.total + b.total);
}

/** How much of `part` occurs in `whole`, 0 to 1. */
export function share(part: Words, whole: Words): number {
  return part.total === 0 ? 0 : inCommon(part, whole) / part.total;
}

function inCommon(a: Words, b: Words): number {
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of few.counts) common += Math.min(count, many.counts.get(word) ?? 0);
  return common;
}

/** Pairs by falling score; each side is used once. */
export function bestPairs<A, B>(
  left: readonly A[],
  right: readonly B[],
  score: (a: A, b: B) => number,
  least: number,
): { a: A; b: B; score: number }[] {
  const scored: { a: A; b: B; score: number }[] = [];
  for (const a of left) {
    for (const b of right) {
      const value = score(a, b);
      if (value >= least) scored.push({ a, b, score: value });
    }
  }
  scored.sort((x, y) => y.score - x.score);
  const usedLeft = new Set<A>();
  const usedRight = new Set<B>();
  return scored.filter(({ a, b }) => {
    if (usedLeft.has(a) || usedRight.has(b)) return false;
    usedLeft.add(a);
    usedRight.add(b);
    return true;
  });
}
