import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import { progressOf } from '../../task-state.ts';
import type { HouseTables, PartsTable } from '../../tables.ts';
import type { WaitTables } from '../../waiting/tables.ts';
import { lateShift, type LatenessRules, type Waited } from '../lateness.ts';
import { findRules, latenessTables } from '../queries/find-rules.ts';

/** What the day that counts is worked out of, of one task. */
interface Settled {
  readonly id: string;
  readonly shift: number;
  readonly doneOn: Day | null;
}

/** Works out anew after which day these tasks and their parts are late, and on which day a task counts as done. */
export async function settleLateness(ctx: Ctx, taskIds: readonly string[]): Promise<void> {
  if (taskIds.length === 0) return;
  const rules = await findRules(ctx);
  const db = ctx.tx.withTables<HouseTables & WaitTables>();
  const tasks = await db
    .selectFrom('tasks.tasks')
    .select(['id', 'due_on', 'due_before_extension', 'progress', 'done_on', 'late_shift'])
    .where('id', 'in', [...taskIds])
    .execute();
  const parts = await db
    .selectFrom('tasks.parts')
    .selectAll()
    .where('task_id', 'in', [...taskIds])
    .execute();
  const waits = await db
    .selectFrom('tasks.waits')
    .select(['task_id', 'part_id', 'since', 'ended_on'])
    .where('task_id', 'in', [...taskIds])
    .execute();
  const excuses = await latenessTables(ctx)
    .selectFrom('tasks.excuses')
    .select('task_id')
    .where('task_id', 'in', [...taskIds])
    .where('ended_at', 'is', null)
    .execute();
  const excused = new Set(excuses.map((one) => one.task_id));
  const waitsOf = Map.groupBy(waits, (one) => one.part_id);
  const partsOf = Map.groupBy(parts, (one) => one.task_id);
  const waited = (part: PartsTable): Waited[] =>
    (waitsOf.get(part.id) ?? []).map((one) => ({ since: one.since, endedOn: one.ended_on }));
  const movedTasks: Settled[] = [];
  const movedParts: { id: string; shift: number }[] = [];
  for (const task of tasks) {
    const own = partsOf.get(task.id) ?? [];
    const isExcused = excused.has(task.id);
    const leads = own.filter((part) => part.role === 'lead' && part.state !== 'cancelled');
    const dates = { dueOn: task.due_on, dueBeforeExtension: task.due_before_extension };
    const shift = lateShift({ ...dates, waits: leads.flatMap(waited), isExcused }, rules);
    const doneOn =
      task.progress === 'done' ? progressOf(own.map((part) => counted(part, rules))).done_on : task.done_on;
    if (shift !== task.late_shift || doneOn !== task.done_on) movedTasks.push({ id: task.id, shift, doneOn });
    for (const part of own) {
      // A day that was set for the part alone is not the one that was extended for the task.
      const before = part.has_own_deadline ? part.due_before_extension : task.due_before_extension;
      const facts = { dueOn: part.due_on, dueBeforeExtension: before, waits: waited(part), isExcused };
      const ofPart = lateShift(facts, rules);
      if (ofPart !== part.late_shift) movedParts.push({ id: part.id, shift: ofPart });
    }
  }
  await write(ctx, movedTasks, movedParts);
}

/** The part with the day on which it counts as done. */
function counted(part: PartsTable, { confirmDayCounts }: LatenessRules): PartsTable {
  if (!confirmDayCounts || part.confirmed_at === null || part.done_on === null) return part;
  const confirmedOn = dayInVietnam(Temporal.Instant.from(part.confirmed_at));
  return { ...part, done_on: confirmedOn > part.done_on ? confirmedOn : part.done_on };
}

async function write(
  ctx: Ctx,
  tasks: readonly Settled[],
  parts: readonly { readonly id: string; readonly shift: number }[],
): Promise<void> {
  if (tasks.length > 0)
    await sql`update tasks.tasks t set late_shift = m.shift, done_on = m.done_on::date
      from jsonb_to_recordset(${JSON.stringify(tasks.map((one) => ({ id: one.id, shift: one.shift, done_on: one.doneOn })))}::jsonb)
        as m(id uuid, shift integer, done_on text) where t.id = m.id`.execute(ctx.tx);
  if (parts.length > 0)
    await sql`update tasks.parts p set late_shift = m.shift
      from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as m(id uuid, shift integer) where p.id = m.id`.execute(
      ctx.tx,
    );
}
