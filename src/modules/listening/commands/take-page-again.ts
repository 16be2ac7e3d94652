import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { PressItem, TakePageAgainBody } from '../contract.ts';
import { getItem } from '../queries/get-item.ts';
import { askForPages } from './ask-for-pages.ts';
import { lockItem } from './lock-item.ts';

/** Takes the page of an item down once more, where it could not be reached or has changed. @throws {Refusal} as `lockItem`; `listening.no-address`. */
export async function takePageAgain(ctx: Ctx, { itemId, version }: TakePageAgainBody): Promise<PressItem> {
  const item = await lockItem(ctx, itemId, version);
  if (item.url === null) refuse('listening.no-address');
  await askForPages(ctx, [item]);
  await ctx.record({
    verb: 'listening.take-page-again',
    subjectType: 'press-item',
    subjectId: item.id,
    details: { title: item.title },
  });
  return getItem(ctx, item.id);
}
