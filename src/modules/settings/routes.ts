import { z } from 'zod';
import { defineRoute, type Route } from '#platform/http/route.ts';
import { changeSetting } from './commands/change-setting.ts';
import { changeSettingBody, settingHistory, settingHistoryQuery, settingList } from './contract.ts';
import { listHistory, listSettings } from './queries.ts';

export const settingsRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/settings',
    access: 'signed-in',
    response: settingList,
    respond: async (ctx) => ({ items: await listSettings(ctx) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/settings/history',
    access: { permission: 'settings.edit' },
    query: settingHistoryQuery,
    response: settingHistory,
    respond: async (ctx, { query }) => ({ items: await listHistory(ctx, query.key) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/settings/change-setting',
    access: { permission: 'settings.edit' },
    body: changeSettingBody,
    response: z.object({ ok: z.literal(true) }),
    respond: async (ctx, { body }) => {
      await changeSetting(ctx, body);
      return { ok: true as const };
    },
  }),
];
