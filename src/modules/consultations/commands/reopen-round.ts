import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { RoundDetail, SeenRoundBody } from '../contract.ts';
import { getRound } from '../queries/get-round.ts';
import { lockManaged, raiseVersion } from './lock-round.ts';

/**
 * Opens a closed round again, for replies that come after all; links that ended stay so, new ones are given with the next text.
 * @throws {Refusal} `not-found`, `not-permitted`, `stale-version`, `consultations.not-closed`.
 */
export async function reopenRound(ctx: Ctx, seen: SeenRoundBody): Promise<RoundDetail> {
  const round = await lockManaged(ctx, seen);
  if (round.closed_at === null) refuse('consultations.not-closed', undefined, 'conflict');
  await raiseVersion(ctx, round.id, { closed_at: null, closed_by: null });
  await ctx.record({
    verb: 'consultations.reopen',
    subjectType: 'consultation',
    subjectId: round.id,
    organizationId: round.opened_organization_id,
    details: { title: round.title },
  });
  return getRound(ctx, round.id);
}
