import type { Review } from './review.ts';
import type { AssignmentsTable, ClausesTable } from './tables.ts';

/** From the top clause down to the one itself. */
function lineOf(review: Review, clauseId: string | null): ClausesTable[] {
  const line: ClausesTable[] = [];
  let next = review.clauses.find((one) => one.id === clauseId);
  while (next && !line.includes(next)) {
    line.unshift(next);
    const parent = next.parent_id;
    next = review.clauses.find((one) => one.id === parent);
  }
  return line;
}

/**
 * The section of each assignment, at the highest level of the outline that tells assignments apart (the third at most); null
 * outside the outline.
 */
export function sectionsOf(review: Review, assignments: readonly AssignmentsTable[]): Map<string, ClausesTable | null> {
  const lines = new Map(assignments.map((one) => [one.id, lineOf(review, one.clause_id)]));
  const at = (depth: number): Map<string, ClausesTable | null> =>
    new Map([...lines].map(([id, line]) => [id, line[Math.min(depth, line.length - 1)] ?? null]));
  for (const depth of [0, 1]) {
    const sections = at(depth);
    if (new Set([...sections.values()].map((one) => one?.id)).size > 1) return sections;
  }
  return at(2);
}
