import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import type { ExportItemsQuery, ItemList, ItemsQuery, PressItem } from '../contract.ts';
import { mayKeep } from '../policy.ts';
import type { ItemsTable } from '../tables.ts';
import { isOfTask, itemCounts, itemInSight } from './sight.ts';

type Condition = RawBuilder<unknown>;

/** Items in sight under the filters, the latest first, and how many of them count as evidence. */
export async function listItems(ctx: Ctx, query: ItemsQuery): Promise<ItemList> {
  const filters = conditionOf(ctx, query);
  const [day, id] = query.cursor?.split('_') ?? [];
  const after = day ? sql`(i.published_on, i.id) < (${day}::date, ${id}::uuid)` : sql`true`;
  const found = await itemsOf(ctx, sql`${filters} and ${countedIs(query)} and ${after}`, query.limit + 1);
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    counts: await countsOf(ctx, filters),
    pagesWaiting: await countWaitingPages(ctx),
    nextCursor: found.length > query.limit && last ? `${last.publishedOn}_${last.id}` : null,
    may: { keep: mayKeep(ctx.actor) },
  };
}

/** The filters as a condition on `listening.items i`; what was withdrawn is left out. */
export function conditionOf(ctx: Ctx, { q, outletId, contractId, month }: ExportItemsQuery): Condition {
  const given: Condition[] = [sql`i.withdrawn_at is null`, itemInSight(ctx)];
  if (outletId) given.push(sql`i.outlet_id = ${outletId}`);
  if (contractId) given.push(sql`i.contract_id = ${contractId}`);
  if (month)
    given.push(
      sql`i.published_on >= ${`${month}-01`}::date and i.published_on < ${`${month}-01`}::date + interval '1 month'`,
    );
  // Some thousands of items a year: no index is needed for their words.
  for (const word of q ? foldForSearch(q).split(' ') : [])
    if (word) given.push(sql`i.words like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
  return sql.join(given, sql` and `);
}

export const countedIs = ({ counted }: Pick<ExportItemsQuery, 'counted'>): Condition =>
  counted === undefined ? sql`true` : counted === 'yes' ? itemCounts : sql`not ${itemCounts}`;

async function countsOf(ctx: Ctx, filters: Condition): Promise<ItemList['counts']> {
  const { rows } = await sql<{ all: number; yes: number }>`
    select count(*)::int as all, (count(*) filter (where ${itemCounts}))::int as yes
    from listening.items i where ${filters}`.execute(ctx.tx);
  const { all, yes } = rows[0]!;
  return { all, yes, no: all - yes };
}

/** Of the items in sight, whatever the filters. */
async function countWaitingPages(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from listening.pages p
    where p.state = 'waiting' and exists (select 1 from listening.items i where i.id = p.item_id and ${itemInSight(ctx)})`.execute(
    ctx.tx,
  );
  return rows[0]!.count;
}

type Found = ItemsTable & {
  readonly outlet: string;
  readonly contract: string | null;
  readonly page: PressItem['page'];
};
type ItemView = Omit<PressItem, 'may'>;

/** Items under a condition on `listening.items i`, the latest first, with what they count for. */
export async function itemsOf(ctx: Ctx, condition: Condition, limit: number): Promise<ItemView[]> {
  const { rows } = await sql<Found>`
    select i.*, o.name as outlet, c.title as contract, (
      select jsonb_build_object('state', p.state, 'problem', p.problem,
        'at', to_char(p.fetched_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
      from listening.pages p where p.item_id = i.id order by p.id desc limit 1) as page
    from listening.items i
    join listening.outlets o on o.id = i.outlet_id
    left join listening.contracts c on c.id = i.contract_id
    where ${condition} order by i.published_on desc, i.id desc limit ${limit}`.execute(ctx.tx);
  const uses = await usesOf(
    ctx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => viewOf(row, uses.get(row.id) ?? []));
}

type Use = PressItem['uses'][number];

/** What items are evidence of and how that stands, of the tasks that the reader may see. */
async function usesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, readonly Use[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ item: string; use: Use }>`
    select e.source_id as item, jsonb_build_object('evidenceId', e.evidence_id, 'taskId', e.task_id, 'title', t.title,
      'expectedResult', r.title, 'state', e.state, 'reason', e.state_reason) as use
    from tasks.evidence_of_sources e
    join tasks.tasks_now t on t.id = e.task_id
    left join tasks.expected_results_now r on r.id = e.expected_result_id
    where e.source_kind = 'press-item' and e.source_id = any(${sql.val([...ids])}::uuid[])
      and ${isOfTask(ctx, sql`e.task_id`)}
    order by e.id`.execute(ctx.tx);
  const grouped = Map.groupBy(rows, (row) => row.item);
  return new Map([...grouped].map(([item, uses]) => [item, uses.map(({ use }) => use)]));
}

const viewOf = (row: Found, uses: readonly Use[]): ItemView => ({
  id: row.id,
  version: row.version,
  outlet: { id: row.outlet_id, name: row.outlet },
  contract: row.contract_id && row.contract !== null ? { id: row.contract_id, title: row.contract } : null,
  title: row.title,
  publishedOn: row.published_on,
  author: row.author,
  url: row.url,
  form: row.form,
  language: row.language,
  tone: row.tone,
  note: row.note,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
  withdrawn:
    row.withdrawn_at === null
      ? null
      : { at: row.withdrawn_at, by: row.withdrawn_by ?? '', reason: row.withdrawn_reason ?? '' },
  page: row.page,
  uses: [...uses],
});
