import { revokeLinks } from '#modules/links/index.ts';
import { settleNotices } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { RoundDetail, SeenRoundBody } from '../contract.ts';
import { getRound } from '../queries/get-round.ts';
import { tables } from '../queries/sight.ts';
import { callKey } from './call-agencies.ts';
import { lockManaged, raiseVersion, refuseClosed } from './lock-round.ts';

/**
 * Closes a round: no reply is taken any more, personal links end, nobody is told of it any more. Comments are handled on; agencies see
 * from now on how theirs were.
 * @throws {Refusal} `not-found`, `not-permitted`, `stale-version`, `consultations.closed`.
 */
export async function closeRound(ctx: Ctx, seen: SeenRoundBody): Promise<RoundDetail> {
  const round = await lockManaged(ctx, seen);
  refuseClosed(round);
  await raiseVersion(ctx, round.id, { closed_at: ctx.now.toString(), closed_by: ctx.actor.name });
  await revokeLinks(ctx, { type: 'consultation', id: round.id });
  const lines = await tables(ctx)
    .selectFrom('consultations.addressees')
    .select(['organization_id', 'state'])
    .where('round_id', '=', round.id)
    .execute();
  await settleNotices(
    ctx,
    lines.map((line) => callKey(round.id, line.organization_id)),
  );
  await ctx.record({
    verb: 'consultations.close',
    subjectType: 'consultation',
    subjectId: round.id,
    organizationId: round.opened_organization_id,
    details: { title: round.title, owing: lines.filter((line) => line.state === 'waiting').length },
  });
  return getRound(ctx, round.id);
}
