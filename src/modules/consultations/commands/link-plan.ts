import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { LinkPlanBody, RoundDetail } from '../contract.ts';
import { getRound } from '../queries/get-round.ts';
import { tables } from '../queries/sight.ts';
import { lockManaged, raiseVersion } from './lock-round.ts';

/**
 * Names the signed plan that came of the draft, once it was accepted; its page then says that comments were taken. Null unties.
 * @throws {Refusal} `not-found`, `not-permitted`, `stale-version`; `consultations.no-such-plan` for one that was not accepted.
 */
export async function linkPlan(ctx: Ctx, input: LinkPlanBody): Promise<RoundDetail> {
  const round = await lockManaged(ctx, input);
  const title = input.planId && (await acceptedTitle(ctx, input.planId));
  await raiseVersion(ctx, round.id, { plan_id: input.planId, plan_title: title });
  await ctx.record({
    verb: 'consultations.link-plan',
    subjectType: 'consultation',
    subjectId: round.id,
    organizationId: round.opened_organization_id,
    details: { title: round.title, plan: title ?? '' },
  });
  return getRound(ctx, round.id);
}

async function acceptedTitle(ctx: Ctx, id: string): Promise<string> {
  const plan = await tables(ctx)
    .selectFrom('plans.plans_now')
    .select(['type', 'number', 'title', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (plan?.state !== 'accepted') refuse('consultations.no-such-plan');
  const name = [plan.type, plan.number].filter(Boolean).join(' ');
  return (name ? `${name}: ${plan.title}` : plan.title).slice(0, 500);
}
