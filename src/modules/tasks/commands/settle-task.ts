import { sql } from 'kysely';
import { settleNotices } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { reminderKey } from '../reminders/reminder.ts';
import { settleLateness } from '../lateness/commands/settle-lateness.ts';
import { endSettledWaits } from '../waiting/commands/end-wait.ts';
import { canTaskBeLate, progressOf } from '../task-state.ts';
import type { HouseTables, TaskRecord } from '../tables.ts';

/**
 * Brings a task into line with its parts after one of them changed: how far it is, whether it can be late, and what still stands
 * in the agencies' inboxes. The task is locked by the caller; its version goes up.
 */
export async function settleTask(
  ctx: Ctx,
  task: Pick<TaskRecord, 'id' | 'progress' | 'is_historic' | 'done_at'>,
): Promise<void> {
  const db = ctx.tx.withTables<HouseTables>();
  const parts = await db.selectFrom('tasks.parts').selectAll().where('task_id', '=', task.id).execute();
  const now = ctx.now.toString();
  const isCancelled = task.progress === 'cancelled';
  const { progress, done_on } = isCancelled ? { progress: task.progress, done_on: null } : progressOf(parts);
  await db
    .updateTable('tasks.tasks')
    .set((e) => ({
      progress,
      done_on,
      done_at: progress === 'done' ? (task.done_at ?? now) : null,
      can_be_late: !task.is_historic && canTaskBeLate(parts),
      updated_at: now,
      version: e('version', '+', 1),
    }))
    .where('id', '=', task.id)
    .execute();
  await endSettledWaits(ctx, task.id, isCancelled ? parts.map((one) => ({ ...one, state: 'cancelled' })) : parts);
  await settleLateness(ctx, [task.id]);
  const { rows: moved } = await sql<{
    id: string;
    is_pending: boolean;
  }>`update tasks.parts p set is_pending = w.pending from (
      select p.id, p.state in ('not-started', 'in-progress', 'returned') and t.progress in ('not-started', 'in-progress')
        and not t.is_historic as pending
      from tasks.parts p join tasks.tasks t on t.id = p.task_id where t.id = ${task.id}) w
    where w.id = p.id and p.is_pending <> w.pending returning p.id, p.is_pending`.execute(ctx.tx);
  // Nobody is reminded any more of what is done or given up.
  await settleNotices(
    ctx,
    moved.filter((part) => !part.is_pending).map((part) => reminderKey(part.id)),
  );
}
