import type { Ctx } from '#platform/context.ts';
import { refuse, Refusal } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import type { ChangeSettingBody } from '../contract.ts';
import { declarations, isSettingKey } from '../declarations.ts';
import { getSetting } from '../queries.ts';
import type { SettingsTables } from '../tables.ts';

/** Sets a value from a day on; the former values stay readable. Refuses an unknown key and a value of the wrong shape. */
export async function changeSetting(ctx: Ctx, input: ChangeSettingBody): Promise<void> {
  const { key } = input;
  if (!isSettingKey(key)) refuse('settings.unknown', { key });
  const parsed = declarations[key].schema.safeParse(input.value);
  if (!parsed.success)
    throw new Refusal('invalid-input', [{ code: 'settings.wrong-value', field: 'value', params: { key } }]);
  const before = await getSetting(ctx, key);
  await ctx.tx
    .withTables<SettingsTables>()
    .insertInto('settings.values')
    .values({
      id: newId(),
      key,
      value: JSON.stringify(parsed.data),
      source: input.source ?? null,
      valid_from: input.validFrom ?? dayInVietnam(ctx.now),
      set_at: ctx.now.toString(),
      set_by: ctx.actor.name,
    })
    .execute();
  await ctx.record({
    verb: 'settings.change',
    subjectType: 'setting',
    subjectId: key,
    details: { before, after: parsed.data },
  });
  await ctx.announce('settings.changed', { key });
}
