import type { Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { HouseTables } from '../tables.ts';

/** Whether one gets the daily mail; the notices on the desk stay. */
export async function setDailyMail(ctx: Ctx, dailyMail: boolean): Promise<void> {
  const { personId } = ctx.actor;
  if (personId === null) throw new Refusal('not-permitted');
  const values = { daily_mail: dailyMail, changed_at: ctx.now.toString() };
  await ctx.tx
    .withTables<HouseTables>()
    .insertInto('notifications.preferences')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}
