import { getSetting } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { newId } from '#platform/values/id.ts';
import type { Temporal } from 'temporal-polyfill';
import { nextOpenMoment } from '../quiet.ts';
import type { Channel, HouseTables } from '../tables.ts';

export interface NewMessage {
  readonly channel: Channel;
  /** Why it is sent: `digest`, `link-code`, `reminder`. */
  readonly kind: string;
  readonly to: { readonly address: string; readonly name: string; readonly personId?: string };
  readonly title: string;
  readonly text: string;
  readonly html?: string;
  readonly subject?: { readonly type: string; readonly id: string };
  /** Holds something secret, as a one-time code: its words are erased once it has ended. */
  readonly isSecret?: boolean;
  /** Asked for by the receiver this minute: quiet hours do not hold it. */
  readonly isUrgent?: boolean;
}

/** Writes a message that goes out after the commit, outside quiet hours. @returns its id, which is its Message-ID too. */
export async function sendMessageLater(ctx: Ctx, message: NewMessage): Promise<string> {
  const id = newId();
  const notBefore = message.isUrgent ? ctx.now : nextOpenMoment(ctx.now, await quietTimes(ctx));
  await ctx.tx
    .withTables<HouseTables>()
    .insertInto('notifications.messages')
    .values({
      id,
      channel: message.channel,
      kind: message.kind,
      person_id: message.to.personId ?? null,
      to_address: message.to.address,
      to_name: message.to.name,
      title: message.title,
      text: message.text,
      html: message.html ?? null,
      words: foldForSearch(`${message.to.name} ${message.title}`),
      is_secret: message.isSecret ?? false,
      subject_type: message.subject?.type ?? null,
      subject_id: message.subject?.id ?? null,
      is_urgent: message.isUrgent ?? false,
      state: 'queued',
      not_before: notBefore.toString(),
      attempts: 0,
      detail: null,
      created_at: ctx.now.toString(),
      created_by: ctx.actor.name,
      ended_at: null,
      settled_by: null,
      version: 1,
    })
    .execute();
  await deliverLater(ctx, id, notBefore);
  return id;
}

/** One waiting job per message. */
export const deliverLater = (ctx: Ctx, messageId: string, runAt: Temporal.Instant): Promise<void> =>
  ctx.enqueue('notifications.deliver-message', { messageId }, { key: `message:${messageId}`, runAt });

/** Quiet hours and days off of the province. */
export async function quietTimes(ctx: Ctx): Promise<{ from: string; until: string; holidays: readonly string[] }> {
  return {
    from: await getSetting(ctx, 'notifications.quiet-from'),
    until: await getSetting(ctx, 'notifications.quiet-until'),
    holidays: await getSetting(ctx, 'deadlines.holidays'),
  };
}
