import { makeShortLink, shortPathOf } from '#modules/links/index.ts';
import { getSetting, isReachable } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { textOf } from '../card.ts';
import type { CardView, CopyCardBody } from '../contract.ts';
import type { CardsPorts } from '../ports.ts';
import { describe } from '../queries/describe.ts';

/**
 * A thing in five lines under its short address, with the address of its picture; for whoever may see the thing.
 * @throws {Refusal} `not-permitted`; `not-found`, also for a thing that is not the actor's to see.
 */
export async function copyCard(ctx: Ctx, ports: CardsPorts, { subject, at }: CopyCardBody): Promise<CardView> {
  const card = await describe(ctx, ports, subject);
  const code = await makeShortLink(ctx, { subject, path: card.path });
  const house = (await getSetting(ctx, 'desk.public-address')) || at || '';
  const address = `${house}${shortPathOf(code)}`;
  return {
    code,
    text: textOf(card, dayInVietnam(ctx.now), address),
    address,
    isReachable: isReachable(house),
    picture: `/api/cards/${code}/picture.png`,
    fileName: `${code}.png`,
  };
}
