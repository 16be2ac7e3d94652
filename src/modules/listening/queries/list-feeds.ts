import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { Feed, FeedList, FindingList, FindingsQuery } from '../contract.ts';
import type { FeedsTable, FindingsTable } from '../tables.ts';

/** The feeds that are read, with how many items of each wait. */
export const listFeeds = async (ctx: Ctx): Promise<FeedList> => ({ items: await feedsOf(ctx) });

type Found = FeedsTable & { readonly outlet: string; readonly contract: string | null; readonly waiting: number };

/** @param id of the one that is wanted; all that are read where left out. */
export async function feedsOf(ctx: Ctx, id?: string): Promise<Feed[]> {
  const { rows } = await sql<Found>`
    select f.*, o.name as outlet, c.title as contract, (
      select count(*)::int from listening.findings n where n.feed_id = f.id and n.state = 'waiting') as waiting
    from listening.feeds f join listening.outlets o on o.id = f.outlet_id
    left join listening.contracts c on c.id = f.contract_id
    where ${id ? sql`f.id = ${id}` : sql`f.ended_at is null`}
    order by o.name collate "vi-x-icu", f.id`.execute(ctx.tx);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    outlet: { id: row.outlet_id, name: row.outlet },
    contract: row.contract_id && row.contract !== null ? { id: row.contract_id, title: row.contract } : null,
    url: row.url,
    takesAll: row.takes_all,
    keywords: [...row.keywords],
    language: row.language,
    triedAt: row.tried_at,
    readAt: row.read_at,
    problem: row.problem,
    waiting: row.waiting,
  }));
}

/** What feeds brought and nobody has decided on, the latest first. */
export async function listFindings(ctx: Ctx, { cursor, limit }: FindingsQuery): Promise<FindingList> {
  const [day, id] = cursor?.split('_') ?? [];
  const after = day ? sql`(n.published_on, n.id) < (${day}::date, ${id}::uuid)` : sql`true`;
  const { rows } = await sql<FindingsTable & { outlet_id: string; outlet: string }>`
    select n.*, f.outlet_id, o.name as outlet
    from listening.findings n join listening.feeds f on f.id = n.feed_id join listening.outlets o on o.id = f.outlet_id
    where n.state = 'waiting' and ${after} order by n.published_on desc, n.id desc limit ${limit + 1}`.execute(ctx.tx);
  const { rows: counted } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from listening.findings where state = 'waiting'`.execute(ctx.tx);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      id: row.id,
      feedId: row.feed_id,
      outlet: { id: row.outlet_id, name: row.outlet },
      title: row.title,
      url: row.url,
      summary: row.summary,
      author: row.author,
      publishedOn: row.published_on,
      foundAt: row.found_at,
    })),
    waiting: counted[0]!.waiting,
    nextCursor: rows.length > limit && last ? `${last.published_on}_${last.id}` : null,
  };
}
