import { isGranted, isGrantedEverywhere, type Actor } from '#platform/context.ts';
import type { PartRole, PartState } from './contract.ts';
import { allows } from './task-state.ts';

/** Whose tasks the actor may see: everybody's, or those in which one of these agencies has a part. */
export function sightOf(actor: Actor): 'all' | readonly string[] {
  if (isGrantedEverywhere(actor, 'tasks.read') || isGrantedEverywhere(actor, 'tasks.read-all')) return 'all';
  return [
    ...new Set(
      actor.grants
        .filter((grant) => grant.permissions.includes('tasks.read') || grant.permissions.includes('tasks.read-all'))
        .flatMap((grant) => grant.organizationId ?? []),
    ),
  ];
}

/** The focal agency's officers: they confirm and return, and record what outside bodies wrote. */
export const isFocalOfficer = (actor: Actor): boolean => isGrantedEverywhere(actor, 'tasks.confirm');

/** May set deadlines, cancel, number: for the province. */
export const mayDirect = (actor: Actor): boolean => isGrantedEverywhere(actor, 'tasks.assign');

/** What the policy needs to know about a part. */
export interface PartForPolicy {
  readonly organization_id: string | null;
  readonly role: PartRole;
  readonly state: PartState;
  readonly received_at: string | null;
  readonly confirmed_at: string | null;
}

/** Does the actor speak for the part's agency? */
export const speaksFor = (actor: Actor, part: Pick<PartForPolicy, 'organization_id'>): boolean =>
  part.organization_id !== null && isGranted(actor, 'tasks.report', part.organization_id);

/** The focal officer acts for an agency that is not his own. */
export const isOnBehalf = (actor: Actor, part: Pick<PartForPolicy, 'organization_id'>): boolean =>
  actor.kind === 'person' && part.organization_id !== actor.organizationId;

const mayWork = (actor: Actor, part: PartForPolicy): boolean =>
  part.organization_id === null ? isFocalOfficer(actor) && part.role === 'lead' : speaksFor(actor, part);

/** What the actor may do with a part in its present state. */
export function partRights(actor: Actor, part: PartForPolicy) {
  const works = mayWork(actor, part);
  const isFocal = isFocalOfficer(actor);
  return {
    receive: works && allows(part.state, 'receive') && part.received_at === null,
    start: works && allows(part.state, 'start'),
    report: works && allows(part.state, 'report'),
    complete: works && allows(part.state, 'complete'),
    confirm: isFocal && allows(part.state, 'confirm') && part.confirmed_at === null,
    return: isFocal && allows(part.state, 'return'),
    reopen: allows(part.state, 'reopen') && (isFocal || (works && part.confirmed_at === null)),
    assignPerson:
      part.organization_id !== null &&
      isGranted(actor, 'tasks.assign', part.organization_id) &&
      part.state !== 'cancelled' &&
      part.state !== 'done',
    setDueDate:
      mayDirect(actor) && (part.state === 'not-started' || part.state === 'in-progress' || part.state === 'returned'),
  };
}

/** May hand one person's work to another in this agency. */
export const mayHandOver = (actor: Actor, organizationId: string | null): boolean =>
  organizationId !== null && isGranted(actor, 'handover.make', organizationId);
