import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import type { MessageView, SettleMessageBody } from '../contract.ts';
import { actsOn } from '../message.ts';
import { getMessage } from '../queries.ts';
import type { HouseTables } from '../tables.ts';
import { deliverLater } from './send-message-later.ts';

/**
 * A person decides about a message that did not simply go out: send it again, call it sent (the receiver has it), or leave it.
 * @throws {Refusal} `notifications.message-settled` where it has been dealt with meanwhile.
 */
export async function settleMessage(ctx: Ctx, input: SettleMessageBody): Promise<MessageView> {
  const db = ctx.tx.withTables<HouseTables>();
  const message = await db
    .selectFrom('notifications.messages')
    .selectAll()
    .where('id', '=', input.id)
    .forUpdate()
    .executeTakeFirst();
  if (!message) notFound();
  const may = actsOn(message.state);
  const isAllowed = {
    resend: may.resend && !message.is_secret,
    'count-as-sent': may.settle,
    cancel: may.cancel || may.settle,
  };
  if (message.version !== input.version || !isAllowed[input.act])
    refuse('notifications.message-settled', undefined, 'conflict');
  const now = ctx.now.toString();
  const state = ({ resend: 'queued', 'count-as-sent': 'sent', cancel: 'cancelled' } as const)[input.act];
  await db
    .updateTable('notifications.messages')
    .set((e) => ({
      state,
      ended_at: state === 'queued' ? null : now,
      settled_by: ctx.actor.name,
      ...(state === 'queued' ? { not_before: now } : {}),
      version: e('version', '+', 1),
    }))
    .where('id', '=', message.id)
    .execute();
  if (state === 'queued') await deliverLater(ctx, message.id, ctx.now);
  await ctx.record({
    verb: `notifications.${input.act}`,
    subjectType: 'message',
    subjectId: message.id,
    details: { kind: message.kind, to: message.to_name },
  });
  return getMessage(ctx, message.id);
}
