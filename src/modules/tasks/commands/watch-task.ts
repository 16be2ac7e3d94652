import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import type { WatchTaskBody } from '../contract.ts';
import { canSeeTask } from '../queries/sight.ts';
import type { HouseTables } from '../tables.ts';

/** Keeps an eye on a task, or no longer. */
export async function watchTask(ctx: Ctx, input: WatchTaskBody): Promise<void> {
  const { personId } = ctx.actor;
  if (personId === null) throw new Refusal('not-permitted');
  if (!(await canSeeTask(ctx, input.taskId))) notFound();
  const db = ctx.tx.withTables<HouseTables>();
  if (input.watching)
    await db
      .insertInto('tasks.watchers')
      .values({ task_id: input.taskId, person_id: personId, since: ctx.now.toString() })
      .onConflict((conflict) => conflict.columns(['task_id', 'person_id']).doNothing())
      .execute();
  else
    await db
      .deleteFrom('tasks.watchers')
      .where('task_id', '=', input.taskId)
      .where('person_id', '=', personId)
      .execute();
  await ctx.record({
    verb: input.watching ? 'tasks.watch' : 'tasks.unwatch',
    subjectType: 'task',
    subjectId: input.taskId,
  });
}
