import type { Ctx } from '#platform/context.ts';
import { isGranted } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import type { TaskDetail } from '../contract.ts';
import { mayDirect } from '../policy.ts';
import { stateOf } from '../task-state.ts';
import type { HouseTables, TaskRecord } from '../tables.ts';
import { findNotedOrder } from '../orders/queries/find-noted-order.ts';
import { listHistory } from './list-history.ts';
import { listParts } from './list-parts.ts';
import { listSources } from './list-sources.ts';
import { canSeeTask } from './sight.ts';
import { rowsOf } from './task-rows.ts';

/** One task with its parts, source words, history, and what the actor may do. */
export async function getTask(ctx: Ctx, id: string): Promise<TaskDetail> {
  if (!(await canSeeTask(ctx, id))) notFound();
  const db = ctx.tx.withTables<HouseTables>();
  const task = await db.selectFrom('tasks.tasks').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const obligation = await db
    .selectFrom('tasks.obligations')
    .selectAll()
    .where('id', '=', task.obligation_id)
    .executeTakeFirstOrThrow();
  const [row] = await rowsOf(ctx, [id]);
  if (!row) notFound();
  return {
    ...row,
    parts: await listParts(ctx, task),
    deliverables: [...obligation.deliverables],
    budget: obligation.budget,
    budgetSource: obligation.budget_source,
    obligation: {
      id: obligation.id,
      rhythm: obligation.rhythm,
      timing: obligation.timing,
      rules: await listRules(ctx, obligation.id),
      periods: await listPeriods(ctx, obligation.id),
      endedAt: obligation.ended_at,
      endedReason: obligation.ended_reason,
    },
    sources: await listSources(ctx, obligation.id),
    noted: await findNotedOrder(ctx, obligation.id),
    history: await listHistory(ctx, id),
    ...(await attention(ctx, id)),
    cancelled: cancellationOf(task),
    may: rightsOf(ctx, task, obligation.ended_at !== null),
  };
}

const cancellationOf = (task: TaskRecord): TaskDetail['cancelled'] =>
  task.cancelled_at === null
    ? null
    : {
        at: task.cancelled_at,
        by: task.cancelled_by ?? '',
        reason: task.cancelled_reason ?? '',
        decidedBy: task.cancelled_decided_by,
      };

function rightsOf(ctx: Ctx, task: TaskRecord, hasEnded: boolean): TaskDetail['may'] {
  const directs = mayDirect(ctx.actor);
  const isOpen = task.progress === 'not-started' || task.progress === 'in-progress';
  return {
    cancel: directs && task.progress !== 'cancelled',
    reopen: directs && task.progress === 'cancelled' && !hasEnded,
    setDueDate: directs && isOpen && !task.is_historic,
    setExternalNumber: directs,
    comment: isGranted(ctx.actor, 'conversations.write'),
  };
}

async function listRules(ctx: Ctx, obligationId: string): Promise<TaskDetail['obligation']['rules']> {
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.rules')
    .selectAll()
    .where('obligation_id', '=', obligationId)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    validFrom: row.valid_from,
    rhythm: row.schedule.rhythm,
    text: row.schedule.text,
    setBy: row.set_by,
  }));
}

/** Periods shown beside a task: a week's worth of a decade would help nobody. */
const MOST_PERIODS = 120;

async function listPeriods(ctx: Ctx, obligationId: string): Promise<TaskDetail['obligation']['periods']> {
  const today = dayInVietnam(ctx.now);
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.tasks')
    .selectAll()
    .where('obligation_id', '=', obligationId)
    .orderBy((e) => e.fn.coalesce('period_start', 'due_on'), 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_PERIODS)
    .execute();
  return rows.toReversed().map((row) => ({
    taskId: row.id,
    period: { key: row.period_key, start: row.period_start, end: row.period_end },
    state: stateOf(row, today),
    dueOn: row.due_on,
  }));
}

async function attention(ctx: Ctx, id: string): Promise<Pick<TaskDetail, 'comments' | 'isWatching' | 'watchers'>> {
  const db = ctx.tx.withTables<HouseTables>();
  const comments = await db
    .selectFrom('conversations.comment_counts')
    .select('comments')
    .where('subject_type', '=', 'task')
    .where('subject_id', '=', id)
    .executeTakeFirst();
  const watchers = await db.selectFrom('tasks.watchers').select('person_id').where('task_id', '=', id).execute();
  return {
    comments: comments?.comments ?? 0,
    isWatching: watchers.some((one) => one.person_id === ctx.actor.personId),
    watchers: watchers.length,
  };
}
