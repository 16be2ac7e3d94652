import { settleNotices } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import { canSeeTask } from '../../queries/sight.ts';
import { watchKey } from '../news.ts';

/** The person has the task before him: the news of it that he was told counts as read. */
export async function seeTask(ctx: Ctx, taskId: string): Promise<void> {
  const { personId } = ctx.actor;
  if (personId === null) throw new Refusal('not-permitted');
  if (!(await canSeeTask(ctx, taskId))) notFound();
  await settleNotices(ctx, [watchKey(taskId)], personId);
}
