import { Temporal } from 'temporal-polyfill';
import type { Ctx } from '#platform/context.ts';
import { ATTEMPT_LOST_AFTER_MS } from '../message.ts';
import type { HouseTables } from '../tables.ts';
import { deliverLater } from './send-message-later.ts';

const BATCH = 500;

/** The sweep: whatever is due and was not taken, and attempts that were cut off, get their job again. @returns how many. */
export async function queueDueMessages(ctx: Ctx): Promise<number> {
  const lost = ctx.now.subtract({ milliseconds: ATTEMPT_LOST_AFTER_MS }).toString();
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('notifications.messages as m')
    .select('m.id')
    .where((e) =>
      e.or([
        e.and([e('m.state', '=', 'queued'), e('m.not_before', '<=', ctx.now.toString())]),
        e.and([
          e('m.state', '=', 'sending'),
          e.exists(
            e
              .selectFrom('notifications.attempts as a')
              .select('a.id')
              .whereRef('a.message_id', '=', 'm.id')
              .where('a.ended_at', 'is', null)
              .where('a.started_at', '<=', lost),
          ),
        ]),
      ]),
    )
    .orderBy('m.not_before')
    .limit(BATCH)
    .execute();
  for (const { id } of rows) await deliverLater(ctx, id, Temporal.Instant.from(ctx.now));
  return rows.length;
}
