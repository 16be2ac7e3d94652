import { sql } from 'kysely';
import type { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import type { messageList, MessagesQuery, MessageView, noticeList, NoticesQuery, summary } from './contract.ts';
import { actsOn, masked } from './message.ts';
import type { HouseTables, MessagesTable } from './tables.ts';

const MOST_COUNTED = 99;
const tables = (ctx: Ctx) => ctx.tx.withTables<HouseTables>();

/** One's own notices, the latest first. */
export async function listNotices(ctx: Ctx, query: NoticesQuery): Promise<z.input<typeof noticeList>> {
  const rows = await tables(ctx)
    .selectFrom('notifications.notices')
    .selectAll()
    .where('person_id', '=', ctx.actor.personId)
    .$if(query.unread === true, (q) => q.where('read_at', 'is', null))
    .$if(query.cursor !== undefined, (q) => q.where(sql<boolean>`id < ${query.cursor}::uuid`))
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const items = rows.slice(0, query.limit).map((row) => ({
    id: row.id,
    kind: row.kind,
    params: { ...row.params },
    level: row.level,
    path: row.path,
    at: row.created_at,
    readAt: row.read_at,
  }));
  return { items, nextCursor: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null };
}

/** How many notices one has not read, and whether one gets the daily mail. */
export async function getSummary(ctx: Ctx): Promise<z.input<typeof summary>> {
  const unread = tables(ctx)
    .selectFrom('notifications.notices')
    .select('id')
    .where('person_id', '=', ctx.actor.personId)
    .where('read_at', 'is', null)
    .limit(MOST_COUNTED);
  const { count } = await tables(ctx)
    .selectFrom(unread.as('u'))
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const choice = await tables(ctx)
    .selectFrom('notifications.preferences')
    .select('daily_mail')
    .where('person_id', '=', ctx.actor.personId)
    .executeTakeFirst();
  return { unread: Number(count), dailyMail: choice?.daily_mail ?? true };
}

/** Messages to the outside, the latest first; `q` is looked for in names and titles. */
export async function listMessages(ctx: Ctx, query: MessagesQuery): Promise<z.input<typeof messageList>> {
  const words = query.q ? `%${foldForSearch(query.q).replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await tables(ctx)
    .selectFrom('notifications.messages')
    .selectAll()
    .$if(query.state !== undefined, (q) => q.where('state', '=', query.state!))
    .$if(words !== null, (q) => q.where('words', 'like', words!))
    .$if(query.cursor !== undefined, (q) => q.where(sql<boolean>`id < ${query.cursor}::uuid`))
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const items = rows.slice(0, query.limit).map(toRow);
  return { items, nextCursor: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null };
}

/** One message with its attempts. */
export async function getMessage(ctx: Ctx, id: string): Promise<MessageView> {
  const row = await tables(ctx)
    .selectFrom('notifications.messages')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) notFound();
  const attempts = await tables(ctx)
    .selectFrom('notifications.attempts')
    .selectAll()
    .where('message_id', '=', id)
    .orderBy('number')
    .execute();
  return {
    ...toRow(row),
    text: row.is_secret ? null : row.text,
    history: attempts.map(({ number, started_at, outcome, detail }) => ({ number, at: started_at, outcome, detail })),
  };
}

function toRow(row: MessagesTable): Omit<MessageView, 'text' | 'history'> {
  const acts = actsOn(row.state);
  return {
    id: row.id,
    version: row.version,
    channel: row.channel,
    kind: row.kind,
    to: masked(row.to_address),
    toName: row.to_name,
    title: row.title,
    state: row.state,
    attempts: row.attempts,
    notBefore: row.not_before,
    createdAt: row.created_at,
    endedAt: row.ended_at,
    detail: row.detail,
    settledBy: row.settled_by,
    // A one-time code is not sent again: the person asks for a new one.
    may: { ...acts, resend: acts.resend && !row.is_secret },
  };
}
