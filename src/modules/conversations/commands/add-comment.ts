import { inLanguage } from '#platform/values/localized.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { canWrite, isMentioned } from '../comment.ts';
import type { AddCommentBody, CommentView } from '../contract.ts';
import type { ConversationsPorts } from '../ports.ts';
import { toView, type HouseTables } from '../queries.ts';
import type { CommentsTable } from '../tables.ts';

/**
 * Says something about a thing. Announces `conversations.comment-added` { commentId, subjectType, subjectId, mentionIds }.
 * @throws {Refusal} `not-found` where the thing is not the actor's to see; `not-permitted`; `conversations.unknown-person`.
 */
export async function addComment(ctx: Ctx, ports: ConversationsPorts, input: AddCommentBody): Promise<CommentView> {
  if (!(await ports.canSee(ctx, input.subjectType, input.subjectId))) notFound();
  if (!canWrite(ctx.actor)) throw new Refusal('not-permitted');
  const mentions = await mentionsOf(ctx, input.text, input.mentionIds);
  const row: CommentsTable = {
    id: newId(),
    subject_type: input.subjectType,
    subject_id: input.subjectId,
    person_id: ctx.actor.personId,
    author: ctx.actor.name,
    author_organization: await ownOrganization(ctx),
    text: input.text,
    mentions,
    passage: input.passage ?? null,
    at: ctx.now.toString(),
    edited_at: null,
    removed_at: null,
    removed_by: null,
    version: 1,
  };
  await ctx.tx
    .withTables<HouseTables>()
    .insertInto('conversations.comments')
    .values({
      ...row,
      mentions: JSON.stringify(mentions) as never,
      passage: (row.passage && JSON.stringify(row.passage)) as never,
    })
    .execute();
  await ctx.record({
    verb: 'conversations.add-comment',
    subjectType: input.subjectType,
    subjectId: input.subjectId,
    details: { commentId: row.id },
  });
  await ctx.announce('conversations.comment-added', {
    commentId: row.id,
    subjectType: input.subjectType,
    subjectId: input.subjectId,
    mentionIds: mentions.map((one) => one.personId),
  });
  return toView(ctx, row);
}

/** The mentioned people whose names the text holds. */
export async function mentionsOf(
  ctx: Ctx,
  text: string,
  ids: readonly string[],
): Promise<{ personId: string; name: string }[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('access.people_now')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .where('active', '=', true)
    .execute();
  if (rows.length < new Set(ids).size) refuse('conversations.unknown-person');
  return rows.filter((row) => isMentioned(text, row.name)).map((row) => ({ personId: row.id, name: row.name }));
}

async function ownOrganization(ctx: Ctx): Promise<string | null> {
  if (ctx.actor.organizationId === null) return null;
  const row = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('organizations.organizations_now')
    .select('name')
    .where('id', '=', ctx.actor.organizationId)
    .executeTakeFirst();
  return row ? inLanguage(row.name, 'vi') : null;
}
