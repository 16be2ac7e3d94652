import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { ExportQuery, TaskList, TasksQuery } from '../contract.ts';
import { countWhere } from './count-tasks.ts';
import { conditionsOf } from './filters.ts';
import { rowsOf } from './task-rows.ts';

interface Order {
  /** Each with an index of its own; the id makes the order total. */
  readonly keys: readonly RawBuilder<unknown>[];
  /** The type that a value of the cursor is read as. */
  readonly casts: readonly RawBuilder<unknown>[];
  readonly descending: boolean;
}

const vi = sql`collate "vi-x-icu"`;
const ORDERS: Readonly<Record<TasksQuery['sort'], Order>> = {
  due: { keys: [sql`t.due_sort`], casts: [sql`::date`], descending: false },
  'due-latest': { keys: [sql`coalesce(t.due_on, date '0001-01-01')`], casts: [sql`::date`], descending: true },
  plan: {
    keys: [sql`coalesce(t.plan_id, '00000000-0000-0000-0000-000000000000'::uuid)`, sql`t.ordinal`, sql`t.due_sort`],
    casts: [sql`::uuid`, sql`::double precision`, sql`::date`],
    descending: false,
  },
  title: { keys: [sql`t.title ${vi}`], casts: [sql`::text ${vi}`], descending: false },
  updated: { keys: [sql`t.updated_at`], casts: [sql`::timestamptz`], descending: true },
};

/** A page of tasks that the actor may see, in a fixed order, from after the cursor. */
export async function listTasks(ctx: Ctx, query: TasksQuery): Promise<TaskList> {
  const where = await conditionsOf(ctx, query);
  const { ids, nextCursor } = await pageOf(ctx, where, query.sort, query.limit, query.cursor);
  return {
    items: await rowsOf(ctx, ids),
    total: await countWhere(ctx, where),
    nextCursor,
  };
}

/** Ids of all tasks under the filters, at most `most`. */
export async function listIds(ctx: Ctx, query: ExportQuery, most: number): Promise<string[]> {
  const { ids } = await pageOf(ctx, await conditionsOf(ctx, query), query.sort, most);
  return ids;
}

async function pageOf(
  ctx: Ctx,
  where: RawBuilder<unknown>,
  sort: TasksQuery['sort'],
  limit: number,
  cursor?: string,
): Promise<{ ids: string[]; nextCursor: string | null }> {
  const order = ORDERS[sort];
  const columns = [...order.keys, sql`t.id`];
  const direction = order.descending ? sql`desc` : sql`asc`;
  const { rows } = await sql<{ id: string; keys: string[] }>`
    select t.id, array[${sql.join(columns.map((key) => sql`(${key})::text`))}] as keys
    from tasks.tasks t where ${where} and ${cursor === undefined ? sql`true` : after(order, columns, cursor)}
    order by ${sql.join(columns.map((key) => sql`${key} ${direction}`))} limit ${limit + 1}`.execute(ctx.tx);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    ids: rows.slice(0, limit).map((row) => row.id),
    nextCursor: last ? Buffer.from(JSON.stringify(last.keys)).toString('base64url') : null,
  };
}

function after(order: Order, columns: readonly RawBuilder<unknown>[], cursor: string): RawBuilder<unknown> {
  const values = readCursor(cursor, columns.length);
  const typed = values.map((value, index) => sql`${value}${order.casts[index] ?? sql`::uuid`}`);
  return sql`(${sql.join(columns)}) ${order.descending ? sql`<` : sql`>`} (${sql.join(typed)})`;
}

const UUID = /^[0-9a-f-]{36}$/;

/** @throws {Refusal} `invalid-input` for what was not made by us. */
function readCursor(cursor: string, length: number): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isOurs =
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => typeof value === 'string' && value.length < 10_000) &&
      UUID.test(String(values.at(-1)));
    if (isOurs) return values as string[];
  } catch {
    // Not a cursor of ours either: refused below.
  }
  throw new Refusal('invalid-input', [{ code: 'errors.input-invalid_format', field: 'cursor' }]);
}
