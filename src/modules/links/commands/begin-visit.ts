import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import { MOST_TRIES, readCode, VISIT_HOURS, waysOf } from '../link.ts';
import { hashOf, holderHashOf, newCookie } from './secrets.ts';
import type { LinksTable, LinksTables } from '../tables.ts';

export type VisitBegun =
  | { readonly ok: true; readonly cookie: string; readonly holderCookie: string }
  | { readonly ok: false; readonly reason: 'wrong' | 'over'; readonly triesLeft: number };

/**
 * Opens the link in one browser if the code is the last one sent; `holderCookie` opens other links to the same person there. The try is counted before it is compared and is kept whatever
 * comes of it: this command answers, it does not throw.
 */
export async function beginVisit(ctx: Ctx, link: LinksTable, typed: string): Promise<VisitBegun> {
  const db = ctx.tx.withTables<LinksTables>();
  const code = await db
    .selectFrom('links.codes')
    .selectAll()
    .where('link_id', '=', link.id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', ctx.now.toString())
    .orderBy('sent_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (!code || code.tries >= MOST_TRIES) return { ok: false, reason: 'over', triesLeft: 0 };
  const isRight = code.hash === hashOf(link.id, readCode(typed) ?? '');
  await db
    .updateTable('links.codes')
    .set((e) => ({ tries: e('tries', '+', 1), ...(isRight ? { used_at: ctx.now.toString() } : {}) }))
    .where('id', '=', code.id)
    .execute();
  await ctx.record({
    verb: isRight ? 'links.open' : 'links.wrong-code',
    subjectType: link.subject_type,
    subjectId: link.subject_id,
    organizationId: link.organization_id,
    details: { to: link.holder_name },
  });
  if (!isRight) return { ok: false, reason: 'wrong', triesLeft: MOST_TRIES - code.tries - 1 };
  const [cookie, holderCookie] = [newCookie(), newCookie()];
  const address = waysOf(link)[code.channel];
  await db
    .insertInto('links.visits')
    .values({
      id: newId(),
      link_id: link.id,
      hash: hashOf(link.id, cookie),
      ...(address === null
        ? { holder_hash: null, channel: null, address: null }
        : { holder_hash: holderHashOf(holderCookie), channel: code.channel, address }),
      ip: ctx.actor.ip,
      began_at: ctx.now.toString(),
      expires_at: ctx.now.add({ hours: VISIT_HOURS }).toString(),
    })
    .execute();
  return { ok: true, cookie, holderCookie };
}
