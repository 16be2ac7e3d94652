import { getActor, type PeopleNow } from '#modules/access/index.ts';
import type { CommentsNow } from '#modules/conversations/index.ts';
import { notify } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { canSeeDocument } from '../queries.ts';
import type { DocumentsTables } from '../tables.ts';

interface Added {
  readonly commentId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly mentionIds: readonly string[];
}

type Seen = DocumentsTables & {
  readonly 'conversations.comments_now': CommentsNow;
  readonly 'access.people_now': PeopleNow;
};

/** A comment on a document: whoever is mentioned and may read the register is told. */
export async function tellOfComment(ctx: Ctx, { commentId, subjectType, subjectId, mentionIds }: Added): Promise<void> {
  if (subjectType !== 'document' || mentionIds.length === 0) return;
  const db = ctx.tx.withTables<Seen>();
  const comment = await db
    .selectFrom('conversations.comments_now')
    .select(['person_id', 'author'])
    .where('id', '=', commentId)
    .executeTakeFirst();
  const document = await db
    .selectFrom('documents.documents')
    .select(['number', 'subject'])
    .where('id', '=', subjectId)
    .executeTakeFirst();
  if (!comment || !document) return;
  const people = await db
    .selectFrom('access.people_now')
    .select(['id', 'email'])
    .where('id', 'in', [...mentionIds])
    .where('active', '=', true)
    .execute();
  const personIds: string[] = [];
  for (const { id, email } of people) {
    const actor = await getActor(ctx, email);
    if (id !== comment.person_id && (await canSeeDocument({ ...ctx, actor }, subjectId))) personIds.push(id);
  }
  await notify(ctx, [
    {
      personIds,
      kind: 'mention',
      params: { by: comment.author, title: [document.number, document.subject].filter(Boolean).join(' · ') },
      level: 'info',
      subject: { type: 'document', id: subjectId },
      path: `/documents/${subjectId}`,
      dedupeKey: `mention:${commentId}`,
    },
  ]);
}
