import type { Ctx } from '#platform/context.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { readLateWork } from '../queries/read-briefing.ts';
import { toJsonb, type HouseTables } from '../../tables.ts';

/** Keeps this morning's figures, once a day: what a leader read then can be looked up afterwards. */
export async function keepBriefing(ctx: Ctx): Promise<void> {
  await ctx.tx
    .withTables<HouseTables>()
    .insertInto('tasks.briefings')
    .values({
      day: dayInVietnam(ctx.now),
      late: toJsonb(await readLateWork(ctx)),
      made_at: ctx.now.toString(),
    })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute();
}
