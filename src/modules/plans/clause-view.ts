import type { ClauseView } from './contract.ts';
import type { Review } from './review.ts';

/** The outline, each clause with what became of it since the version before. */
export function clauseViews(review: Review): ClauseView[] {
  const changes = new Map(review.map.map((one) => [one.new_clause_id, one.kind]));
  return review.clauses.map((one) => {
    const change = changes.get(one.id);
    return {
      id: one.id,
      parentId: one.parent_id,
      marker: one.marker,
      level: one.level,
      title: one.title,
      path: one.path,
      kind: one.kind,
      annex: one.annex,
      span: [one.span_start, one.span_end],
      body: [one.body_start, one.body_end],
      change: change && change !== 'gone' ? change : null,
    };
  });
}
