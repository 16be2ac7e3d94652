import { withdrawEvidenceOf } from '#modules/tasks/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { PressItem, WithdrawItemBody } from '../contract.ts';
import { getItem } from '../queries/get-item.ts';
import { tables } from '../queries/sight.ts';
import { lockItem } from './lock-item.ts';

/**
 * Takes an item out of the register with the reason; with it goes whatever it proved, in the same transaction.
 * @throws {Refusal} as `lockItem`.
 */
export async function withdrawItem(ctx: Ctx, input: WithdrawItemBody): Promise<PressItem> {
  const item = await lockItem(ctx, input.itemId, input.version);
  await tables(ctx)
    .updateTable('listening.items')
    .set({
      withdrawn_at: ctx.now.toString(),
      withdrawn_by: ctx.actor.name,
      withdrawn_reason: input.reason,
      version: item.version + 1,
    })
    .where('id', '=', item.id)
    .execute();
  const evidence = await withdrawEvidenceOf(ctx, { kind: 'press-item', ids: [item.id] }, input.reason);
  await ctx.record({
    verb: 'listening.withdraw-item',
    subjectType: 'press-item',
    subjectId: item.id,
    details: { title: item.title, reason: input.reason, ...(evidence > 0 ? { evidence } : {}) },
  });
  return getItem(ctx, item.id);
}
