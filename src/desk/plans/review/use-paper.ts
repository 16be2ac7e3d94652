import { useMemo, useRef } from 'react';
import type { Finding, ReviewView } from '#modules/plans/contract.ts';
import { pageTurns, paperOf, placesOf, type OutlinePlace, type PaperPart } from './paper.ts';
import { keepingSame, segmentsOf, type Segment } from './segments.ts';

/** A text laid out, with what lies over each part of it. */
export interface Paper {
  readonly parts: readonly PaperPart[];
  /** For each part the page that begins with it. */
  readonly turns: readonly (number | null)[];
  /** For each part, the stretches of each of its places. */
  readonly segments: readonly (readonly (readonly Segment[])[])[];
  /** In which parts an assignment has words. */
  readonly partsOf: ReadonlyMap<string, ReadonlySet<number>>;
}

interface Source {
  readonly text: string;
  readonly blocks: ReviewView['blocks'];
  readonly findings: readonly Finding[];
  readonly clauses: readonly OutlinePlace[];
}

/** Lays the text out once, and draws findings anew only where they changed. */
export function usePaper({ text, blocks, findings, clauses }: Source): Paper {
  const parts = useMemo(
    () => paperOf(text, blocks, { findings, headings: clauses }),
    // How the paper is laid out does not change while the findings of assignments do.
    // oxlint-disable-next-line react/exhaustive-deps
    [text, blocks, clauses],
  );
  const kept = useRef<readonly Segment[][]>([]);
  const grouped = useRef<Paper['segments']>([]);
  return useMemo(() => {
    kept.current = keepingSame(kept.current, segmentsOf(placesOf(parts), findings));
    grouped.current = groupByPart(parts, kept.current, grouped.current);
    return { parts, turns: pageTurns(parts), segments: grouped.current, partsOf: partsOfAssignments(grouped.current) };
  }, [parts, findings]);
}

/** The stretches of each part; a part none of whose places changed keeps its list. */
function groupByPart(
  parts: readonly PaperPart[],
  segments: readonly Segment[][],
  before: Paper['segments'],
): Paper['segments'] {
  let at = 0;
  return parts.map((part, index) => {
    const count = part.kind === 'paragraph' ? 1 : part.rows.reduce((sum, row) => sum + row.length, 0);
    const own = segments.slice(at, at + count);
    at += count;
    const earlier = before[index];
    return earlier?.length === count && own.every((one, place) => one === earlier[place]) ? earlier : own;
  });
}

function partsOfAssignments(segments: Paper['segments']): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  segments.forEach((places, index) => {
    for (const { findings } of places.flat())
      for (const { assignmentId } of findings)
        if (assignmentId !== null) found.set(assignmentId, (found.get(assignmentId) ?? new Set()).add(index));
  });
  return found;
}
