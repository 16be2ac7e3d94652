/** A stretch of an excerpt; `hit`: these words were searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly hit: boolean;
}

/** Parts an excerpt of the search at the brackets `⟦` `⟧` that mark its hits. */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(⟦[^⟧]*⟧)/u)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('⟦') && part.endsWith('⟧')
        ? { text: part.slice(1, -1), hit: true }
        : { text: part.replace(/[⟦⟧]/gu, ''), hit: false },
    );
}
