import * as z from 'zod/mini';
import type { ObstaclesQuery, ObstacleView } from '#modules/tasks/contract.ts';
import { everyOne, id, oneOf } from '../../address.ts';

export const obstacleKinds = everyOne<ObstacleView['kind']>({ obstacle: true, proposal: true });
/** `unresolved` first: what still asks for something. */
export const obstacleStates = everyOne<NonNullable<ObstaclesQuery['state']>>({
  unresolved: true,
  open: true,
  answered: true,
  resolved: true,
});

/** What the screen keeps in its address. */
export const obstacleFilters = z.object({
  kind: oneOf(obstacleKinds),
  state: oneOf(obstacleStates),
  organizationId: id(),
  addressedTo: id(),
  planId: id(),
  taskId: id(),
});
export type ObstacleFilters = z.output<typeof obstacleFilters>;
