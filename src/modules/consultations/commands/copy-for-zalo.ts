import { textForAgencies } from '#modules/inquiries/index.ts';
import { Refusal } from '#platform/errors.ts';
import type { Ctx } from '#platform/context.ts';
import type { CopyForZaloBody, RoundTexts } from '../contract.ts';
import { mayManage } from '../policy.ts';
import { linesOf } from '../queries/lines.ts';
import { getSeenRound } from '../queries/sight.ts';
import { roundText } from '../zalo-text.ts';
import { refuseClosed } from './lock-round.ts';

/**
 * A text for each agency named, or for each that owes a reply, with the personal link of its registered person.
 * @throws {Refusal} `not-found`, `not-permitted`, `consultations.closed`.
 */
export async function copyForZalo(ctx: Ctx, input: CopyForZaloBody): Promise<RoundTexts> {
  const round = await getSeenRound(ctx, input.roundId);
  if (!mayManage(ctx.actor, round)) throw new Refusal('not-permitted');
  refuseClosed(round);
  const lines = (await linesOf(ctx, round, true)).filter((line) =>
    input.organizationIds ? input.organizationIds.includes(line.organization_id) : line.state === 'waiting',
  );
  const asked = {
    subject: { type: 'consultation', id: round.id },
    askerId: round.opened_organization_id,
    at: input.at,
    lines,
  };
  const items = await textForAgencies(ctx, asked, (line, sender, link) =>
    roundText({
      ...sender,
      agency: line.name.vi,
      title: round.title,
      letterNumber: round.letter_number,
      dueOn: round.due_on,
      asked: line.asked,
      link,
    }),
  );
  return { items };
}
