import { defineRoute, type Route } from '#platform/http/route.ts';
import { markRead } from './commands/mark-read.ts';
import { setDailyMail } from './commands/set-daily-mail.ts';
import { settleMessage } from './commands/settle-message.ts';
import * as contract from './contract.ts';
import { getMessage, getSummary, listMessages, listNotices } from './queries.ts';

const mayLookAfter = { permission: 'notifications.manage' };
const ok = { ok: true as const };

/** One's own notices, and the register of what was sent for those who look after it. */
export const notificationsRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/notifications',
    access: 'signed-in',
    query: contract.noticesQuery,
    response: contract.noticeList,
    respond: (ctx, { query }) => listNotices(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/notifications/summary',
    access: 'signed-in',
    response: contract.summary,
    respond: (ctx) => getSummary(ctx),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/notifications/mark-read',
    access: 'signed-in',
    body: contract.markReadBody,
    response: contract.done,
    respond: async (ctx, { body }) => {
      await markRead(ctx, body);
      return ok;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/notifications/set-daily-mail',
    access: 'signed-in',
    body: contract.setDailyMailBody,
    response: contract.done,
    respond: async (ctx, { body }) => {
      await setDailyMail(ctx, body.dailyMail);
      return ok;
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/notifications/messages',
    access: mayLookAfter,
    query: contract.messagesQuery,
    response: contract.messageList,
    respond: (ctx, { query }) => listMessages(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/notifications/messages/:id',
    access: mayLookAfter,
    params: contract.messageParams,
    response: contract.message,
    respond: (ctx, { params }) => getMessage(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/notifications/settle-message',
    access: mayLookAfter,
    body: contract.settleMessageBody,
    response: contract.message,
    respond: (ctx, { body }) => settleMessage(ctx, body),
  }),
];
