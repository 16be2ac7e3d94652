import type { Ctx } from '#platform/context.ts';
import { officialDay, type Day } from '#platform/values/day.ts';
import type { Period } from '../periods.ts';
import type { Schedule } from '../schedule.ts';
import type { HouseTables, TaskRecord } from '../tables.ts';
import { dueColumns } from './open-tasks.ts';
import { writeHistory } from './write-history.ts';

/**
 * Gives an open task the days that its period has under a changed rule; agencies with a day of their own keep it.
 * @param because stands in its history.
 */
export async function moveToPeriod(
  ctx: Ctx,
  task: TaskRecord,
  schedule: Schedule,
  period: Period,
  because: string | null,
): Promise<void> {
  const due = dueColumns(schedule, period);
  const isSame = due.due_on === task.due_on && due.due_text === task.due_text;
  if (isSame && period.start === task.period_start && period.end === task.period_end) return;
  const db = ctx.tx.withTables<HouseTables>();
  await db
    .updateTable('tasks.tasks')
    .set((e) => ({
      ...due,
      period_start: period.start,
      period_end: period.end,
      ...(isSame ? {} : { due_before_extension: null }),
      updated_at: ctx.now.toString(),
      version: e('version', '+', 1),
    }))
    .where('id', '=', task.id)
    .execute();
  await db
    .updateTable('tasks.parts')
    .set({ due_on: due.due_on })
    .where('task_id', '=', task.id)
    .where('has_own_deadline', '=', false)
    .where('state', '!=', 'when-asked')
    .execute();
  if (due.due_on !== task.due_on)
    await writeHistory(ctx, [
      { taskId: task.id, act: 'due-set', before: shown(task.due_on), after: shown(due.due_on), note: because },
    ]);
}

const shown = (day: Day | null): string | null => (day === null ? null : officialDay(day));
