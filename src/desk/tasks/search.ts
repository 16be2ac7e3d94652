import { z } from 'zod';
import { taskSort, taskState, workSection, type TaskState } from '#modules/tasks/contract.ts';

const words = z.coerce.string().max(200).optional().catch(undefined);
const id = z.uuid().optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** How the list is cut into groups. */
export const grouping = z.enum(['state', 'organization', 'plan', 'section', 'month']);
export type Grouping = z.output<typeof grouping>;

/** What the task list keeps in its address; what does not fit is left out, never an error. */
export const taskSearch = z.object({
  scope: z.enum(['mine', 'agency', 'all']).optional().catch(undefined),
  q: words,
  /** Comma-separated, as the API takes it. */
  state: words,
  organizationId: id,
  role: z.enum(['lead', 'coordinating']).optional().catch(undefined),
  planId: id,
  clauseId: id,
  sectionId: id,
  dueFrom: day,
  dueTo: day,
  noDueDate: z.coerce.string().optional().catch(undefined),
  mode: z.enum(['assigned', 'requested']).optional().catch(undefined),
  historic: z.coerce.string().optional().catch(undefined),
  watching: z.coerce.string().optional().catch(undefined),
  toConfirm: z.coerce.string().optional().catch(undefined),
  returned: z.coerce.string().optional().catch(undefined),
  assigneeId: id,
  work: workSection.optional().catch(undefined),
  group: grouping.optional().catch(undefined),
  sort: taskSort.optional().catch(undefined),
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
  const { state = filters.work ? EVERY_STATE : OPEN_STATES.join(',') } = filters;
  const isAboutOnePlan = [filters.q, filters.planId, filters.clauseId, filters.sectionId, filters.work].some(Boolean);
  const { historic = isAboutOnePlan ? WITH_HISTORIC : 'false' } = filters;
  return {
    ...filters,
    state: state === EVERY_STATE ? undefined : state,
    historic: historic === WITH_HISTORIC ? undefined : historic,
  };
}

/** The states chosen in an address. */
export const statesOf = (state: string | undefined): TaskState[] =>
  (state ?? '').split(',').filter((one): one is TaskState => taskState.safeParse(one).success);

/** The address's state after one was pressed: put in, or taken out. */
export function toggleState(state: string | undefined, pressed: TaskState): string | undefined {
  const chosen = statesOf(state);
  const next = chosen.includes(pressed) ? chosen.filter((one) => one !== pressed) : [...chosen, pressed];
  return next.length > 0 ? next.join(',') : undefined;
}

/** Is anything narrowed beyond the scope, the grouping and the order? */
export const isNarrowed = ({ scope: _scope, group: _group, sort: _sort, ...rest }: TaskSearch): boolean =>
  Object.values(rest).some((value) => value !== undefined && value !== '');
