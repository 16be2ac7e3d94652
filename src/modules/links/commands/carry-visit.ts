import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import { findHolderVisit } from '../queries.ts';
import type { LinksTable, LinksTables } from '../tables.ts';
import { hashOf, newCookie } from './secrets.ts';

/** A link that was opened by what was proven before. */
export interface CarriedVisit {
  readonly cookie: string;
  readonly seconds: number;
}

/**
 * Opens the link without another code in a browser where its holder typed one for another link of his; as long as that visit lasts, no
 * longer. Recorded as an opening. @returns null where nothing of this person was proven here.
 */
export async function carryVisit(
  ctx: Ctx,
  link: LinksTable,
  holderCookie: string | undefined,
): Promise<CarriedVisit | null> {
  const proven = await findHolderVisit(ctx, link, holderCookie);
  if (!proven) return null;
  const cookie = newCookie();
  await ctx.tx
    .withTables<LinksTables>()
    .insertInto('links.visits')
    .values({
      id: newId(),
      link_id: link.id,
      hash: hashOf(link.id, cookie),
      // Proves nothing beyond this link: a chain of visits would last for ever.
      holder_hash: null,
      channel: null,
      address: null,
      ip: ctx.actor.ip,
      began_at: ctx.now.toString(),
      expires_at: proven.expires_at,
    })
    .execute();
  await ctx.record({
    verb: 'links.open',
    subjectType: link.subject_type,
    subjectId: link.subject_id,
    organizationId: link.organization_id,
    details: { to: link.holder_name, by: 'earlier-code' },
  });
  const seconds = Math.floor((Date.parse(proven.expires_at) - ctx.now.epochMilliseconds) / 1000);
  return { cookie, seconds: Math.max(seconds, 0) };
}
