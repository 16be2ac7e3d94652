import { isGrantedEverywhere, type Actor } from '#platform/context.ts';

/** The focal agency keeps the register for the province. */
export const mayKeep = (actor: Actor): boolean => isGrantedEverywhere(actor, 'listening.keep');

/** Whose work the actor sees items of: everybody's, or that of these agencies. */
export function sightOf(actor: Actor): 'all' | readonly string[] {
  if (isGrantedEverywhere(actor, 'listening.read')) return 'all';
  const held = actor.grants.filter((grant) => grant.permissions.includes('listening.read'));
  return [...new Set(held.flatMap((grant) => grant.organizationId ?? []))];
}
