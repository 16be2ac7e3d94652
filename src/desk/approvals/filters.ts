import * as z from 'zod/mini';
import type { DecisionsQuery } from '#modules/approvals/contract.ts';
import { everyOne, oneOf } from '../address.ts';

const states = everyOne<NonNullable<DecisionsQuery['state']>>({
  open: true,
  closed: true,
  asked: true,
  'asked-back': true,
  agreed: true,
  refused: true,
  withdrawn: true,
});

/** What the screen keeps in its address. */
export const decisionFilters = z.object({ scope: oneOf(['mine', 'all']), state: oneOf(states) });
export type DecisionFilters = z.output<typeof decisionFilters>;

/** The tabs of the screen as filters of its address. */
export const decisionTabs = {
  mine: { scope: 'mine', state: 'asked' },
  open: { scope: undefined, state: 'open' },
  closed: { scope: undefined, state: 'closed' },
  all: { scope: undefined, state: undefined },
} as const satisfies Record<string, { scope: DecisionFilters['scope']; state: DecisionFilters['state'] }>;
export type DecisionTab = keyof typeof decisionTabs;

/** Which tab an address stands for. */
export const tabOf = ({ scope, state }: DecisionFilters): DecisionTab =>
  scope === 'mine' ? 'mine' : state === 'open' || state === 'closed' ? state : 'all';
