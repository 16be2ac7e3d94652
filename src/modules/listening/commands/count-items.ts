import { attachEvidenceBatch, type Piece } from '#modules/tasks/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import { tables } from '../queries/sight.ts';
import type { CountedItems, CountItemsBody } from '../contract.ts';
import type { ItemsTable } from '../tables.ts';
import { checkKeeps } from './write-outlet.ts';

const MOST = 2000;

/**
 * Makes items of the register evidence of a task, each once for an expected result: those chosen, or all of a contract or column
 * in a period.
 * @returns how many were taken, and how many stood there already.
 * @throws {Refusal} as `attachPieces`; `not-permitted`; `not-found` where a chosen item is not there; `listening.item-withdrawn`;
 *   `listening.nothing-to-count`, `listening.too-many-to-count`.
 */
export async function countItems(ctx: Ctx, input: CountItemsBody): Promise<CountedItems> {
  checkKeeps(ctx);
  const items = await chosenItems(ctx, input.which);
  if (items.length === 0) refuse('listening.nothing-to-count');
  if (items.length > MOST) refuse('listening.too-many-to-count', { limit: MOST });
  const pieces = items.map((item) => pieceOf(item, input));
  const { attached, already } = await attachEvidenceBatch(ctx, pieces);
  await ctx.record({
    verb: 'listening.count-items',
    subjectType: 'task',
    subjectId: input.taskId,
    details: { counted: attached, already },
  });
  return { counted: attached, already };
}

type Chosen = ItemsTable & { readonly outlet: string; readonly page: string | null };

/** Held, so that none is withdrawn from the register while it becomes evidence. */
async function chosenItems(ctx: Ctx, which: CountItemsBody['which']): Promise<Chosen[]> {
  const found = tables(ctx)
    .selectFrom('listening.items as i')
    .innerJoin('listening.outlets as o', 'o.id', 'i.outlet_id')
    .selectAll('i')
    .select((e) => [
      'o.name as outlet',
      e
        .selectFrom('listening.pages as p')
        .select('p.page_sha256')
        .whereRef('p.item_id', '=', 'i.id')
        .where('p.state', '=', 'kept')
        .orderBy('p.id', 'desc')
        .limit(1)
        .as('page'),
    ])
    .orderBy('i.id')
    .forShare('i')
    .limit(MOST + 1);
  if ('itemIds' in which) {
    const ids = [...new Set(which.itemIds)];
    const items = await found.where('i.id', 'in', ids).execute();
    if (items.length < ids.length) notFound();
    if (items.some((item) => item.withdrawn_at !== null)) refuse('listening.item-withdrawn', undefined, 'conflict');
    return items;
  }
  return found
    .where('i.contract_id', '=', which.contractId)
    .where('i.withdrawn_at', 'is', null)
    .where('i.published_on', '>=', which.from)
    .where('i.published_on', '<=', which.to)
    .execute();
}

const pieceOf = (item: Chosen, { taskId, expectedResultId }: CountItemsBody): Piece => ({
  taskId,
  sourceKind: 'press-item',
  sourceId: item.id,
  title: item.title,
  ...(item.url ? { url: item.url } : {}),
  ...(item.page ? { snapshotHash: item.page } : {}),
  occurredOn: item.published_on,
  ...(item.language === 'other' ? {} : { language: item.language }),
  channel: item.outlet,
  ...(expectedResultId === undefined ? {} : { expectedResultId }),
});
