import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type { AgreeResultsOfTasksBody, AgreedResults } from '../../contract.ts';
import { canSeeTask } from '../../queries/sight.ts';
import { mayAgree } from '../policy.ts';
import { lockForProof, settleProof } from './settle-proof.ts';

/**
 * The focal agency agrees at once with everything that is proposed for these tasks and has a quantity; what has none stays
 * proposed until somebody gives it one. Tasks that were given up are passed over.
 * @returns how many results were agreed, of how many tasks, and how many wait for a quantity.
 */
export async function agreeResultsOfTasks(ctx: Ctx, { taskIds }: AgreeResultsOfTasksBody): Promise<AgreedResults> {
  if (!mayAgree(ctx.actor)) throw new Refusal('not-permitted');
  for (const id of taskIds) if (!(await canSeeTask(ctx, id))) notFound();
  const tasks = await lockForProof(ctx, taskIds);
  const open = taskIds.filter((id) => tasks.get(id)?.progress !== 'cancelled');
  const agreed = await agree(ctx, open);
  await settleProof(ctx, open);
  const byTask = Map.groupBy(agreed, (one) => one.task_id);
  await writeHistory(
    ctx,
    [...byTask].map(([taskId, some]) => ({
      taskId,
      act: 'results-agreed' as const,
      note: some.map((one) => one.title).join('; '),
    })),
  );
  for (const [taskId, some] of byTask)
    await ctx.record({
      verb: 'tasks.results-agreed',
      subjectType: 'task',
      subjectId: taskId,
      details: { title: tasks.get(taskId)?.title, note: some.map((one) => one.title).join('; ') },
    });
  const results = new Set(agreed.map((one) => one.id)).size;
  return { results, tasks: byTask.size, withoutQuantity: await countWithoutQuantity(ctx, open) };
}

/** Results in the scope of these tasks, each under the tasks that it belongs to; of all periods together under one of them. */
const inScope = (taskIds: readonly string[]) => sql`
  select r.id, t.id as task_id from tasks.tasks t join tasks.expected_results r on r.task_id = t.id
    where t.id = any(${sql.val([...taskIds])}::uuid[]) and r.state = 'proposed'
  union all
  select r.id, min(t.id::text)::uuid from tasks.tasks t join tasks.expected_results r on r.obligation_id = t.obligation_id
    and r.task_id is null where t.id = any(${sql.val([...taskIds])}::uuid[]) and r.state = 'proposed' group by r.id`;

async function agree(
  ctx: Ctx,
  taskIds: readonly string[],
): Promise<{ readonly id: string; readonly task_id: string; readonly title: string }[]> {
  const { rows } = await sql<{ id: string; task_id: string; title: string }>`update tasks.expected_results r
    set state = 'agreed', agreed_at = ${ctx.now.toString()}::timestamptz, agreed_by = ${ctx.actor.name}, version = version + 1
    from (${inScope(taskIds)}) w where w.id = r.id and r.quantity is not null
    returning r.id, w.task_id, r.title`.execute(ctx.tx);
  return rows;
}

async function countWithoutQuantity(ctx: Ctx, taskIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (${inScope(taskIds)}) w`.execute(
    ctx.tx,
  );
  return rows[0]?.count ?? 0;
}
