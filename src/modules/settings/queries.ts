import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import type { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import type { Setting, settingHistory } from './contract.ts';
import { declarations, isSettingKey, type SettingKey, type SettingValue } from './declarations.ts';
import type { SettingsTables, ValuesTable } from './tables.ts';

/** The value of a setting on a day (today where none is given); its first value where nobody set it. */
export async function getSetting<K extends SettingKey>(
  ctx: Ctx,
  key: K,
  on: Day = dayInVietnam(ctx.now),
): Promise<SettingValue<K>> {
  const row = await currentRow(ctx, key, on);
  return declarations[key].schema.parse(row ? row.value : declarations[key].first) as SettingValue<K>;
}

/** All settings with today's values. */
export async function listSettings(ctx: Ctx): Promise<Setting[]> {
  const today = dayInVietnam(ctx.now);
  const list: Setting[] = [];
  for (const key of Object.keys(declarations) as SettingKey[])
    list.push(toSetting(key, await currentRow(ctx, key, today)));
  return list;
}

/** Every value that was set for a setting, the latest first. Refuses an unknown key. */
export async function listHistory(ctx: Ctx, key: string): Promise<z.output<typeof settingHistory>['items']> {
  if (!isSettingKey(key)) refuse('settings.unknown', { key });
  const rows = await ctx.tx
    .withTables<SettingsTables>()
    .selectFrom('settings.values')
    .selectAll()
    .where('key', '=', key)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    value: row.value,
    source: row.source,
    validFrom: row.valid_from,
    setBy: row.set_by,
    setAt: row.set_at,
  }));
}

function currentRow(ctx: Ctx, key: SettingKey, on: Day): Promise<ValuesTable | undefined> {
  return ctx.tx
    .withTables<SettingsTables>()
    .selectFrom('settings.values')
    .selectAll()
    .where('key', '=', key)
    .where('valid_from', '<=', on)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function toSetting(key: SettingKey, row: ValuesTable | undefined): Setting {
  if (!row)
    return {
      key,
      value: declarations[key].first,
      source: declarations[key].source,
      validFrom: null,
      setBy: null,
      setAt: null,
    };
  return {
    key,
    value: row.value,
    source: row.source ?? declarations[key].source,
    validFrom: row.valid_from,
    setBy: row.set_by,
    setAt: row.set_at,
  };
}
