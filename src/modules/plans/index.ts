export type { AssigneeForAcceptance, AssignmentForAcceptance, PlanForAcceptance } from './acceptance.ts';
export { lockPlanForAcceptance } from './commands/lock-plan-for-acceptance.ts';
export { chooseCollective } from './commands/choose-collective.ts';
export { chooseDeadline } from './commands/choose-deadline.ts';
export { confirmAll } from './commands/decide-assignment.ts';
export { markPlanAccepted } from './commands/mark-plan-accepted.ts';
export { readVersion } from './commands/read-version.ts';
export { resolveAssignee } from './commands/resolve-assignee.ts';
export { getPlanHeading } from './queries/get-plan.ts';
export { getReview } from './queries/get-review.ts';
export type {
  AssigneeRole,
  BudgetView,
  DeadlineChoice,
  DeliverableView,
  Obligation,
  ReviewChange,
  ReviewView,
  TimingView,
} from './contract.ts';
export type { AssigneesAccepted, AssignmentsAccepted, ClausesNow, PlansNow } from './tables.ts';
