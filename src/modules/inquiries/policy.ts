import { isGranted, isGrantedEverywhere, type Actor } from '#platform/context.ts';

/** Whose inquiries the actor sees: everybody's, or those that one of these agencies asked or was asked. */
export function sightOf(actor: Actor): 'all' | readonly string[] {
  if (isGrantedEverywhere(actor, 'inquiries.read')) return 'all';
  const held = actor.grants.filter((grant) => grant.permissions.includes('inquiries.read'));
  return [...new Set(held.flatMap((grant) => grant.organizationId ?? []))];
}

interface Asked {
  readonly asked_organization_id: string | null;
}

/** Sees every answer: the agency that asked, and whoever reads for the province. Everybody else sees his own agency's line only. */
export const seesAllAnswers = (actor: Actor, inquiry: Asked): boolean =>
  isGrantedEverywhere(actor, 'inquiries.read') ||
  (inquiry.asked_organization_id !== null && isGranted(actor, 'inquiries.read', inquiry.asked_organization_id));

/** Reminds, sends back, closes: officers who may ask for the agency that asked. */
export const mayManage = (actor: Actor, inquiry: Asked): boolean =>
  inquiry.asked_organization_id === null
    ? isGrantedEverywhere(actor, 'inquiries.ask')
    : isGranted(actor, 'inquiries.ask', inquiry.asked_organization_id);

/** Speaks for an agency that was asked. The focal officer does for those who answered on paper or by telephone. */
export const mayAnswerFor = (actor: Actor, organizationId: string): boolean =>
  isGranted(actor, 'inquiries.answer', organizationId);

/** An answer that the focal officer records for another agency. */
export const isOnBehalf = (actor: Actor, organizationId: string): boolean =>
  actor.kind === 'person' && actor.organizationId !== organizationId;
