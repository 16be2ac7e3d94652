import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import { isOpen } from '../link.ts';
import type { LinksTable, LinksTables } from '../tables.ts';

/**
 * Ends one link to a thing, and with it every browser that had opened it; the caller has authorised.
 * @throws {Refusal} `not-found` also for a link to another thing; `links.ended` where it is over already.
 */
export async function revokeLink(
  ctx: Ctx,
  linkId: string,
  isOf: (link: LinksTable) => Promise<boolean>,
): Promise<void> {
  const db = ctx.tx.withTables<LinksTables>();
  const link = await db.selectFrom('links.links').selectAll().where('id', '=', linkId).forUpdate().executeTakeFirst();
  if (!link || !(await isOf(link))) notFound();
  if (!isOpen(link, ctx.now)) refuse('links.ended', undefined, 'conflict');
  await db
    .updateTable('links.links')
    .set({ revoked_at: ctx.now.toString(), revoked_by: ctx.actor.name })
    .where('id', '=', link.id)
    .execute();
  await ctx.record({
    verb: 'links.revoke',
    subjectType: link.subject_type,
    subjectId: link.subject_id,
    organizationId: link.organization_id,
    details: { to: link.holder_name },
  });
}
