import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import type { SeenRoundBody } from '../contract.ts';
import { mayManage } from '../policy.ts';
import { getSeenRound, tables } from '../queries/sight.ts';
import type { AddresseesTable, RoundsTable } from '../tables.ts';

/**
 * The round under a lock, for whoever leads it. Replies hold it shared, so that none slips in while it is being closed.
 * @throws {Refusal} `not-found`, `not-permitted`, `stale-version`.
 */
export async function lockManaged(ctx: Ctx, { roundId, version }: SeenRoundBody): Promise<RoundsTable> {
  const seen = await getSeenRound(ctx, roundId);
  if (!mayManage(ctx.actor, seen)) throw new Refusal('not-permitted');
  const round = await tables(ctx)
    .selectFrom('consultations.rounds')
    .selectAll()
    .where('id', '=', roundId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (round.version !== version) refuse('consultations.changed-meanwhile', undefined, 'stale-version');
  return round;
}

/** The round held shared: many agencies reply at once. @throws {Refusal} `not-found`; `consultations.closed`. */
export async function holdOpen(ctx: Ctx, roundId: string): Promise<RoundsTable> {
  await getSeenRound(ctx, roundId);
  const round = await tables(ctx)
    .selectFrom('consultations.rounds')
    .selectAll()
    .where('id', '=', roundId)
    .forShare()
    .executeTakeFirstOrThrow();
  refuseClosed(round);
  return round;
}

/** @throws {Refusal} `consultations.closed`. */
export function refuseClosed(round: RoundsTable): void {
  if (round.closed_at !== null) refuse('consultations.closed', { by: round.closed_by ?? '' }, 'conflict');
}

/** An agency's line under a lock. @throws {Refusal} `not-found` where it was not asked. */
export async function lockAddressee(ctx: Ctx, roundId: string, organizationId: string): Promise<AddresseesTable> {
  const found = await tables(ctx)
    .selectFrom('consultations.addressees')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('organization_id', '=', organizationId)
    .forUpdate()
    .executeTakeFirst();
  return found ?? notFound();
}

/** Writes what changed in a round that is locked; whoever saw it before is refused from now on. */
export async function raiseVersion(
  ctx: Ctx,
  id: string,
  set: Partial<Pick<RoundsTable, 'due_on' | 'closed_at' | 'closed_by' | 'plan_id' | 'plan_title'>> = {},
): Promise<void> {
  await tables(ctx)
    .updateTable('consultations.rounds')
    .set((e) => ({ ...set, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
