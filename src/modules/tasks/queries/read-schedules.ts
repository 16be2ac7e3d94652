import type { Ctx } from '#platform/context.ts';
import type { Schedule } from '../schedule.ts';
import type { HouseTables } from '../tables.ts';

/** All rules of an obligation in the order in which they were set. */
export async function readSchedules(ctx: Ctx, obligationId: string): Promise<Schedule[]> {
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.rules')
    .select('schedule')
    .where('obligation_id', '=', obligationId)
    .orderBy('set_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.schedule);
}
