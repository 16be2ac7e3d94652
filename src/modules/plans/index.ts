export type { AssigneeForAcceptance, AssignmentForAcceptance, PlanForAcceptance } from './acceptance.ts';
export { lockPlanForAcceptance } from './commands/lock-plan-for-acceptance.ts';
export { markPlanAccepted } from './commands/mark-plan-accepted.ts';
export type {
  AssigneeRole,
  BudgetView,
  DeadlineChoice,
  DeliverableView,
  Obligation,
  ReviewChange,
  TimingView,
} from './contract.ts';
export type { AssigneesAccepted, AssignmentsAccepted, ClausesNow, PlansNow } from './tables.ts';
