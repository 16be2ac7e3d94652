/** The HTTP contract of notices and outgoing messages. */
import { z } from 'zod';

export const noticeLevel = z.enum(['info', 'due', 'late', 'leader']);

/** The sentence is `notifications.notice.<kind>` filled with `params`; `path` leads to it on the desk. */
export const notice = z.object({
  id: z.string(),
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  level: noticeLevel,
  path: z.string(),
  at: z.string(),
  readAt: z.string().nullable(),
});
export type NoticeView = z.output<typeof notice>;

// ---- GET /api/notifications: one's own, the latest first
export const noticesQuery = z.object({
  unread: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type NoticesQuery = z.output<typeof noticesQuery>;
export const noticeList = z.object({ items: z.array(notice), nextCursor: z.string().nullable() });

// ---- GET /api/notifications/summary: the bell. Counting stops at 99.
export const summary = z.object({ unread: z.number(), dailyMail: z.boolean() });

export const markReadBody = z
  .object({ ids: z.array(z.uuid()).min(1).max(200).optional(), throughId: z.uuid().optional() })
  .refine((body) => (body.ids === undefined) !== (body.throughId === undefined), { message: 'ids or throughId' });
export type MarkReadBody = z.output<typeof markReadBody>;
export const setDailyMailBody = z.object({ dailyMail: z.boolean() });
export const done = z.object({ ok: z.literal(true) });

// ---- GET /api/notifications/messages: what went out, for those who look after it
export const messageState = z.enum(['queued', 'sending', 'sent', 'failed', 'unknown-outcome', 'cancelled']);
export const messagesQuery = z.object({
  state: messageState.optional(),
  q: z.string().max(100).optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type MessagesQuery = z.output<typeof messagesQuery>;
const row = {
  id: z.string(),
  version: z.number(),
  channel: z.enum(['email', 'sms']),
  kind: z.string(),
  /** In part: `ng•••@example.vn`. */
  to: z.string(),
  toName: z.string(),
  title: z.string(),
  state: messageState,
  attempts: z.number(),
  notBefore: z.string(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
  /** What the receiving server said last. */
  detail: z.string().nullable(),
  settledBy: z.string().nullable(),
  may: z.object({ resend: z.boolean(), settle: z.boolean(), cancel: z.boolean() }),
};
export const messageList = z.object({ items: z.array(z.object(row)), nextCursor: z.string().nullable() });
/** `text` is null where it holds a secret. */
export const message = z.object({
  ...row,
  text: z.string().nullable(),
  history: z.array(
    z.object({ number: z.number(), at: z.string(), outcome: z.string().nullable(), detail: z.string().nullable() }),
  ),
});
export type MessageView = z.output<typeof message>;
export const messageParams = z.object({ id: z.uuid() });
export const settleMessageBody = z.object({
  id: z.uuid(),
  version: z.number().int(),
  act: z.enum(['resend', 'count-as-sent', 'cancel']),
});
export type SettleMessageBody = z.output<typeof settleMessageBody>;
