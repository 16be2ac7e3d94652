import type { Day } from '#platform/values/day.ts';
import type { PartRole, PartState } from '../contract.ts';
import type { ExtensionRequestsTable } from './tables.ts';

/** Why this day cannot be asked for; null where it can. Work without a deadline has nothing to extend. */
export function whyNotUntil(
  dueOn: Day | null,
  until: Day,
  today: Day,
): 'tasks.nothing-to-extend' | 'tasks.extension-not-later' | 'tasks.extension-in-past' | null {
  if (dueOn === null) return 'tasks.nothing-to-extend';
  if (until <= dueOn) return 'tasks.extension-not-later';
  return until < today ? 'tasks.extension-in-past' : null;
}

interface Leading {
  readonly id: string;
  readonly role: PartRole;
  readonly state: PartState;
}

/** Does the whole task wait for this part alone, so that its day is the task's day? */
export const isOnlyLead = (partId: string, parts: readonly Leading[]): boolean => {
  const leads = parts.filter((part) => part.role === 'lead' && part.state !== 'cancelled');
  return leads.length === 1 && leads[0]?.id === partId;
};

/** Where a request stands; of work that was done or given up meanwhile nothing is left to answer. */
export const stateOfRequest = (
  request: Pick<ExtensionRequestsTable, 'answer'>,
  isPending: boolean,
): 'open' | 'granted' | 'refused' | 'withdrawn' | 'lapsed' => request.answer ?? (isPending ? 'open' : 'lapsed');
