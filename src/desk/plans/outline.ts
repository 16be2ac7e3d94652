import type { AssignmentView, ClauseView } from '#modules/plans/contract.ts';

/** A clause with the assignments that stand in it and the clauses below. */
export interface OutlineNode {
  readonly clause: ClauseView;
  readonly assignments: readonly AssignmentView[];
  readonly children: readonly OutlineNode[];
}

export interface Outline {
  readonly roots: readonly OutlineNode[];
  /** Assignments outside of every clause. */
  readonly outside: readonly AssignmentView[];
}

/** The outline as a tree. Numbered sentences are left out, unless work stands in them or below them. */
export function outlineOf(clauses: readonly ClauseView[], assignments: readonly AssignmentView[]): Outline {
  const known = new Set(clauses.map((one) => one.id));
  const children = Map.groupBy(clauses, (one) => (one.parentId && known.has(one.parentId) ? one.parentId : ''));
  const within = Map.groupBy(assignments, (one) => (one.clauseId && known.has(one.clauseId) ? one.clauseId : ''));
  const nodesUnder = (parent: string): OutlineNode[] =>
    (children.get(parent) ?? [])
      .map((clause) => ({ clause, assignments: within.get(clause.id) ?? [], children: nodesUnder(clause.id) }))
      .filter((node) => node.clause.kind === 'heading' || node.assignments.length > 0 || node.children.length > 0);
  return { roots: nodesUnder(''), outside: within.get('') ?? [] };
}

/** How many assignments stand in a clause and below it. */
export const countIn = (node: OutlineNode): number =>
  node.assignments.length + node.children.reduce((sum, child) => sum + countIn(child), 0);

/** `I` and `MỤC ĐÍCH` → `I. MỤC ĐÍCH`; `a)` and `Điều 1.` keep their own sign. */
export function clauseName({ marker, title }: { readonly marker: string; readonly title: string }): string {
  const isBare = /^(\d+(\.\d+)*|[IVXLC]+|[A-ZĐ])$/u.test(marker);
  return `${marker}${isBare ? '.' : ''} ${title}`.trim();
}
