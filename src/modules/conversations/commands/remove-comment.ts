import type { Ctx } from '#platform/context.ts';
import type { CommentView, RemoveCommentBody } from '../contract.ts';
import type { ConversationsPorts } from '../ports.ts';
import { toView, type HouseTables } from '../queries.ts';
import { lockOwnComment } from './change-comment.ts';

/** Takes one's own comment away: its place stays, so that answers below it still make sense; its words are erased. */
export async function removeComment(
  ctx: Ctx,
  ports: ConversationsPorts,
  input: RemoveCommentBody,
): Promise<CommentView> {
  const comment = await lockOwnComment(ctx, ports, input);
  const removed = {
    text: '',
    removed_at: ctx.now.toString(),
    removed_by: ctx.actor.name,
    version: comment.version + 1,
  };
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('conversations.comments')
    .set({ ...removed, mentions: '[]' as never })
    .where('id', '=', comment.id)
    .execute();
  await ctx.record({
    verb: 'conversations.remove-comment',
    subjectType: comment.subject_type,
    subjectId: comment.subject_id,
    details: { commentId: comment.id },
  });
  return toView(ctx, { ...comment, ...removed, mentions: [] });
}
