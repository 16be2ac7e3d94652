import type { Ctx } from '#platform/context.ts';
import type { JobTools } from '#platform/jobs/job.ts';
import { newId } from '#platform/values/id.ts';
import { Temporal } from 'temporal-polyfill';
import { afterAttempt, ATTEMPT_LOST_AFTER_MS } from '../message.ts';
import type { NotificationsPorts, SendOutcome } from '../ports.ts';
import type { HouseTables, MessagesTable } from '../tables.ts';
import { deliverLater } from './send-message-later.ts';

/** What stands in place of a secret once its message has ended. */
const ERASED = '•••';

/**
 * Sends one message: the attempt is committed before the outside hears of it, its outcome after. Run again, or after a kill, it
 * finds the attempt and does not send a second time.
 */
export async function deliverMessage(messageId: string, ports: NotificationsPorts, tools: JobTools): Promise<void> {
  const begun = await tools.open((ctx) => beginAttempt(ctx, messageId));
  if (!begun) return;
  const { message, attemptId } = begun;
  const outcome = await ports[message.channel].send({
    id: message.id,
    to: message.to_address,
    toName: message.to_name,
    title: message.title,
    text: message.text,
    html: message.html,
  });
  await tools.open((ctx) => endAttempt(ctx, messageId, attemptId, outcome));
}

interface Begun {
  readonly message: MessagesTable;
  readonly attemptId: string;
}

/** Null where there is nothing to send now: it has gone out, its moment has not come, or another attempt is under way. */
async function beginAttempt(ctx: Ctx, id: string): Promise<Begun | null> {
  const message = await lock(ctx, id);
  if (!message) return null;
  if (message.state === 'sending') {
    await settleLostAttempt(ctx, message);
    return null;
  }
  if (message.state !== 'queued' || Temporal.Instant.compare(message.not_before, ctx.now) > 0) return null;
  const db = ctx.tx.withTables<HouseTables>();
  const attemptId = newId();
  const number = message.attempts + 1;
  await db
    .insertInto('notifications.attempts')
    .values({
      id: attemptId,
      message_id: id,
      number,
      started_at: ctx.now.toString(),
      ended_at: null,
      outcome: null,
      detail: null,
    })
    .execute();
  await db
    .updateTable('notifications.messages')
    .set((e) => ({ state: 'sending', attempts: number, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  return { message, attemptId };
}

const lock = (ctx: Ctx, id: string): Promise<MessagesTable | undefined> =>
  ctx.tx
    .withTables<HouseTables>()
    .selectFrom('notifications.messages')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** The process that sent it died before it could say how it ended: nobody knows, so a person decides. */
async function settleLostAttempt(ctx: Ctx, message: MessagesTable): Promise<void> {
  const attempt = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('notifications.attempts')
    .select(['id', 'started_at'])
    .where('message_id', '=', message.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  const age = attempt ? ctx.now.epochMilliseconds - Temporal.Instant.from(attempt.started_at).epochMilliseconds : 0;
  if (attempt && age >= ATTEMPT_LOST_AFTER_MS)
    await endAttempt(ctx, message.id, attempt.id, { kind: 'unknown-outcome', detail: 'interrupted' });
}

/** Writes how an attempt ended and what becomes of the message. */
async function endAttempt(ctx: Ctx, id: string, attemptId: string, { kind, detail }: SendOutcome): Promise<void> {
  const message = await lock(ctx, id);
  const db = ctx.tx.withTables<HouseTables>();
  const now = ctx.now.toString();
  const { numUpdatedRows } = await db
    .updateTable('notifications.attempts')
    .set({ ended_at: now, outcome: kind, detail })
    .where('id', '=', attemptId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  // The sweep has given the attempt up meanwhile; what it told the person stands.
  if (!message || numUpdatedRows === 0n) return;
  const { state, waitSeconds } = afterAttempt(kind, message.attempts);
  const next = waitSeconds === null ? null : ctx.now.add({ seconds: waitSeconds });
  await db
    .updateTable('notifications.messages')
    .set((e) => ({
      state,
      detail,
      ended_at: next ? null : now,
      ...(next ? { not_before: next.toString() } : {}),
      ...(message.is_secret && state === 'sent' ? { text: ERASED, html: null } : {}),
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
  if (next) await deliverLater(ctx, id, next);
}
