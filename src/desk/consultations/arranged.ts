import type { AddresseeView, CommentView, RoundDetail } from '#modules/consultations/contract.ts';

/** A comment with the line of the agency that made it. */
export interface Placed {
  readonly row: AddresseeView;
  readonly comment: CommentView;
}

export interface CommentGroup {
  readonly key: string;
  /** The agency all of whose comments these are; null where they are of one passage. */
  readonly row: AddresseeView | null;
  /** The passage; null of the draft as a whole. */
  readonly section: string | null;
  readonly comments: readonly Placed[];
}

/** Comments of a round, agency by agency or passage by passage; passages in the order of the draft, others after them. */
export function arranged(round: Pick<RoundDetail, 'rows' | 'sections'>, by: 'agency' | 'section'): CommentGroup[] {
  const all = round.rows.flatMap((row) => (row.reply?.comments ?? []).map((comment) => ({ row, comment })));
  if (by === 'agency')
    return [...Map.groupBy(all, ({ row }) => row.organization.id)].map(([key, comments]) => ({
      key,
      row: comments[0]!.row,
      section: null,
      comments,
    }));
  const placeOf = (section: string | null): number => {
    if (section === null) return -1;
    const place = round.sections.indexOf(section);
    return place === -1 ? round.sections.length : place;
  };
  return [...Map.groupBy(all, ({ comment }) => comment.section)]
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b) || (a ?? '').localeCompare(b ?? '', 'vi'))
    .map(([section, comments]) => ({ key: section ?? '', row: null, section, comments }));
}
