/** A stretch of an excerpt; `hit`: these words were searched for. */
export interface ExcerptPart {
  /** Where it begins in the excerpt; tells parts of the same words apart. */
  readonly start: number;
  readonly text: string;
  readonly hit: boolean;
}

/** Parts an excerpt of the search at the brackets `⟦` `⟧` that mark its hits. */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return [...excerpt.matchAll(/⟦[^⟧]*⟧|(?:(?!⟦[^⟧]*⟧)[^])+/gu)].map(({ 0: part, index: start }) =>
    part.startsWith('⟦') && part.endsWith('⟧')
      ? { start, text: part.slice(1, -1), hit: true }
      : { start, text: part.replace(/[⟦⟧]/gu, ''), hit: false },
  );
}
