import * as z from 'zod/mini';
import type { OrderKind, TasksQuery, TaskState, WorkSection } from '#modules/tasks/contract.ts';
import { day, everyOne, id, oneOf, text } from '../address.ts';

export const taskStates = everyOne<TaskState>({
  'not-started': true,
  'in-progress': true,
  'done-on-time': true,
  'done-late': true,
  overdue: true,
  extended: true,
  cancelled: true,
});
const workSections = everyOne<WorkSection>({
  returned: true,
  overdue: true,
  'due-soon': true,
  new: true,
  'extension-asked': true,
  'to-confirm': true,
  'under-way': true,
});
const taskSorts = everyOne<TasksQuery['sort']>({
  due: true,
  'due-latest': true,
  plan: true,
  title: true,
  updated: true,
});

/** How work can have been ordered. */
export const orderKinds = everyOne<OrderKind>({
  plan: true,
  decision: true,
  conclusion: true,
  letter: true,
  instruction: true,
  telephone: true,
  oral: true,
  note: true,
});

/** How the list is cut into groups. */
export const groupings = ['state', 'organization', 'plan', 'source', 'section', 'month'] as const;
export type Grouping = (typeof groupings)[number];

/** What the task list keeps in its address; what does not fit is left out, never an error. */
export const taskSearch = z.object({
  scope: oneOf(['mine', 'agency', 'all']),
  q: text(),
  /** Comma-separated, as the API takes it. */
  state: text(),
  organizationId: id(),
  role: oneOf(['lead', 'coordinating']),
  planId: id(),
  /** How it was ordered, comma-separated. */
  source: text(),
  clauseId: id(),
  sectionId: id(),
  noSection: text(),
  dueFrom: day(),
  dueTo: day(),
  noDueDate: text(),
  mode: oneOf(['assigned', 'requested']),
  historic: text(),
  watching: text(),
  waits: text(),
  toConfirm: text(),
  returned: text(),
  latePart: text(),
  partState: oneOf(taskStates),
  /** Reported as done and not, or not fully, proven. */
  unproven: text(),
  measure: oneOf(['none', 'proposed', 'agreed']),
  assigneeId: id(),
  work: oneOf(workSections),
  group: oneOf(groupings),
  sort: oneOf(taskSorts),
});
export type TaskSearch = z.output<typeof taskSearch>;

/** What is still to be done: the list shows it unless something else is asked for. */
export const OPEN_STATES: readonly TaskState[] = ['not-started', 'in-progress', 'overdue', 'extended'];
/** In place of states in an address: every state. */
export const EVERY_STATE = 'all';

/** In place of `true` and `false`: periods that had ended before their plan was accepted stand among the others. */
const WITH_HISTORIC = 'all';

/**
 * The filters as the API takes them: without how the screen groups and sorts; what is open where no state is named. Periods
 * that had ended before acceptance show only where they are asked for, or one plan or some words are.
 */
export function filtersOf({ group: _group, sort: _sort, ...filters }: TaskSearch): Record<string, string | undefined> {
  const { state = filters.work || filters.unproven || filters.measure ? EVERY_STATE : OPEN_STATES.join(',') } = filters;
  const isAboutOnePlan = [filters.q, filters.planId, filters.clauseId, filters.sectionId, filters.work].some(Boolean);
  const { historic = isAboutOnePlan ? WITH_HISTORIC : 'false' } = filters;
  return {
    ...filters,
    state: state === EVERY_STATE ? undefined : state,
    historic: historic === WITH_HISTORIC ? undefined : historic,
  };
}

/** The states chosen in an address. */
export const statesOf = (state: string | undefined): TaskState[] => (state ?? '').split(',').filter(isTaskState);

/** Is the word a state of a task? */
export const isTaskState = (word: string): word is TaskState => taskStates.some((one) => one === word);

/** The address's state after one was pressed: put in, or taken out. */
export function toggleState(state: string | undefined, pressed: TaskState): string | undefined {
  const chosen = statesOf(state);
  const next = chosen.includes(pressed) ? chosen.filter((one) => one !== pressed) : [...chosen, pressed];
  return next.length > 0 ? next.join(',') : undefined;
}

/** Is anything narrowed beyond the scope, the grouping and the order? */
export const isNarrowed = ({ scope: _scope, group: _group, sort: _sort, ...rest }: TaskSearch): boolean =>
  Object.values(rest).some((value) => value !== undefined && value !== '');
