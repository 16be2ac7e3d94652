import type { Ctx } from '#platform/context.ts';
import { readSchedules } from '../queries/read-schedules.ts';
import { stretchesOf } from '../stretches.ts';
import type { HouseTables, ObligationsTable } from '../tables.ts';
import { dayOfInstant, openedThrough, openTasks, readGround } from './open-tasks.ts';

const BATCH = 100;

/**
 * Opens the tasks of returning obligations whose periods have come within the horizon: one batch, in one transaction. Safe to run
 * twice, at once, and after days without a run.
 * @returns how many obligations were looked at; 0 when nothing is left to do.
 */
export async function openDueTasks(ctx: Ctx): Promise<number> {
  const db = ctx.tx.withTables<HouseTables>();
  const ground = await readGround(ctx);
  const obligations = await db
    .selectFrom('tasks.obligations')
    .selectAll()
    .where('opened_through', '<', ground.horizon)
    .where('ended_at', 'is', null)
    .orderBy('opened_through')
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const obligation of obligations) {
    const stretches = stretchesOf(await readSchedules(ctx, obligation.id));
    const parties = await db
      .selectFrom('tasks.parties')
      .selectAll()
      .where('obligation_id', '=', obligation.id)
      .where('ended_at', 'is', null)
      .orderBy('ordinal')
      .execute();
    for (const schedule of stretches)
      await openTasks(ctx, ground, obligation, schedule, parties, dayOfInstant(obligation.created_at));
    await noteOpened(ctx, obligation, openedThrough(stretches.at(-1)!, ground));
  }
  return obligations.length;
}

async function noteOpened(ctx: Ctx, obligation: ObligationsTable, through: string | null): Promise<void> {
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('tasks.obligations')
    .set({ opened_through: through })
    .where('id', '=', obligation.id)
    .execute();
}
