import { sql } from 'kysely';
import type { PeopleNow } from '#modules/access/index.ts';
import type { OrganizationsNow } from '#modules/organizations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { inLanguage } from '#platform/values/localized.ts';
import { canChange, canWrite } from './comment.ts';
import type { CommentList, CommentsQuery, CommentView } from './contract.ts';
import type { ConversationsPorts } from './ports.ts';
import type { CommentsTable, ConversationsTables } from './tables.ts';

export type HouseTables = ConversationsTables & {
  readonly 'access.people_now': PeopleNow;
  readonly 'organizations.organizations_now': OrganizationsNow;
};

const PAGE = 100;

/** What was said about a thing, oldest first. @throws {Refusal} `not-found` where the thing is not the actor's to see. */
export async function listComments(ctx: Ctx, ports: ConversationsPorts, query: CommentsQuery): Promise<CommentList> {
  if (!(await ports.canSee(ctx, query.subjectType, query.subjectId))) notFound();
  const db = ctx.tx.withTables<HouseTables>();
  const of = db
    .selectFrom('conversations.comments')
    .where('subject_type', '=', query.subjectType)
    .where('subject_id', '=', query.subjectId);
  const rows = await of
    .selectAll()
    .$if(query.cursor !== undefined, (q) => q.where(sql`id::text`, '>', query.cursor ?? ''))
    .orderBy('id')
    .limit(PAGE + 1)
    .execute();
  const { total } = await of
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    items: rows.slice(0, PAGE).map((row) => toView(ctx, row)),
    total,
    nextCursor: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
    mayWrite: canWrite(ctx.actor),
  };
}

export const toView = (ctx: Ctx, row: CommentsTable): CommentView => ({
  id: row.id,
  version: row.version,
  text: row.text,
  passage: row.passage,
  author: { personId: row.person_id, name: row.author, organization: row.author_organization },
  mentions: row.mentions.map((one) => ({ ...one })),
  at: row.at,
  editedAt: row.edited_at,
  removedAt: row.removed_at,
  mayEdit: canChange(ctx.actor, row),
  mayRemove: canChange(ctx.actor, row),
});

/** People who can be mentioned, by name, found with or without diacritics. */
export async function listMentionables(
  ctx: Ctx,
  q: string,
): Promise<{ personId: string; name: string; organization: string | null }[]> {
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('access.people_now as n')
    .leftJoin('organizations.organizations_now as o', 'o.id', 'n.organization_id')
    .select(['n.id', 'n.name', 'o.name as organization'])
    .where('n.active', '=', true)
    .orderBy(sql`n.name collate "vi-x-icu"`)
    .execute();
  const wanted = foldForSearch(q);
  return rows
    .filter((row) => foldForSearch(row.name).includes(wanted))
    .slice(0, 20)
    .map((row) => ({
      personId: row.id,
      name: row.name,
      organization: row.organization ? inLanguage(row.organization, ctx.language) : null,
    }));
}
