import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import type { TaskDetail } from '../contract.ts';
import { mayDirect } from '../policy.ts';
import { getTask } from '../queries/get-task.ts';
import { canSeeTask } from '../queries/sight.ts';
import type { HouseTables, TaskRecord } from '../tables.ts';

/** The task as the person saw it. */
export interface SeenTask {
  readonly taskId: string;
  readonly version: number;
}

/**
 * One act of the focal agency on a task: locks it, refuses what the person did not see or may not do, lets `work` write, leaves an
 * audit line `tasks.<act>`. The task's version goes up in `work`.
 */
export async function changeTask(
  ctx: Ctx,
  seen: SeenTask,
  act: string,
  work: (task: TaskRecord) => Promise<Readonly<Record<string, unknown>>>,
): Promise<TaskDetail> {
  if (!(await canSeeTask(ctx, seen.taskId))) notFound();
  if (!mayDirect(ctx.actor)) throw new Refusal('not-permitted');
  const task = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.tasks')
    .selectAll()
    .where('id', '=', seen.taskId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (task.version !== seen.version) throw new Refusal('stale-version');
  const details = await work(task);
  await ctx.record({
    verb: `tasks.${act}`,
    subjectType: 'task',
    subjectId: task.id,
    details: { title: task.title, ...details },
  });
  return getTask(ctx, task.id);
}
