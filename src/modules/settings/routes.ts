import { z } from 'zod';
import { defineRoute, type Route } from '#platform/http/route.ts';
import { changeSetting } from './commands/change-setting.ts';
import { changeSettingBody, settingList } from './contract.ts';
import { listSettings } from './queries.ts';

export const settingsRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/settings',
    access: 'signed-in',
    response: settingList,
    respond: async (ctx) => ({ items: await listSettings(ctx) }),
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
