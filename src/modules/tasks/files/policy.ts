import { isGranted, type Actor } from '#platform/context.ts';
import type { PartOfTask } from '../evidence/policy.ts';
import { isFocalOfficer, speaksFor } from '../policy.ts';

/** Whoever has a part exchanges files; the focal agency with everybody. */
export const maySend = (actor: Actor, parts: readonly PartOfTask[]): boolean =>
  isFocalOfficer(actor) || parts.some((part) => part.state !== 'cancelled' && speaksFor(actor, part));

/** Whoever sent a file takes it back, and the focal agency. */
export const mayRemove = (actor: Actor, sentBy: string | null): boolean =>
  isFocalOfficer(actor) || (sentBy !== null && isGranted(actor, 'tasks.report', sentBy));
