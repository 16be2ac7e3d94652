import type { Ctx } from '#platform/context.ts';
import type { ChangeFeedBody, EndFeedBody, Feed, FeedList, ReadFeedBody } from '../contract.ts';
import { feedsOf, listFeeds } from '../queries/list-feeds.ts';
import { tables } from '../queries/sight.ts';
import type { FeedsTable } from '../tables.ts';
import { askForFeeds, feedOf, lockFeed } from './write-feed.ts';

/** Changes a feed; it is read anew at once. @throws {Refusal} as `feedOf` and `lockFeed`. */
export async function changeFeed(ctx: Ctx, input: ChangeFeedBody): Promise<Feed> {
  const before = await lockFeed(ctx, input.feedId, input.version);
  const changed = await feedOf(ctx, input, before.id);
  await write(ctx, before, { ...changed, tried_at: null, problem: null });
  await askForFeeds(ctx);
  await tell(ctx, 'listening.change-feed', before.id, changed.url);
  return (await feedsOf(ctx, before.id))[0]!;
}

/** Reads a feed now, without waiting for its turn. @throws {Refusal} as `lockFeed`. */
export async function readFeedNow(ctx: Ctx, input: ReadFeedBody): Promise<Feed> {
  const before = await lockFeed(ctx, input.feedId);
  await write(ctx, before, { tried_at: null });
  await askForFeeds(ctx);
  return (await feedsOf(ctx, before.id))[0]!;
}

/** Follows a feed no more; what it brought and waits stays. @throws {Refusal} as `lockFeed`. */
export async function endFeed(ctx: Ctx, input: EndFeedBody): Promise<FeedList> {
  const before = await lockFeed(ctx, input.feedId, input.version);
  await write(ctx, before, { ended_at: ctx.now.toString(), ended_by: ctx.actor.name });
  await tell(ctx, 'listening.end-feed', before.id, before.url);
  return listFeeds(ctx);
}

const write = async (ctx: Ctx, before: FeedsTable, set: Partial<FeedsTable>): Promise<void> =>
  void (await tables(ctx)
    .updateTable('listening.feeds')
    .set({ ...set, version: before.version + 1 })
    .where('id', '=', before.id)
    .execute());

const tell = (ctx: Ctx, verb: 'listening.change-feed' | 'listening.end-feed', id: string, url: string): Promise<void> =>
  ctx.record({ verb, subjectType: 'press-feed', subjectId: id, details: { url } });
