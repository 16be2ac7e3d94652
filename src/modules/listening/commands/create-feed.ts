import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { CreateFeedBody, Feed } from '../contract.ts';
import { feedsOf } from '../queries/list-feeds.ts';
import { tables } from '../queries/sight.ts';
import { askForFeeds, feedOf } from './write-feed.ts';
import { checkKeeps } from './write-outlet.ts';

/** Follows a feed from now on; it is read at once. @throws {Refusal} as {@link feedOf}; `not-permitted`. */
export async function createFeed(ctx: Ctx, input: CreateFeedBody): Promise<Feed> {
  checkKeeps(ctx);
  const id = newId();
  const made = await feedOf(ctx, input);
  await tables(ctx)
    .insertInto('listening.feeds')
    .values({
      id,
      version: 1,
      made_at: ctx.now.toString(),
      made_by: ctx.actor.name,
      tried_at: null,
      read_at: null,
      problem: null,
      failures: 0,
      ended_at: null,
      ended_by: null,
      ...made,
    })
    .execute();
  await askForFeeds(ctx);
  await ctx.record({
    verb: 'listening.create-feed',
    subjectType: 'press-feed',
    subjectId: id,
    details: { url: made.url },
  });
  return (await feedsOf(ctx, id))[0]!;
}
