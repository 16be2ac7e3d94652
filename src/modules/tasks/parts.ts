import type { PartRole, PartState } from './contract.ts';
import { isOpen } from './task-state.ts';

/** Who an obligation was given to: a body, or a group with what was chosen for it. */
export interface Party {
  readonly role: PartRole;
  readonly organization_id: string | null;
  readonly collective_id: string | null;
  readonly collective_obligation: 'when-asked' | 'each-must-submit' | null;
  readonly is_focal: boolean;
}

/** What is known of a body on the day. */
export interface Body {
  readonly id: string;
  readonly signs_in: boolean;
  readonly requested_only: boolean;
}

/** A part to be made. */
export interface PartSeed {
  readonly role: PartRole;
  readonly organization_id: string | null;
  readonly collective_id: string | null;
  readonly mode: 'assigned' | 'requested';
  readonly is_outside: boolean;
  readonly is_focal: boolean;
  /** Has to hand something in: leads, and members of a group each of whom must. */
  readonly must_submit: boolean;
  readonly can_be_late: boolean;
  readonly state: PartState;
}

/**
 * The parts of one task. A group stays one line unless each member must hand something in; then it expands to the roster of
 * the day. A body has one part: named by itself before as a member, leading before coordinating.
 * @param roster members of the groups that expand, by id of the group.
 */
export function partsOf(
  parties: readonly Party[],
  mode: 'assigned' | 'requested',
  bodies: ReadonlyMap<string, Body>,
  roster: ReadonlyMap<string, readonly Body[]>,
  isHistoric: boolean,
): PartSeed[] {
  const found = new Map<string, PartSeed>();
  const add = (party: Party, body: Body): void => {
    if (!found.has(body.id)) found.set(body.id, seedOf(party, body, mode, isHistoric));
  };
  const ofRole = (role: PartRole) => parties.filter((one) => one.role === role);
  for (const role of ['lead', 'coordinating'] as const) {
    for (const party of ofRole(role)) {
      const body = party.organization_id === null ? undefined : bodies.get(party.organization_id);
      if (body) add(party, body);
    }
  }
  for (const party of [...ofRole('lead'), ...ofRole('coordinating')].filter(expands))
    for (const body of roster.get(party.collective_id ?? '') ?? []) add(party, body);
  const lines = parties.filter((party) => party.collective_id !== null && !expands(party)).map(lineOf);
  return [...found.values(), ...lines].toSorted((a, b) => Number(a.role !== 'lead') - Number(b.role !== 'lead'));
}

/** Does each member get a part of its own? */
export const expands = (party: Party): boolean =>
  party.collective_id !== null && party.collective_obligation === 'each-must-submit';

function seedOf(party: Party, body: Body, mode: 'assigned' | 'requested', isHistoric: boolean): PartSeed {
  const isRequested = body.requested_only || (party.role === 'lead' && mode === 'requested');
  const mustSubmit = party.role === 'lead' || expands(party);
  return {
    role: party.role,
    organization_id: body.id,
    collective_id: party.collective_id,
    mode: isRequested ? 'requested' : 'assigned',
    is_outside: !body.signs_in,
    is_focal: party.is_focal,
    must_submit: mustSubmit,
    can_be_late: mustSubmit && !isRequested && body.signs_in && !isHistoric,
    state: 'not-started',
  };
}

const lineOf = (party: Party): PartSeed => ({
  role: party.role,
  organization_id: null,
  collective_id: party.collective_id,
  mode: 'assigned',
  is_outside: false,
  is_focal: party.is_focal,
  must_submit: false,
  can_be_late: false,
  state: 'when-asked',
});

/** Does the part stand in its agency's inbox: open, in an open task whose period had not ended before acceptance? */
export const isPending = (state: PartState, progress: string, isHistoricTask: boolean): boolean =>
  isOpen(state) && (progress === 'not-started' || progress === 'in-progress') && !isHistoricTask;
