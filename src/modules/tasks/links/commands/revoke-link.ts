import { revokeLink as endLink } from '#modules/links/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { LinksOfTask, RevokeLinkBody } from '../../contract.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { HouseTables } from '../../tables.ts';
import { linksOfTask } from '../queries/links-of-task.ts';

/**
 * Ends one personal link of a task; who may give them out may end them (the route asks for `tasks.chase`).
 * @throws {Refusal} `not-found` also for a link of another task; `links.ended`.
 */
export async function revokeLink(ctx: Ctx, { taskId, linkId }: RevokeLinkBody): Promise<LinksOfTask> {
  if (!(await canSeeTask(ctx, taskId))) notFound();
  await endLink(ctx, linkId, async ({ subject_type, subject_id }) => {
    if (subject_type !== 'part') return false;
    const part = await ctx.tx
      .withTables<HouseTables>()
      .selectFrom('tasks.parts')
      .select('task_id')
      .where('id', '=', subject_id)
      .executeTakeFirst();
    return part?.task_id === taskId;
  });
  return linksOfTask(ctx, taskId);
}
