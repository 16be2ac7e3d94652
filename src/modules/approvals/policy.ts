import { isGranted, isGrantedEverywhere, type Actor } from '#platform/context.ts';
import { isOpen } from './decision.ts';
import type { DecisionsTable } from './tables.ts';

type Known = Pick<DecisionsTable, 'leader_person_id' | 'leader_organization_id' | 'asked_person_id' | 'state'>;

/** Puts things before leaders, for the province. */
export const mayAsk = (actor: Actor): boolean => isGrantedEverywhere(actor, 'approvals.ask');

/** The leader himself, at the desk or by the link that was issued to him for this one decision. */
export const isLeader = (actor: Actor, decision: Known): boolean =>
  actor.kind === 'link'
    ? isGranted(actor, 'approvals.decide', decision.leader_organization_id)
    : actor.personId === decision.leader_person_id && isGranted(actor, 'approvals.decide');

/** Who asks and who is asked see it. */
export const maySee = (actor: Actor, decision: Known): boolean =>
  mayAsk(actor) || actor.personId === decision.leader_person_id || isLeader(actor, decision);

/** What the actor may do with it as it stands; the buttons. */
export const decisionRights = (actor: Actor, decision: Known) => {
  const open = isOpen(decision.state);
  return {
    decide: open && isLeader(actor, decision),
    askBack: decision.state === 'asked' && isLeader(actor, decision),
    explain: decision.state === 'asked-back' && mayAsk(actor),
    withdraw: open && mayAsk(actor),
    // Whoever may decide himself needs nobody to record it.
    record: open && mayAsk(actor) && actor.personId !== decision.leader_person_id,
    copyLink: open && mayAsk(actor),
  };
};
