import type { Localized } from '#platform/values/localized.ts';
import { shownName } from '../overviews.ts';
import { assigneesOf, standing, type Review } from '../review.ts';
import type { AssigneesTable, AssignmentsTable } from '../tables.ts';

/** A member of a group of which each must hand something in. */
export interface Member {
  readonly id: string;
  readonly name: Localized;
}

/** One agency's part in one assignment. */
export interface AgencyRow {
  /** Null for a group that acts when asked and for a name that stands for nobody. */
  readonly organizationId: string | null;
  readonly agency: string;
  readonly role: AssigneesTable['role'];
  /** The group it belongs to, where that is why it has the work. */
  readonly group: string | null;
  readonly whenAsked: boolean;
  readonly assignment: AssignmentsTable;
}

/**
 * Every agency with every assignment it has, by name; those that lead before those that coordinate. Groups of which each must
 * hand something in are spread over their members, others stay one line.
 */
export function agencyRows(review: Review, membersOf: ReadonlyMap<string, readonly Member[]>): AgencyRow[] {
  const rows = standing(review).flatMap((assignment) =>
    withoutDoubles(
      assigneesOf(review, assignment.id)
        .filter((one) => one.resolution !== 'left-out')
        .flatMap((one) => rowsOf(review, assignment, one, membersOf)),
    ),
  );
  return rows.toSorted(
    (a, b) =>
      Number(a.organizationId === null) - Number(b.organizationId === null) ||
      a.agency.localeCompare(b.agency, 'vi') ||
      Number(a.role === 'coordinating') - Number(b.role === 'coordinating') ||
      a.assignment.ordinal - b.assignment.ordinal,
  );
}

function rowsOf(
  review: Review,
  assignment: AssignmentsTable,
  one: AssigneesTable,
  membersOf: ReadonlyMap<string, readonly Member[]>,
): AgencyRow[] {
  const agency = shownName(review, one);
  const row = { agency, role: one.role, assignment, group: null, whenAsked: one.obligation === 'when-asked' };
  if (one.obligation !== 'each-must-submit' || !one.collective_id)
    return [{ ...row, organizationId: one.organization_id }];
  return (membersOf.get(one.collective_id) ?? []).map((member) => ({
    ...row,
    organizationId: member.id,
    agency: member.name.vi,
    group: agency,
  }));
}

/** An agency has an assignment once: as it is named before as a member of a group, leading before coordinating. */
function withoutDoubles(rows: readonly AgencyRow[]): AgencyRow[] {
  const rank = (row: AgencyRow): number => Number(row.group !== null) * 2 + Number(row.role === 'coordinating');
  const seen = new Set<string>();
  return rows
    .toSorted((a, b) => rank(a) - rank(b))
    .filter(({ organizationId: id }) => {
      if (id !== null && seen.has(id)) return false;
      if (id !== null) seen.add(id);
      return true;
    });
}
