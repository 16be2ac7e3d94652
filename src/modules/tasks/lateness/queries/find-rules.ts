import { getSetting } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import { FIRST_RULES, type LatenessRules } from '../lateness.ts';
import type { LatenessTables } from '../tables.ts';

export const latenessTables = (ctx: Ctx) => ctx.tx.withTables<LatenessTables>();

/** The rules that every row is worked out by. */
export async function findRules(ctx: Ctx): Promise<LatenessRules> {
  const row = await latenessTables(ctx)
    .selectFrom('tasks.lateness_rules')
    .select('rules')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.rules ?? FIRST_RULES;
}

/** The rules as the province has set them for today; they count once the rows were worked out by them. */
export const rulesInSettings = async (ctx: Ctx): Promise<LatenessRules> => ({
  graceDays: await getSetting(ctx, 'lateness.grace-days'),
  extensionsMove: await getSetting(ctx, 'lateness.extensions-move'),
  waitsMove: await getSetting(ctx, 'lateness.waits-move'),
  reasonsExcuse: await getSetting(ctx, 'lateness.reasons-excuse'),
  confirmDayCounts: await getSetting(ctx, 'lateness.confirm-day'),
});
