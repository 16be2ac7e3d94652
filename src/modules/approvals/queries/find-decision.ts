import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { isLeader, maySee } from '../policy.ts';
import type { DecisionsTable, HouseTables } from '../tables.ts';

/** This module's tables with the views of the ground. */
export const tables = (ctx: Ctx) => ctx.tx.withTables<HouseTables>();

/** A decision in sight. @throws {Refusal} `not-found`, also where it is not theirs to see. */
export async function getSeenDecision(ctx: Ctx, id: string): Promise<DecisionsTable> {
  const found = await tables(ctx).selectFrom('approvals.decisions').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found || !maySee(ctx.actor, found)) notFound();
  return found;
}

/** The decision under a lock, as the person saw it. @throws {Refusal} `not-found`; `approvals.changed` (stale-version). */
export async function lockDecision(
  ctx: Ctx,
  seen: { readonly id: string; readonly version: number },
): Promise<DecisionsTable> {
  await getSeenDecision(ctx, seen.id);
  const found = await tables(ctx)
    .selectFrom('approvals.decisions')
    .selectAll()
    .where('id', '=', seen.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (found.version !== seen.version) refuse('approvals.moved-on', undefined, 'stale-version');
  return found;
}

/**
 * The same for the leader before whom it lies; one whose account was suspended decides no more, by an open link either.
 * @throws {Refusal} as `lockDecision`; `not-permitted`.
 */
export async function lockForLeader(
  ctx: Ctx,
  seen: { readonly id: string; readonly version: number },
): Promise<DecisionsTable> {
  const found = await lockDecision(ctx, seen);
  const leader = await tables(ctx)
    .selectFrom('access.people_now')
    .select('active')
    .where('id', '=', found.leader_person_id)
    .executeTakeFirst();
  if (!leader?.active || !isLeader(ctx.actor, found)) throw new Refusal('not-permitted');
  return found;
}
