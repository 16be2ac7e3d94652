import type { Day } from '#platform/values/day.ts';
import type { PartRole, PartState, TaskState } from './contract.ts';

/** What is kept of a task; its state is derived from it for a day. */
export interface TaskFacts {
  readonly progress: 'not-started' | 'in-progress' | 'done' | 'cancelled';
  /** Assigned to somebody who can be late, in a period that had not ended before acceptance. */
  readonly can_be_late: boolean;
  /** Late from the day after it on: the deadline as the province counts it; far away where there is none. */
  readonly late_after: Day;
  readonly due_before_extension: Day | null;
  readonly done_on: Day | null;
}

/** The state that the office sees on a day. */
export function stateOf(task: TaskFacts, today: Day): TaskState {
  if (task.progress === 'cancelled') return 'cancelled';
  const due = task.can_be_late ? task.late_after : null;
  if (task.progress === 'done') return due && task.done_on && task.done_on > due ? 'done-late' : 'done-on-time';
  if (due && due < today) return 'overdue';
  if (task.due_before_extension) return 'extended';
  return task.progress;
}

interface PartFacts {
  readonly role: PartRole;
  readonly state: PartState;
  readonly done_on: Day | null;
  readonly mode: 'assigned' | 'requested';
  readonly can_be_late: boolean;
}

/** How far a task is: done when all its leads are; a lead that was taken off does not count. */
export function progressOf(parts: readonly PartFacts[]): Pick<TaskFacts, 'progress' | 'done_on'> {
  const leads = parts.filter((part) => part.role === 'lead' && part.state !== 'cancelled');
  if (leads.length > 0 && leads.every((part) => part.state === 'done')) {
    const days = leads.flatMap((part) => part.done_on ?? []).toSorted();
    return { progress: 'done', done_on: days.at(-1) ?? null };
  }
  const hasBegun = parts.some((part) => part.state !== 'cancelled' && BEGUN.has(part.state));
  return { progress: hasBegun ? 'in-progress' : 'not-started', done_on: null };
}

const BEGUN: ReadonlySet<PartState> = new Set(['in-progress', 'returned', 'done']);
const OPEN: ReadonlySet<PartState> = new Set(['not-started', 'in-progress', 'returned']);

/** Does the part still ask something of its agency? */
export const isOpen = (state: PartState): boolean => OPEN.has(state);

/** A task whose leads are all requested or outside bodies is late for nobody. */
export const canTaskBeLate = (parts: readonly PartFacts[]): boolean =>
  parts.some((part) => part.role === 'lead' && part.state !== 'cancelled' && part.can_be_late);

export type PartAct = 'receive' | 'start' | 'report' | 'complete' | 'confirm' | 'return' | 'reopen';

const FROM: Readonly<Record<PartAct, readonly PartState[]>> = {
  receive: ['not-started'],
  start: ['not-started', 'returned'],
  report: ['not-started', 'in-progress', 'returned'],
  // A group's line is completed by the focal agency, where the group leads.
  complete: ['not-started', 'in-progress', 'returned', 'when-asked'],
  confirm: ['done'],
  return: ['done'],
  reopen: ['done'],
};

/** Does the part's state allow the act? Whether the person may is for the policy to say. */
export const allows = (state: PartState, act: PartAct): boolean => FROM[act].includes(state);
