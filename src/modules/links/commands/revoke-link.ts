import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import type { GivenLinks, RevokeLinkBody } from '../contract.ts';
import { isOpen } from '../link.ts';
import type { LinksPorts } from '../ports.ts';
import { listGivenLinks } from '../queries.ts';
import type { LinksTables } from '../tables.ts';

/**
 * Ends one link to a thing, and with it every browser that had opened it, for whoever gives such links out.
 * @returns the links of the thing anew.
 * @throws {Refusal} as the port; `not-found` also for a link to another thing; `links.ended` where it is over already.
 */
export async function revokeGivenLink(
  ctx: Ctx,
  ports: LinksPorts,
  { type, id, linkId }: RevokeLinkBody,
): Promise<GivenLinks> {
  const subjects = await ports[type](ctx, id);
  const db = ctx.tx.withTables<LinksTables>();
  const link = await db.selectFrom('links.links').selectAll().where('id', '=', linkId).forUpdate().executeTakeFirst();
  if (!link || link.subject_type !== subjects.type || !subjects.ids.includes(link.subject_id)) notFound();
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
  return listGivenLinks(ctx, ports, { type, id });
}
