import type { z } from 'zod';
import { getPerson } from '#modules/access/index.ts';
import { issueLink } from '#modules/links/index.ts';
import { getSetting, isReachable } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import { refuse, Refusal } from '#platform/errors.ts';
import { officialDay } from '#platform/values/day.ts';
import type { copyDecisionBody, decisionText } from '../contract.ts';
import { isOpen } from '../decision.ts';
import { mayAsk } from '../policy.ts';
import { getSeenDecision } from '../queries/find-decision.ts';

/** A leader's link is good for a day (officer.md 2: one tap, from a link that is valid for 24 hours). */
const VALID_DAYS = 1;

/**
 * The text that goes to the leader: five lines with his personal link, where the house has an address that telephones reach.
 * @throws {Refusal} `not-found`, `not-permitted`, `approvals.already`.
 */
export async function copyDecision(
  ctx: Ctx,
  input: z.output<typeof copyDecisionBody>,
): Promise<z.output<typeof decisionText>> {
  const found = await getSeenDecision(ctx, input.id);
  if (!mayAsk(ctx.actor)) throw new Refusal('not-permitted');
  if (!isOpen(found.state)) refuse('approvals.already', { by: found.leader_name }, 'conflict');
  const { name, email, telephone, organization_id } = await getPerson(ctx, found.leader_person_id);
  const address =
    (await getSetting(ctx, 'desk.public-address')) || (input.at && isReachable(input.at) ? input.at : null);
  const link = address
    ? await issueLink(ctx, {
        subject: { type: 'decision', id: found.id },
        organizationId: organization_id,
        holder: { name, email, telephone },
        validDays: VALID_DAYS,
      })
    : null;
  const lines = [
    `Kính gửi đồng chí ${name}${found.leader_post ? `, ${found.leader_post}` : ''}.`,
    `Xin ý kiến: ${found.question}`,
    `Về việc: ${found.title}`,
    `Người trình: ${found.asked_by}.${found.answer_by ? ` Xin trả lời trước hết ngày ${officialDay(found.answer_by)}.` : ''}`,
    ...(link ? [`Xem và quyết định (trong 24 giờ): ${address}${link.path}`] : []),
  ];
  return { text: lines.join('\n'), hasLink: link !== null };
}
