import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { ExportQuery, TaskList, TasksQuery } from '../contract.ts';
import { countConditions } from './count-tasks.ts';
import { conditionsOf, type Conditions } from './filters.ts';
import { partsOfBranch, type Reach } from './reach.ts';
import { rowsOf } from './task-rows.ts';

interface Order {
  /** Each with an index of its own; the id makes the order total. */
  readonly keys: readonly RawBuilder<unknown>[];
  /** The type that a value of the cursor is read as. */
  readonly casts: readonly RawBuilder<unknown>[];
  readonly descending: boolean;
}

const vi = sql`collate "vi-x-icu"`;
/** So many letters of a title are sorted by: neither an index nor a cursor has room for more. */
const TITLE_LETTERS = sql.lit(200);
const ORDERS: Readonly<Record<TasksQuery['sort'], Order>> = {
  due: { keys: [sql`t.due_sort`], casts: [sql`::date`], descending: false },
  'due-latest': { keys: [sql`coalesce(t.due_on, date '0001-01-01')`], casts: [sql`::date`], descending: true },
  plan: {
    keys: [sql`coalesce(t.plan_id, '00000000-0000-0000-0000-000000000000'::uuid)`, sql`t.ordinal`, sql`t.due_sort`],
    casts: [sql`::uuid`, sql`::double precision`, sql`::date`],
    descending: false,
  },
  title: { keys: [sql`left(t.title, ${TITLE_LETTERS}) ${vi}`], casts: [sql`::text ${vi}`], descending: false },
  updated: { keys: [sql`t.updated_at`], casts: [sql`::timestamptz`], descending: true },
};

/** A page of tasks that the actor may see, in a fixed order, from after the cursor. */
export async function listTasks(ctx: Ctx, query: TasksQuery): Promise<TaskList> {
  const conditions = await conditionsOf(ctx, query);
  const { ids, nextCursor } = await pageOf(ctx, conditions, query.sort, query.limit, query.cursor);
  return {
    items: await rowsOf(ctx, ids, query.organizationId),
    // A first page that is not full has been counted.
    total:
      query.cursor === undefined && nextCursor === null
        ? { count: ids.length, isCapped: false }
        : await countConditions(ctx, conditions),
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
  { where, reach }: Conditions,
  sort: TasksQuery['sort'],
  limit: number,
  cursor?: string,
): Promise<{ ids: string[]; nextCursor: string | null }> {
  const order = ORDERS[sort];
  const select =
    reach && sort === 'due' ? alongParts(reach, order, limit + 1, cursor) : alongTasks(where, order, limit + 1, cursor);
  const { rows } = await select.execute(ctx.tx);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    ids: rows.slice(0, limit).map((row) => row.id),
    nextCursor: last ? Buffer.from(JSON.stringify(last.keys)).toString('base64url') : null,
  };
}

interface Found {
  readonly id: string;
  /** What the cursor holds of the row, as text. */
  readonly keys: string[];
}

function alongTasks(where: RawBuilder<unknown>, order: Order, limit: number, cursor?: string): RawBuilder<Found> {
  const columns = [...order.keys, sql`t.id`];
  const direction = order.descending ? sql`desc` : sql`asc`;
  return sql<Found>`
    select t.id, array[${sql.join(columns.map((key) => sql`(${key})::text`))}] as keys
    from tasks.tasks t where ${where} and ${cursor === undefined ? sql`true` : after(order, columns, cursor)}
    order by ${sql.join(columns.map((key) => sql`${key} ${direction}`))} limit ${limit}`;
}

/** The same by deadline, read along the indexes of the parts: one agency's tasks are never looked for among all others'. */
function alongParts(reach: Reach, order: Order, limit: number, cursor?: string): RawBuilder<Found> {
  const columns = [sql`p.task_due_sort`, sql`p.task_id`];
  const beyond = cursor === undefined ? sql`true` : after(order, columns, cursor);
  const branches = reach.branches.map(
    (
      branch,
    ) => sql`(select distinct p.task_due_sort, p.task_id from tasks.parts p where ${partsOfBranch(branch, reach)} and ${beyond}
      order by p.task_due_sort, p.task_id limit ${limit})`,
  );
  return sql<Found>`
    select f.task_id as id, array[f.task_due_sort::text, f.task_id::text] as keys from (${sql.join(branches, sql` union `)}) f
    order by f.task_due_sort, f.task_id limit ${limit}`;
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
