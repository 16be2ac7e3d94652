import type { ClauseMappingView } from '#modules/plans/contract.ts';

type ClauseName = NonNullable<ClauseMappingView['old']>;

/** What became of one clause of the version before, or a clause that is new. */
export interface MapRow {
  readonly id: string;
  readonly kind: ClauseMappingView['kind'];
  readonly old: ClauseName | null;
  readonly new: readonly ClauseName[];
  readonly decidedBy: string | null;
}

const ORDER: readonly MapRow['kind'][] = ['gone', 'split', 'changed', 'new', 'same'];

/** One row for each old clause, its followers together; what needs a look first. */
export function mapRows(mappings: readonly ClauseMappingView[]): MapRow[] {
  const groups = Map.groupBy(mappings, (one) => (one.old ? `old ${one.old.id}` : `new ${one.id}`));
  return [...groups.values()]
    .map((group) => {
      const [first] = group;
      if (!first) throw new Error('a group without members');
      const followers = group.flatMap((one) => one.new ?? []);
      return {
        id: first.id,
        kind: first.kind,
        old: first.old,
        new: followers,
        decidedBy: group.find((one) => one.decidedBy !== null)?.decidedBy ?? null,
      };
    })
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
