import type { Localized } from '#platform/values/localized.ts';
import type { AssigneesTable, AssignmentsTable, ClauseMapTable, ClausesTable, PlansTable } from './tables.ts';

/** A body as the review shows it. */
export interface KnownOrganization {
  readonly id: string;
  readonly name: Localized;
  readonly abbreviation: string | null;
  readonly requestedOnly: boolean;
}

/** A group with the number of its members today. */
export interface KnownCollective {
  readonly id: string;
  readonly name: Localized;
  readonly members: number;
}

/** Whom names may stand for. */
export interface KnownBodies {
  readonly organizations: ReadonlyMap<string, KnownOrganization>;
  readonly collectives: ReadonlyMap<string, KnownCollective>;
}

/** A plan with all that a review decides on, as the database holds it at one moment. */
export interface Review {
  readonly plan: PlansTable;
  readonly clauses: readonly ClausesTable[];
  /** In the order of the text; merged ones are left out. */
  readonly assignments: readonly AssignmentsTable[];
  /** Those that were merged into another: only the places of their words are still used. */
  readonly merged: readonly AssignmentsTable[];
  readonly assignees: ReadonlyMap<string, readonly AssigneesTable[]>;
  readonly map: readonly ClauseMapTable[];
  readonly bodies: KnownBodies;
}

/** Whoever an assignment names, those left out included; leads first. */
export const assigneesOf = (review: Review, assignmentId: string): readonly AssigneesTable[] =>
  review.assignees.get(assignmentId) ?? [];

/** Assignments that still count: not rejected. */
export const standing = (review: Review): readonly AssignmentsTable[] =>
  review.assignments.filter((one) => one.state !== 'rejected');
