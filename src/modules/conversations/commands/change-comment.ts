import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { canChange } from '../comment.ts';
import type { ChangeCommentBody, CommentView } from '../contract.ts';
import type { ConversationsPorts } from '../ports.ts';
import { toView, type HouseTables } from '../queries.ts';
import type { CommentsTable } from '../tables.ts';
import { mentionsOf } from './add-comment.ts';

/** Rewrites one's own comment; readers see that it was edited. */
export async function changeComment(
  ctx: Ctx,
  ports: ConversationsPorts,
  input: ChangeCommentBody,
): Promise<CommentView> {
  const comment = await lockOwnComment(ctx, ports, input);
  const mentions = await mentionsOf(ctx, input.text, input.mentionIds);
  const changed = { text: input.text, edited_at: ctx.now.toString(), version: comment.version + 1 };
  await ctx.tx
    .withTables<HouseTables>()
    .updateTable('conversations.comments')
    .set({ ...changed, mentions: JSON.stringify(mentions) as never })
    .where('id', '=', comment.id)
    .execute();
  await ctx.record({
    verb: 'conversations.change-comment',
    subjectType: comment.subject_type,
    subjectId: comment.subject_id,
    details: { commentId: comment.id },
  });
  return toView(ctx, { ...comment, ...changed, mentions });
}

/**
 * The comment as the person saw it, theirs to change.
 * @throws {Refusal} `not-found`; `not-permitted` where it is another's; `stale-version`; `conversations.already-removed`.
 */
export async function lockOwnComment(
  ctx: Ctx,
  ports: ConversationsPorts,
  seen: { readonly id: string; readonly version: number },
): Promise<CommentsTable> {
  const comment = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('conversations.comments')
    .selectAll()
    .where('id', '=', seen.id)
    .forUpdate()
    .executeTakeFirst();
  if (!comment || !(await ports.canSee(ctx, comment.subject_type, comment.subject_id))) notFound();
  if (comment.removed_at !== null) refuse('conversations.already-removed', undefined, 'conflict');
  if (!canChange(ctx.actor, comment)) throw new Refusal('not-permitted');
  if (comment.version !== seen.version) throw new Refusal('stale-version');
  return comment;
}
