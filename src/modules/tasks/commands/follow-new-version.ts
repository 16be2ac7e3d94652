import { isDeepStrictEqual } from 'node:util';
import type { Ctx } from '#platform/context.ts';
import type { Day } from '#platform/values/day.ts';
import { followDeliverables } from '../evidence/commands/propose-results.ts';
import { periodsOf } from '../periods.ts';
import { readSchedules } from '../queries/read-schedules.ts';
import type { Schedule } from '../schedule.ts';
import { stretchesOf, wordedOf } from '../stretches.ts';
import type { HouseTables, ObligationsTable, PartiesTable, TaskRecord } from '../tables.ts';
import { addRule, addSource, orderedColumns, partiesOf, type Ordered } from './add-obligation.ts';
import { closeTask, lockOpenTasks } from './close-task.ts';
import { moveToPeriod } from './move-to-period.ts';
import { openedThrough, openTasks, wordsOf, type Ground } from './open-tasks.ts';
import { syncParts } from './sync-parts.ts';
import { writeHistory } from './write-history.ts';

/**
 * Lets an obligation go on under a new version of its plan: words, deadline and agencies of what is still open follow the new
 * words; what is done, given up or historic stays as it was.
 * @returns whether anything besides its place changed.
 */
export async function followNewVersion(
  ctx: Ctx,
  ground: Ground,
  obligation: ObligationsTable,
  order: Ordered,
  today: Day,
): Promise<'same' | 'changed'> {
  const parties = await currentParties(ctx, obligation.id);
  const before = await readSchedules(ctx, obligation.id);
  const wanted = partiesOf(obligation.id, order.assignment);
  const hasNewParties = !isDeepStrictEqual(parties.map(partyKey), wanted.map(partyKey));
  const hasNewSchedule = !isDeepStrictEqual(essence(wordedOf(before)), essence(order.schedule));
  const hasNewWords = obligation.title !== order.assignment.task || obligation.mode !== order.assignment.mode;
  const change =
    hasNewParties || hasNewSchedule || hasNewWords || order.assignment.change === 'changed' ? 'changed' : 'same';
  // Words that stay the same leave a rule in force that a person set since.
  const stretches = hasNewSchedule ? [order.schedule] : stretchesOf(before);
  const schedule = stretches.at(-1)!;
  await moveObligation(ctx, ground, obligation, order, schedule);
  await addSource(ctx, obligation.id, order, change);
  if (hasNewSchedule) await addRule(ctx, obligation.id, order.schedule, today);
  if (hasNewParties) await replaceParties(ctx, obligation.id, wanted);
  for (const task of await lockOpenTasks(ctx, obligation.id)) {
    if (hasNewWords) await reword(ctx, task, order);
    if (hasNewSchedule && !(await reschedule(ctx, ground, task, order))) continue;
    if (hasNewParties || obligation.mode !== order.assignment.mode)
      await syncParts(ctx, ground, task.id, wanted, order.assignment.mode);
  }
  for (const stretch of stretches)
    await openTasks(ctx, ground, { ...obligation, ...orderedColumns(order) }, stretch, wanted, today);
  const { rhythm } = schedule;
  await followDeliverables(
    ctx,
    { id: obligation.id, rhythm },
    order.assignment.deliverables,
    order.plan.number ?? order.plan.title,
  );
  return change;
}

const partyKey = (one: PartiesTable) => [
  one.role,
  one.organization_id,
  one.collective_id,
  one.collective_obligation,
  one.is_focal,
];

/** What of a schedule makes a difference to periods and days; the words alone do not, nor the day of issue of returning work. */
const essence = (schedule: Schedule | undefined) =>
  schedule && {
    ...schedule,
    text: null,
    from: schedule.rhythm === 'once' || schedule.rhythm === 'custom' ? schedule.from : null,
  };

const currentParties = (ctx: Ctx, obligationId: string): Promise<PartiesTable[]> =>
  ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.parties')
    .selectAll()
    .where('obligation_id', '=', obligationId)
    .where('ended_at', 'is', null)
    .orderBy('ordinal')
    .execute();

/** The obligation and all its tasks, also those that are done, now stand in the new version. */
async function moveObligation(
  ctx: Ctx,
  ground: Ground,
  obligation: ObligationsTable,
  order: Ordered,
  schedule: Schedule,
): Promise<void> {
  const db = ctx.tx.withTables<HouseTables>();
  const columns = orderedColumns(order);
  await db
    .updateTable('tasks.obligations')
    .set((e) => ({
      ...columns,
      rhythm: schedule.rhythm,
      opened_through: openedThrough(schedule, ground),
      version: e('version', '+', 1),
    }))
    .where('id', '=', obligation.id)
    .execute();
  const { plan_id, clause_id, section_id, ordinal, order_kind } = columns;
  await db
    .updateTable('tasks.tasks')
    .set({ plan_id, clause_id, section_id, ordinal, order_kind })
    .where('obligation_id', '=', obligation.id)
    .execute();
}

async function replaceParties(ctx: Ctx, obligationId: string, wanted: readonly PartiesTable[]): Promise<void> {
  const db = ctx.tx.withTables<HouseTables>();
  await db
    .updateTable('tasks.parties')
    .set({ ended_at: ctx.now.toString() })
    .where('obligation_id', '=', obligationId)
    .where('ended_at', 'is', null)
    .execute();
  if (wanted.length > 0)
    await db
      .insertInto('tasks.parties')
      .values([...wanted])
      .execute();
}

async function reword(ctx: Ctx, task: TaskRecord, { assignment }: Ordered): Promise<void> {
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('tasks.tasks')
    .set((e) => ({
      title: assignment.task,
      ...wordsOf(assignment.task),
      mode: assignment.mode,
      updated_at: ctx.now.toString(),
      version: e('version', '+', 1),
    }))
    .where('id', '=', task.id)
    .execute();
  if (task.title !== assignment.task)
    await writeHistory(ctx, [{ taskId: task.id, act: 'words-changed', before: task.title, after: assignment.task }]);
}

/** Gives an open task its new day. One whose period is no more is closed, unless it has begun; false then. */
async function reschedule(ctx: Ctx, ground: Ground, task: TaskRecord, order: Ordered): Promise<boolean> {
  const horizon = task.period_start !== null && task.period_start > ground.horizon ? task.period_start : ground.horizon;
  const period = periodsOf(order.schedule, horizon, ground.rules).find((one) => one.key === task.period_key);
  if (!period) {
    if (task.progress === 'in-progress') return true;
    await closeTask(
      ctx,
      task,
      'Thời gian thực hiện đã thay đổi theo văn bản mới',
      order.plan.number ?? order.plan.title,
    );
    return false;
  }
  await moveToPeriod(ctx, task, order.schedule, period, order.plan.number);
  return true;
}
