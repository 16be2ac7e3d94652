import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { LatenessView } from '../../contract.ts';
import { isFocalOfficer } from '../../policy.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { HouseTables } from '../../tables.ts';
import { NEVER, FIRST_RULES } from '../lateness.ts';
import { latenessTables } from './find-rules.ts';

/** After which day a task counts as late, by which rules, and who excused it. */
export async function readLateness(ctx: Ctx, taskId: string): Promise<LatenessView> {
  if (!(await canSeeTask(ctx, taskId))) notFound();
  const task = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.tasks')
    .select(['due_on', 'late_after', 'late_shift', 'can_be_late', 'progress', 'is_historic'])
    .where('id', '=', taskId)
    .executeTakeFirstOrThrow();
  const applied = await latenessTables(ctx)
    .selectFrom('tasks.lateness_rules')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const excuse = await latenessTables(ctx)
    .selectFrom('tasks.excuses')
    .selectAll()
    .where('task_id', '=', taskId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  const isOpenTask = task.progress !== 'cancelled' && !task.is_historic;
  return {
    dueOn: task.due_on,
    lateAfter: task.due_on === null || task.late_shift >= NEVER ? null : task.late_after,
    isNeverLate: !task.can_be_late || task.late_shift >= NEVER,
    movedBy: task.late_shift >= NEVER ? 0 : task.late_shift,
    rules: { ...(applied?.rules ?? FIRST_RULES), since: applied?.applied_at ?? null },
    excuse: excuse
      ? {
          reason: excuse.reason,
          decidedBy: excuse.decided_by,
          recordedAt: excuse.recorded_at,
          recordedBy: excuse.recorded_by,
        }
      : null,
    may: {
      excuse: isFocalOfficer(ctx.actor) && isOpenTask && task.due_on !== null && !excuse,
      end: isFocalOfficer(ctx.actor) && isOpenTask && excuse !== undefined,
    },
  };
}
