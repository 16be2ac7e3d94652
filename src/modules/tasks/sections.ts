interface ClauseLike {
  readonly id: string;
  readonly parent_id: string | null;
}

/**
 * Under which clause an assignment is listed: the one that it shares with others (a table, a heading with several duties), else
 * the one above its own.
 * @param clauseIds the clause of every assignment of the plan.
 */
export function sectionOf(
  clauseId: string | null,
  clauseIds: readonly (string | null)[],
  clauses: ReadonlyMap<string, ClauseLike>,
): string | null {
  if (clauseId === null) return null;
  const isShared = clauseIds.filter((one) => one === clauseId).length > 1;
  return isShared ? clauseId : (clauses.get(clauseId)?.parent_id ?? clauseId);
}
