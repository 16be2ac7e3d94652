import { isGranted, type Actor } from '#platform/context.ts';
import { isFocalOfficer, sightOf, speaksFor } from '../policy.ts';
import type { ObstaclesTable } from './tables.ts';

/** What the policy needs to know: where it stands, whose it is, who must resolve it. */
export interface ObstacleForPolicy extends Pick<ObstaclesTable, 'state' | 'addressed_organization_id'> {
  /** The agency that it was raised for. */
  readonly organization_id: string | null;
}

/** Does the actor speak for the body that must resolve it? */
export const isAddressed = (actor: Actor, obstacle: Pick<ObstacleForPolicy, 'addressed_organization_id'>): boolean =>
  isGranted(actor, 'tasks.report', obstacle.addressed_organization_id);

/** What the actor may do with it in its present state. The focal officer carries words for bodies that never sign in. */
export function obstacleRights(actor: Actor, obstacle: ObstacleForPolicy) {
  const isFocal = isFocalOfficer(actor);
  const isRaiser = speaksFor(actor, obstacle);
  const lives = obstacle.state !== 'resolved';
  return {
    answer: lives && (isFocal || isAddressed(actor, obstacle)),
    askAgain: obstacle.state === 'answered' && isRaiser,
    passOn: lives && isFocal,
    resolve: lives && (isFocal || isRaiser),
  };
}

/** Agencies of which the actor may read what is addressed to them; null: of all. */
export const addressesInSight = (actor: Actor): readonly string[] | null => {
  const sight = sightOf(actor);
  return sight === 'all' ? null : sight;
};
