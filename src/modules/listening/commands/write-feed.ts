import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import type { CreateFeedBody } from '../contract.ts';
import { tables } from '../queries/sight.ts';
import type { FeedsTable } from '../tables.ts';
import { placeOf } from './place-of.ts';
import { READ_FEEDS } from './read-feeds.ts';
import { checkOutlet } from './write-contract.ts';
import { checkKeeps } from './write-outlet.ts';

type Written = Pick<
  FeedsTable,
  'outlet_id' | 'contract_id' | 'url' | 'address_key' | 'takes_all' | 'keywords' | 'language'
>;

/**
 * What a person typed about a feed, as it is kept.
 * @param id of the one that is changed.
 * @throws {Refusal} `listening.not-a-page`, `listening.no-such-outlet`, `listening.contract-of-other`, `listening.feed-there`.
 */
export async function feedOf(ctx: Ctx, input: CreateFeedBody, id?: string): Promise<Written> {
  const place = placeOf(input.url);
  if (place === null) throw new Refusal('invalid-input', [{ code: 'listening.not-a-page', field: 'url' }]);
  await checkOutlet(ctx, input.outletId);
  const contractId = input.contractId ?? null;
  if (contractId !== null) {
    const contract = await tables(ctx)
      .selectFrom('listening.contracts')
      .select('outlet_id')
      .where('id', '=', contractId)
      .executeTakeFirst();
    if (contract?.outlet_id !== input.outletId) refuse('listening.contract-of-other');
  }
  const same = await tables(ctx)
    .selectFrom('listening.feeds')
    .select('id')
    .where('address_key', '=', place.key)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (same && same.id !== id) refuse('listening.feed-there', undefined, 'conflict');
  return {
    outlet_id: input.outletId,
    contract_id: contractId,
    url: place.url,
    address_key: place.key,
    takes_all: input.takesAll,
    keywords: [...new Set(input.keywords)],
    language: input.language,
  };
}

/** A feed that is read, under a lock. @throws {Refusal} `not-permitted`, `not-found`, `stale-version`. */
export async function lockFeed(ctx: Ctx, id: string, version?: number): Promise<FeedsTable> {
  checkKeeps(ctx);
  const found = await tables(ctx)
    .selectFrom('listening.feeds')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!found) notFound();
  if (version !== undefined && found.version !== version)
    refuse('listening.changed-meanwhile', undefined, 'stale-version');
  return found;
}

/** Asks for feeds that are due to be read after the commit. */
export const askForFeeds = (ctx: Ctx): Promise<void> => ctx.enqueue(READ_FEEDS, {}, { key: READ_FEEDS });
