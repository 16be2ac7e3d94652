import { isGranted, isGrantedEverywhere, type Actor } from '#platform/context.ts';

/** Whose rounds the actor sees: everybody's, or those that one of these agencies opened or was asked in. */
export function sightOf(actor: Actor): 'all' | readonly string[] {
  if (isGrantedEverywhere(actor, 'consultations.read')) return 'all';
  const held = actor.grants.filter((grant) => grant.permissions.includes('consultations.read'));
  return [...new Set(held.flatMap((grant) => grant.organizationId ?? []))];
}

interface Opened {
  readonly opened_organization_id: string | null;
}

/** Reminds, handles comments, closes: officers who may lead a round for the agency that opened it. */
export const mayManage = (actor: Actor, round: Opened): boolean =>
  round.opened_organization_id === null
    ? isGrantedEverywhere(actor, 'consultations.manage')
    : isGranted(actor, 'consultations.manage', round.opened_organization_id);

/** Sees every reply: who leads the round, and whoever reads for the province. Everybody else sees his own agency's line. */
export const seesAllReplies = (actor: Actor, round: Opened): boolean =>
  isGrantedEverywhere(actor, 'consultations.read') || mayManage(actor, round);

/** Speaks for an agency that was asked. The focal officer does for those whose reply came on paper. */
export const mayReplyFor = (actor: Actor, organizationId: string): boolean =>
  isGranted(actor, 'consultations.reply', organizationId);

/** A reply that the focal officer records for another agency. */
export const isOnBehalf = (actor: Actor, organizationId: string): boolean =>
  actor.kind === 'person' && actor.organizationId !== organizationId;
