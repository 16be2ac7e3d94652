import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import type { PressItem, RecordItemBody } from '../contract.ts';
import { getItem } from '../queries/get-item.ts';
import { tables } from '../queries/sight.ts';
import { askForPages } from './ask-for-pages.ts';
import { itemOf, type Written } from './write-item.ts';
import { checkKeeps } from './write-outlet.ts';

/** Enters one item in the register. @throws {Refusal} as {@link itemOf}; `not-permitted`. */
export async function recordItem(ctx: Ctx, input: RecordItemBody): Promise<PressItem> {
  checkKeeps(ctx);
  const written = await itemOf(ctx, input);
  const [id] = await keepItems(ctx, [written]);
  // Somebody entered the same item a moment ago.
  if (!id) refuse('listening.item-there', { title: input.title }, 'conflict');
  await ctx.record({
    verb: 'listening.record-item',
    subjectType: 'press-item',
    subjectId: id,
    details: { title: written.title },
  });
  return getItem(ctx, id);
}

const BATCH = 500;

/** Writes items and asks for their pages; what another writer entered meanwhile is passed over. @returns the ids of those that were written. */
export async function keepItems(ctx: Ctx, items: readonly Written[]): Promise<string[]> {
  const rows = items.map((item) => ({
    id: newId(),
    version: 1,
    recorded_at: ctx.now.toString(),
    recorded_by: ctx.actor.name,
    withdrawn_at: null,
    withdrawn_by: null,
    withdrawn_reason: null,
    ...item,
  }));
  const ids: string[] = [];
  for (let at = 0; at < rows.length; at += BATCH) {
    const kept = await tables(ctx)
      .insertInto('listening.items')
      .values(rows.slice(at, at + BATCH))
      .onConflict((conflict) => conflict.doNothing())
      .returning(['id', 'url'])
      .execute();
    await askForPages(ctx, kept);
    ids.push(...kept.map((row) => row.id));
  }
  return ids;
}
