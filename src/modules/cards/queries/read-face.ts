import { findShortLink } from '#modules/links/index.ts';
import { getSetting } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { dueWords, KINDS } from '../card.ts';
import { cardSubject, type CardSubject } from '../contract.ts';
import type { CardFace, CardsPorts } from '../ports.ts';
import { describe } from './describe.ts';

const provinceOf = async (ctx: Ctx): Promise<string> => {
  const word = (await getSetting(ctx, 'province.kind')) === 'tinh' ? 'tỉnh' : 'thành phố';
  return `${word} ${await getSetting(ctx, 'province.name')}`;
};

/** What stands on the picture of a short link's thing. @throws {Refusal} as {@link describe}. */
export async function readFace(ctx: Ctx, ports: CardsPorts, code: string): Promise<CardFace> {
  const link = await findShortLink(ctx, code);
  const subject = cardSubject.safeParse(link?.subject);
  if (!subject.success) notFound();
  const card = await describe(ctx, ports, subject.data);
  return {
    province: await provinceOf(ctx),
    kind: card.kind,
    title: card.title,
    agency: card.agency,
    due: card.due && dueWords(card.due, dayInVietnam(ctx.now)),
  };
}

/** The picture for whoever has not shown who he is: whose house it is and what kind of thing, nothing of the thing. */
export async function readPlainFace(ctx: Ctx, kind: string): Promise<CardFace> {
  return {
    province: await provinceOf(ctx),
    kind: kind === 'answer' ? 'Trả lời không cần tài khoản' : (KINDS[kind as CardSubject['type']] ?? 'Lan Tỏa'),
    title: null,
    agency: null,
    due: null,
  };
}
