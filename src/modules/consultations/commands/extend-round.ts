import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { dayInVietnam, officialDay } from '#platform/values/day.ts';
import type { ExtendRoundBody, RoundDetail } from '../contract.ts';
import { getRound } from '../queries/get-round.ts';
import { lockManaged, raiseVersion, refuseClosed } from './lock-round.ts';

/**
 * Gives all agencies another last day; replies that came stay as late or punctual as they were.
 * @throws {Refusal} `not-found`, `not-permitted`, `stale-version`, `consultations.closed`, `consultations.due-in-past`.
 */
export async function extendRound(ctx: Ctx, input: ExtendRoundBody): Promise<RoundDetail> {
  const round = await lockManaged(ctx, input);
  refuseClosed(round);
  if (input.dueOn < dayInVietnam(ctx.now)) refuse('consultations.due-in-past');
  await raiseVersion(ctx, round.id, { due_on: input.dueOn });
  await ctx.record({
    verb: 'consultations.extend',
    subjectType: 'consultation',
    subjectId: round.id,
    organizationId: round.opened_organization_id,
    details: { title: round.title, before: officialDay(round.due_on), after: officialDay(input.dueOn) },
  });
  return getRound(ctx, round.id);
}
