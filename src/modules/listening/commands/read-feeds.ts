import { sql } from 'kysely';
import { getSetting } from '#modules/settings/index.ts';
import type { PageResult } from '#modules/tasks/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import { names, readFeed, type FeedItem } from '../feed.ts';
import type { ListeningPorts } from '../ports.ts';
import { tables } from '../queries/sight.ts';
import type { FeedsTable } from '../tables.ts';
import { publishedOn } from './look-at-link.ts';
import { placeOf } from './place-of.ts';

export const READ_FEEDS = 'listening.read-feeds';

interface Tools {
  readonly open: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly signal: AbortSignal;
}

/** Reads every feed that is due, one after the other. Safe to run twice and to be killed anywhere; a broken feed keeps no other from being read. */
export async function readFeeds(tools: Tools, { pages }: Pick<ListeningPorts, 'pages'>): Promise<void> {
  for (;;) {
    const feed = tools.signal.aborted ? undefined : await tools.open(beginNext);
    if (!feed) return;
    const result = await pages.fetch(feed.url, tools.signal, 'feed');
    if (tools.signal.aborted) return;
    await tools.open((ctx) => keepOutcome(ctx, feed, result));
  }
}

const MINUTES_BETWEEN = 25;
/** The pause doubles with each failure, to a day at most. */
const MOST_MINUTES = 24 * 60;

/** The attempt is written down before anything is asked of the other side. */
async function beginNext(ctx: Ctx): Promise<FeedsTable | undefined> {
  const now = ctx.now.toString();
  // A clock that stands at one day begins each morning anew: what was tried later than now is due.
  const { rows } = await sql<FeedsTable>`update listening.feeds set tried_at = ${now}::timestamptz
    where id = (select id from listening.feeds where ended_at is null
        and (tried_at is null or tried_at > ${now}::timestamptz or tried_at <= ${now}::timestamptz
          - make_interval(mins => least(${MINUTES_BETWEEN} * 2 ^ least(failures, 10), ${MOST_MINUTES})::int))
      order by tried_at nulls first, id limit 1 for update skip locked)
    returning *`.execute(ctx.tx);
  return rows[0];
}

/** What it brought waits for a person; what went wrong stands beside the feed. Nothing is kept of one that was changed or ended meanwhile. */
async function keepOutcome(ctx: Ctx, { id, version }: FeedsTable, result: PageResult): Promise<void> {
  const feed = await tables(ctx)
    .selectFrom('listening.feeds')
    .selectAll()
    .where('id', '=', id)
    .where('version', '=', version)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!feed) return;
  const items = result.ok ? readFeed(result.page.text ?? '', result.page.finalUrl) : null;
  const problem = result.ok ? (items === null ? 'not-a-feed' : null) : result.problem;
  if (items) await keepFindings(ctx, feed, items);
  await tables(ctx)
    .updateTable('listening.feeds')
    .set(
      problem === null
        ? { problem, failures: 0, read_at: ctx.now.toString() }
        : { problem, failures: feed.failures + 1 },
    )
    .where('id', '=', id)
    .execute();
}

/** Those that name the province or a word of the feed; each page once, and none that the register has or had. */
async function keepFindings(ctx: Ctx, feed: FeedsTable, items: readonly FeedItem[]): Promise<void> {
  const words = [await getSetting(ctx, 'province.name'), ...feed.keywords];
  const today = dayInVietnam(ctx.now);
  const rows = items
    .filter((item) => feed.takes_all || names(item, words))
    .flatMap((item) => {
      const place = placeOf(item.url);
      if (place === null) return [];
      const day = publishedOn(item.published, today) ?? today;
      return [{ ...item, id: newId(), url: place.url, address_key: place.key, published_on: day }];
    });
  if (rows.length === 0) return;
  await sql`insert into listening.findings (id, feed_id, url, address_key, title, summary, author, published_on, found_at)
    select n.id, ${feed.id}, n.url, n.address_key, n.title, n.summary, n.author, n.published_on, ${ctx.now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n (id uuid, url text, address_key text, title text, summary text, author text, published_on date)
    where not exists (select 1 from listening.items i where i.address_key = n.address_key)
    on conflict (address_key) do nothing`.execute(ctx.tx);
}
