import type { AssigneeRole, BudgetView, DeadlineChoice, DeliverableView, Obligation, TimingView } from './contract.ts';
import type { AssigneesTable, AssignmentsTable, PlansTable } from './tables.ts';

/** Who an assignment goes to: exactly one of organization and group is set. */
export interface AssigneeForAcceptance {
  readonly id: string;
  readonly role: AssigneeRole;
  /** As written. */
  readonly name: string;
  readonly organizationId: string | null;
  readonly collectiveId: string | null;
  /** The former name that led here, where the body has a successor. */
  readonly through: string | null;
  /** Of groups only; `each-must-submit` expands to the live roster. */
  readonly obligation: Obligation | null;
  /** Named đầu mối among several leads. */
  readonly isFocal: boolean;
}

export interface AssignmentForAcceptance {
  readonly id: string;
  readonly ordinal: number;
  readonly clauseId: string | null;
  readonly task: string;
  readonly mode: 'assigned' | 'requested';
  readonly deliverables: readonly DeliverableView[];
  readonly timing: TimingView | null;
  readonly deadline: DeadlineChoice;
  readonly budget: BudgetView | null;
  readonly budgetSource: string | null;
  /** Beside the plan before; null where there is none. */
  readonly change: 'same' | 'changed' | 'new' | null;
  /** The accepted assignment of the plan in force that this one continues. */
  readonly previousAssignmentId: string | null;
  /** Leads first, each body once: names that were left out, and second names of the same body, are not here. */
  readonly assignees: readonly AssigneeForAcceptance[];
}

/** A reviewed plan, locked, with nothing left that stops it from being accepted. */
export interface PlanForAcceptance {
  readonly id: string;
  readonly documentId: string;
  readonly versionId: string;
  readonly versionOrdinal: number;
  readonly type: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly title: string;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  /** The plan in force that this one takes the place of; null where none was accepted. */
  readonly supersedesPlanId: string | null;
  /** Accepted assignments of the plan in force that this one no longer has. */
  readonly goneAssignmentIds: readonly string[];
  readonly assignments: readonly AssignmentForAcceptance[];
}

const isGiven = (one: AssigneesTable): boolean => one.resolution === 'resolved' || one.resolution === 'successor';

type InForce = Pick<AssignmentsTable, 'id' | 'previous_assignment_id'>;

/**
 * The assignment in force that one of a new version continues. A version that was compared with the plan before last, for
 * another was accepted meanwhile, continues what that one made of it.
 */
export function continued(previousId: string | null, inForce: readonly InForce[]): string | null {
  if (previousId === null) return null;
  const found =
    inForce.find((one) => one.id === previousId) ?? inForce.find((one) => one.previous_assignment_id === previousId);
  return found?.id ?? null;
}

/** The confirmed assignments of a plan in the shape in which work is made of them. */
export function forAcceptance(
  assignments: readonly AssignmentsTable[],
  assignees: readonly AssigneesTable[],
  inForce: readonly InForce[],
): AssignmentForAcceptance[] {
  const of = Map.groupBy(assignees.filter(isGiven), (one) => one.assignment_id);
  return assignments
    .filter((one) => one.state === 'confirmed')
    .map((one) => {
      if (!one.deadline) throw new Error(`assignment ${one.id} without a deadline passed the blockers`);
      return {
        id: one.id,
        ordinal: one.ordinal,
        clauseId: one.clause_id,
        task: one.task,
        mode: one.mode,
        deliverables: one.deliverables,
        timing: one.timing,
        deadline: one.deadline,
        budget: one.budget,
        budgetSource: one.budget_source,
        change: one.change,
        previousAssignmentId: continued(one.previous_assignment_id, inForce),
        assignees: onceEach((of.get(one.id) ?? []).toSorted(byRole)).map(toAssignee),
      };
    });
}

/** Two names may lead to one body, through its predecessors: it leads, or has the work once. */
function onceEach(assignees: readonly AssigneesTable[]): AssigneesTable[] {
  const seen = new Set<string | null>();
  return assignees.filter((one) => {
    const body = one.organization_id ?? one.collective_id;
    return seen.has(body) ? false : seen.add(body);
  });
}

const byRole = (a: AssigneesTable, b: AssigneesTable): number =>
  Number(a.role === 'coordinating') - Number(b.role === 'coordinating') || a.ordinal - b.ordinal;

const toAssignee = (one: AssigneesTable): AssigneeForAcceptance => ({
  id: one.id,
  role: one.role,
  name: one.name,
  organizationId: one.organization_id,
  collectiveId: one.collective_id,
  through: one.through,
  obligation: one.obligation,
  isFocal: one.is_focal,
});

/** What a plan says about itself, for the module that makes work of it. */
export const headForAcceptance = (plan: PlansTable) => ({
  id: plan.id,
  documentId: plan.document_id,
  versionId: plan.version_id,
  versionOrdinal: plan.version_ordinal,
  type: plan.type,
  number: plan.number,
  issuer: plan.issuer,
  issuedOn: plan.issued_on,
  title: plan.title,
  periodStart: plan.period_start,
  periodEnd: plan.period_end,
});
