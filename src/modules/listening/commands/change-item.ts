import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { ChangeItemBody, PressItem } from '../contract.ts';
import { getItem } from '../queries/get-item.ts';
import { tables } from '../queries/sight.ts';
import type { ItemsTable } from '../tables.ts';
import { askForPages } from './ask-for-pages.ts';
import { isCounted, lockItem } from './lock-item.ts';
import { itemOf, type Written } from './write-item.ts';

/** What evidence took over from the item and keeps. */
const SAID_BY_EVIDENCE = ['title', 'outlet_id', 'published_on', 'url', 'language'] as const;

/**
 * Corrects an item. What evidence says of it stays while it counts: evidence that changes under those who read it proves nothing.
 * @throws {Refusal} as `itemOf` and `lockItem`; `listening.item-counts`.
 */
export async function changeItem(ctx: Ctx, input: ChangeItemBody): Promise<PressItem> {
  const before = await lockItem(ctx, input.itemId, input.version);
  const changed = await itemOf(ctx, input, before.id);
  if (saysOther(before, changed) && (await isCounted(ctx, before.id))) refuse('listening.item-counts');
  await tables(ctx)
    .updateTable('listening.items')
    .set({ ...changed, version: before.version + 1 })
    .where('id', '=', before.id)
    .execute();
  if (changed.url !== before.url) await askForPages(ctx, [{ id: before.id, url: changed.url }]);
  await ctx.record({
    verb: 'listening.change-item',
    subjectType: 'press-item',
    subjectId: before.id,
    details: { title: changed.title },
  });
  return getItem(ctx, before.id);
}

const saysOther = (before: ItemsTable, changed: Written): boolean =>
  SAID_BY_EVIDENCE.some((column) => before[column] !== changed[column]);
