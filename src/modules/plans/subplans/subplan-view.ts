import type { ParentAssignment, SubplanCounts, SubplanRow } from '../contract-subplans.ts';
import { standing, type Review } from '../review.ts';
import type { AssignmentsTable } from '../tables.ts';
import type { LinkToday } from './links-today.ts';
import { isOwed } from './ordered-to.ts';
import { proposeLinks, SURE, type Comparable, type LinkProposal, type OrderedRole } from './subplan-match.ts';

type Roles = ReadonlyMap<string, NonNullable<OrderedRole>>;

const sectionOf = (review: Review, one: AssignmentsTable) =>
  review.clauses.find((clause) => clause.id === one.clause_id) ?? null;

const comparable = (review: Review, one: AssignmentsTable): Comparable => ({
  id: one.id,
  task: one.task,
  section: sectionOf(review, one)?.title ?? '',
  deliverables: one.deliverables,
});

/** What the words of both plans suggest, but for what was decided already. */
export function openProposals(
  own: Review,
  parent: Review,
  roles: Roles,
  links: readonly LinkToday[],
): Map<string, LinkProposal> {
  const decided = new Set(links.map((one) => `${one.assignmentId} ${one.parentAssignmentId}`));
  const linked = new Set(links.filter((one) => one.state !== 'rejected').map((one) => one.assignmentId));
  const proposals = proposeLinks(
    standing(own)
      .filter((one) => !linked.has(one.id))
      .map((one) => comparable(own, one)),
    standing(parent).map((one) => ({ ...comparable(parent, one), role: roles.get(one.id) ?? null })),
  );
  return new Map(
    proposals
      .filter((one) => !decided.has(`${one.assignmentId} ${one.parentAssignmentId}`))
      .map((one) => [one.assignmentId, one]),
  );
}

/** The agency's plan line by line, in its own order. */
export function subplanRows(
  own: Review,
  links: readonly LinkToday[],
  proposals: ReadonlyMap<string, LinkProposal>,
): SubplanRow[] {
  const standingLinks = Map.groupBy(
    links.filter((one) => one.state !== 'rejected'),
    (one) => one.assignmentId,
  );
  return standing(own).map((one) => {
    const linked = standingLinks.get(one.id) ?? [];
    const proposal = proposals.get(one.id);
    return {
      assignmentId: one.id,
      task: one.task,
      section: sectionOf(own, one)?.path ?? null,
      stands: standsOf(linked, proposal),
      links: linked.map(({ parentAssignmentId, state, byHand, decidedAt, decidedBy }) => ({
        parentAssignmentId,
        state: state === 'check' ? 'check' : 'confirmed',
        byHand,
        decidedAt,
        decidedBy,
      })),
      proposal: proposal
        ? {
            parentAssignmentId: proposal.parentAssignmentId,
            confidence: proposal.confidence,
            isSure: proposal.confidence >= SURE,
          }
        : null,
    };
  });
}

function standsOf(linked: readonly LinkToday[], proposal: LinkProposal | undefined): SubplanRow['stands'] {
  if (linked.some((one) => one.state === 'check')) return 'check';
  if (linked.length > 0) return 'linked';
  return proposal ? 'proposed' : 'outside';
}

/** The parent's standing assignments with how each names the agency. */
export const parentAssignments = (parent: Review, roles: Roles): ParentAssignment[] =>
  standing(parent).map((one) => ({
    id: one.id,
    task: one.task,
    section: sectionOf(parent, one)?.path ?? null,
    role: roles.get(one.id) ?? null,
  }));

/** Assignments of the parent that the agency owes and that no confirmed link of its plan carries. */
export function missingOf(roles: Roles, links: readonly LinkToday[]): string[] {
  const carried = new Set(links.filter((one) => one.state !== 'rejected').map((one) => one.parentAssignmentId));
  return [...roles].filter(([id, role]) => isOwed(role) && !carried.has(id)).map(([id]) => id);
}

/** Figures of one agency's plan. `own`: ids of its standing assignments. */
export function countsOf(own: readonly string[], roles: Roles, links: readonly LinkToday[]): SubplanCounts {
  const live = links.filter((one) => one.state !== 'rejected');
  const linked = new Set(live.map((one) => one.assignmentId));
  const ordered = [...roles.values()].filter(isOwed).length;
  const missing = missingOf(roles, links).length;
  return {
    ordered,
    carried: ordered - missing,
    missing,
    check: new Set(live.filter((one) => one.state === 'check').map((one) => one.assignmentId)).size,
    outside: own.filter((id) => !linked.has(id)).length,
  };
}
