import type { Actor, Ctx } from '#platform/context.ts';
import { isOpen, readToken, SHORT_LENGTH } from './link.ts';
import { hashOf } from './commands/secrets.ts';
import type { LinksTable, LinksTables, ShortLinksTable } from './tables.ts';

/** The open link of a token as it stands in the address; undefined for a wrong, revoked and ended one alike. */
export async function findLink(ctx: Ctx, typed: string): Promise<LinksTable | undefined> {
  const token = readToken(typed);
  if (token === null) return undefined;
  const link = await ctx.tx
    .withTables<LinksTables>()
    .selectFrom('links.links')
    .selectAll()
    .where('token', '=', token)
    .executeTakeFirst();
  return link && isOpen(link, ctx.now) ? link : undefined;
}

/** What a short code stands for, however it was typed; undefined for a wrong one. Whether one may see it is for the reader to ask. */
export async function findShortLink(ctx: Ctx, typed: string): Promise<ShortLinksTable | undefined> {
  const code = readToken(typed, SHORT_LENGTH);
  if (code === null) return undefined;
  return ctx.tx
    .withTables<LinksTables>()
    .selectFrom('links.short_links')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst();
}

/** Did the browser with this cookie open this very link, and is that not over? */
export async function hasVisit(ctx: Ctx, link: LinksTable, cookie: string | undefined): Promise<boolean> {
  if (!cookie) return false;
  const visit = await ctx.tx
    .withTables<LinksTables>()
    .selectFrom('links.visits')
    .select('id')
    .where('link_id', '=', link.id)
    .where('hash', '=', hashOf(link.id, cookie))
    .where('expires_at', '>', ctx.now.toString())
    .executeTakeFirst();
  return visit !== undefined;
}

/** Notes that the page of the link was opened; `answered` when something was sent from it. */
export async function noteSeen(ctx: Ctx, link: LinksTable, answered = false): Promise<void> {
  const now = ctx.now.toString();
  await ctx.tx
    .withTables<LinksTables>()
    .updateTable('links.links')
    .set((e) => ({
      seen_at: e.fn.coalesce('seen_at', e.cast<string>(e.val(now), 'timestamptz')),
      last_seen_at: now,
      ...(answered ? { answered_at: now } : {}),
    }))
    .where('id', '=', link.id)
    .execute();
}

/**
 * Who acts through an open link: the registered person by name, with the permissions given, for the link's organization only.
 * What the link is for is for the caller to hold to: it takes ids from the link, never from the visitor.
 */
export const actorOfLink = (link: LinksTable, permissions: readonly string[], ip: string | null): Actor => ({
  kind: 'link',
  personId: null,
  name: `${link.holder_name} (qua đường dẫn)`,
  organizationId: link.organization_id,
  grants: link.organization_id === null ? [] : [{ permissions, organizationId: link.organization_id }],
  ip,
});
