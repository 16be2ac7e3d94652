import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { refuse, Refusal } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import type { RecordItemBody } from '../contract.ts';
import { tables } from '../queries/sight.ts';
import type { ItemsTable } from '../tables.ts';
import { placeOf } from './place-of.ts';
import { checkOutlet } from './write-contract.ts';

export type Written = Omit<
  ItemsTable,
  'id' | 'version' | 'recorded_at' | 'recorded_by' | 'withdrawn_at' | 'withdrawn_by' | 'withdrawn_reason'
>;

/**
 * What a person typed about an item, as it is kept.
 * @param id of the one that is changed.
 * @throws {Refusal} `listening.in-future`, `listening.not-a-page`, `listening.no-such-outlet`, `listening.contract-of-other`,
 *   `listening.outside-period`, `listening.item-there`.
 */
export async function itemOf(ctx: Ctx, input: RecordItemBody, id?: string): Promise<Written> {
  if (input.publishedOn > dayInVietnam(ctx.now))
    throw new Refusal('invalid-input', [{ code: 'listening.in-future', field: 'publishedOn' }]);
  await checkOutlet(ctx, input.outletId);
  await checkContract(ctx, input);
  const written = writtenItem(input);
  if (written === null) throw new Refusal('invalid-input', [{ code: 'listening.not-a-page', field: 'url' }]);
  const there = await findSame(ctx, [written]);
  if (there.length > 0 && there[0]!.id !== id) refuse('listening.item-there', { title: there[0]!.title }, 'conflict');
  return written;
}

/** An item in the columns of its table; null where its address is none of a web page. */
export function writtenItem(input: RecordItemBody): Written | null {
  const place = input.url ? placeOf(input.url) : null;
  if (input.url && place === null) return null;
  return {
    outlet_id: input.outletId,
    contract_id: input.contractId ?? null,
    title: input.title,
    title_key: foldForSearch(input.title),
    words: foldForSearch(`${input.title} ${input.author ?? ''}`),
    published_on: input.publishedOn,
    author: input.author || null,
    url: place?.url ?? null,
    address_key: place?.key ?? null,
    form: input.form,
    language: input.language,
    tone: input.tone ?? null,
    note: input.note || null,
  };
}

async function checkContract(ctx: Ctx, { contractId, outletId, publishedOn }: RecordItemBody): Promise<void> {
  if (!contractId) return;
  // Held, so that its period does not change under the item.
  const found = await tables(ctx)
    .selectFrom('listening.contracts')
    .selectAll()
    .where('id', '=', contractId)
    .forShare()
    .executeTakeFirst();
  if (found?.outlet_id !== outletId) refuse('listening.contract-of-other');
  if (publishedOn < found.starts_on || publishedOn > found.ends_on)
    refuse('listening.outside-period', { title: found.title });
}

type Same = Pick<ItemsTable, 'id' | 'title' | 'address_key' | 'outlet_id' | 'published_on' | 'title_key'>;

/** Items of the register that are the same as one of these: by their page, else by outlet, day and title. */
export async function findSame(ctx: Ctx, items: readonly Written[]): Promise<Same[]> {
  const sought = JSON.stringify(
    items.map(({ address_key, outlet_id, published_on, title_key }) => ({
      address_key,
      outlet_id,
      published_on,
      title_key,
    })),
  );
  const { rows } = await sql<Same>`
    with sought as (select * from jsonb_to_recordset(${sought}::jsonb)
      as s (address_key text, outlet_id uuid, published_on date, title_key text))
    select i.id, i.title, i.address_key, i.outlet_id, i.published_on, i.title_key
      from sought s join listening.items i on i.address_key = s.address_key and i.withdrawn_at is null
    union
    select i.id, i.title, i.address_key, i.outlet_id, i.published_on, i.title_key
      from sought s join listening.items i on s.address_key is null and i.address_key is null and i.withdrawn_at is null
        and i.outlet_id = s.outlet_id and i.published_on = s.published_on and i.title_key = s.title_key`.execute(
    ctx.tx,
  );
  return rows;
}

/** By what the register tells items apart. */
export const itemKey = (item: Pick<Written, 'address_key' | 'outlet_id' | 'published_on' | 'title_key'>): string =>
  item.address_key ?? `${item.outlet_id} ${item.published_on} ${item.title_key}`;
