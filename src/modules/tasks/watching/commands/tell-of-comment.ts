import { getActor } from '#modules/access/index.ts';
import { notify } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { HouseTables } from '../../tables.ts';
import { tellWatchers } from './tell-watchers.ts';

interface Added {
  readonly commentId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly mentionIds: readonly string[];
}

/** A comment on a task: whoever is mentioned and may see the task is told, then whoever keeps an eye on it. */
export async function tellOfComment(ctx: Ctx, { commentId, subjectType, subjectId, mentionIds }: Added): Promise<void> {
  if (subjectType !== 'task') return;
  const db = ctx.tx.withTables<HouseTables>();
  const comment = await db
    .selectFrom('conversations.comments_now')
    .select(['person_id', 'author', 'author_organization'])
    .where('id', '=', commentId)
    .executeTakeFirst();
  const task = await db.selectFrom('tasks.tasks').select('title').where('id', '=', subjectId).executeTakeFirst();
  if (!comment || !task) return;
  await notify(ctx, [
    {
      personIds: (await mentioned(ctx, subjectId, mentionIds)).filter((id) => id !== comment.person_id),
      kind: 'mention',
      params: { by: comment.author, title: task.title },
      level: 'info',
      subject: { type: 'task', id: subjectId },
      path: `/tasks/${subjectId}`,
      dedupeKey: `mention:${commentId}`,
    },
  ]);
  await tellWatchers(ctx, [
    {
      taskId: subjectId,
      news: 'commented',
      agency: comment.author_organization,
      by: { personId: comment.person_id, name: comment.author },
    },
  ]);
}

async function mentioned(ctx: Ctx, taskId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const people = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('access.people_now')
    .select(['id', 'email'])
    .where('id', 'in', [...ids])
    .where('active', '=', true)
    .execute();
  const seeing: string[] = [];
  for (const { id, email } of people)
    if (await canSeeTask({ ...ctx, actor: await getActor(ctx, email) }, taskId)) seeing.push(id);
  return seeing;
}
