import type { Actor, Ctx } from '#platform/context.ts';
import { isOpen, readToken, SHORT_LENGTH, waysOf } from './link.ts';
import type { GivenLinks, GivenLinksQuery } from './contract.ts';
import type { LinksPorts } from './ports.ts';
import { hashOf, holderHashOf } from './commands/secrets.ts';
import type { HouseTables, LinksTable, LinksTables, ShortLinksTable, VisitsTable } from './tables.ts';

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

/**
 * What was proven in this browser for the holder of the link: a code typed for another link to the same person, sent to an address that
 * this link is registered under too. Neither a namesake elsewhere nor a colleague who shares the telephone is that person.
 */
export async function findHolderVisit(
  ctx: Ctx,
  link: LinksTable,
  holderCookie: string | undefined,
): Promise<VisitsTable | undefined> {
  if (!holderCookie) return undefined;
  const visit = await ctx.tx
    .withTables<LinksTables>()
    .selectFrom('links.visits as v')
    .innerJoin('links.links as proven', 'proven.id', 'v.link_id')
    .selectAll('v')
    .where('v.holder_hash', '=', holderHashOf(holderCookie))
    .where('v.expires_at', '>', ctx.now.toString())
    .where('proven.holder_name', '=', link.holder_name)
    .where('proven.revoked_at', 'is', null)
    .executeTakeFirst();
  return visit?.channel && waysOf(link)[visit.channel] === visit.address ? visit : undefined;
}

const MOST_LISTED = 200;

/** Links given out for a thing, the latest first, without tokens and addresses. @throws {Refusal} as the port. */
export async function listGivenLinks(ctx: Ctx, ports: LinksPorts, { type, id }: GivenLinksQuery): Promise<GivenLinks> {
  const subjects = await ports[type](ctx, id);
  if (subjects.ids.length === 0) return { items: [] };
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('links.links as l')
    .leftJoin('organizations.organizations_now as o', 'o.id', 'l.organization_id')
    .selectAll('l')
    .select((e) => [
      'o.name as organization',
      e
        .selectFrom('links.codes as c')
        .select('c.channel')
        .whereRef('c.link_id', '=', 'l.id')
        .orderBy('c.sent_at', 'desc')
        .limit(1)
        .as('last_way'),
    ])
    .where('l.subject_type', '=', subjects.type)
    .where('l.subject_id', 'in', [...subjects.ids])
    .orderBy('l.id', 'desc')
    .limit(MOST_LISTED)
    .execute();
  const items = rows.map((row) => ({
    id: row.id,
    organization: row.organization,
    holder: row.holder_name,
    ways: (['email', 'sms'] as const).filter((way) => waysOf(row)[way] !== null),
    lastWay: row.last_way,
    issuedAt: row.issued_at,
    issuedBy: row.issued_by,
    expiresAt: row.expires_at,
    isOpen: isOpen(row, ctx.now),
    lastSeenAt: row.last_seen_at,
    answeredAt: row.answered_at,
    revokedAt: row.revoked_at,
    revokedBy: row.revoked_by,
  }));
  return { items };
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
