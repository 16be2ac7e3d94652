import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import type { Localized } from '#platform/values/localized.ts';
import { tasksQuery, taskState } from '../../contract.ts';
import { boardColumn, type Board, type BoardBy, type BoardColumn, type BoardQuery } from '../../contract-boards.ts';
import { conditionsOf, stateCondition } from '../../queries/filters.ts';
import { groupFilter } from '../../queries/group-filter.ts';
import { boardFilter, columnFilter } from '../board.ts';

type Condition = RawBuilder<unknown>;
type Row = Readonly<Record<BoardColumn, number>> & { readonly key: string | null; readonly label: Localized | null };

const MOST_ROWS = 400;
const vi = sql`collate "vi-x-icu"`;

/** The board under its filters, over the tasks in sight: every figure by the conditions of the list that it opens. */
export async function readBoard(ctx: Ctx, { by, ...query }: BoardQuery): Promise<Board> {
  const filter = boardFilter(query);
  const { counted } = await conditionsOf(ctx, tasksQuery.parse(filter));
  const today = dayInVietnam(ctx.now);
  const { rows } = await ROWS[by](counted, today).execute(ctx.tx);
  // A task with several leads stands in several rows; everywhere else the rows come to the whole.
  const total = by === 'organization' ? await totalOf(ctx, counted, today) : summed(rows);
  return {
    columns: boardColumn.options.map((column) => ({ column, filter: { ...columnFilter(column) } })),
    rows: rows.slice(0, MOST_ROWS).map((row) => ({
      key: row.key,
      label: row.label,
      counts: countsOf(row),
      filter: { ...filter, ...groupFilter(by, row.key) },
    })),
    rowCount: rows.length,
    total,
    filter: { ...filter },
  };
}

const countsOf = (row: Row): Record<BoardColumn, number> =>
  Object.fromEntries(boardColumn.options.map((column) => [column, row[column]])) as Record<BoardColumn, number>;

const summed = (rows: readonly Row[]): Record<BoardColumn, number> =>
  Object.fromEntries(
    boardColumn.options.map((column) => [column, rows.reduce((sum, row) => sum + row[column], 0)]),
  ) as Record<BoardColumn, number>;

async function totalOf(ctx: Ctx, counted: Condition, today: Day): Promise<Record<BoardColumn, number>> {
  const { rows } = await sql<Row>`select ${FIGURES} from (${cells(NOTHING, counted, today)}) c`.execute(ctx.tx);
  return countsOf(rows[0]!);
}

const waits = (part: Condition): Condition =>
  sql`${part}.state = 'done' and ${part}.must_submit and ${part}.confirmed_at is null`;
const NOTHING = sql`null::text`;

/** The state of `tasks.tasks t` as a word; each task is looked at once, whatever the columns. */
const stateWord = (today: Day): Condition =>
  sql`case ${sql.join(
    taskState.options.map((state) => sql`when ${stateCondition(state, today)} then ${state}`),
    sql` `,
  )} end`;

/** How many tasks there are of each kind in each row: a few cells out of very many tasks, read from `tasks_facts` alone. */
const cells = (key: Condition, where: Condition, today: Day): RawBuilder<unknown> =>
  sql`select ${key} as key, ${stateWord(today)} as state, t.is_unproven, w.task_id is not null as waits, count(*)::int as count
    from tasks.tasks t left join (select distinct p.task_id from tasks.parts p where ${waits(sql`p`)}) w on w.task_id = t.id
    where ${where} group by 1, 2, 3, 4`;

/** The same under each lead of a task; what waits there is that agency's own part. */
const cellsOfLeads = (where: Condition, today: Day): RawBuilder<unknown> =>
  sql`select l.organization_id as key, ${stateWord(today)} as state, t.is_unproven, ${waits(sql`l`)} as waits, count(*)::int as count
    from tasks.parts l join tasks.tasks t on t.id = l.task_id
    where l.role = 'lead' and l.state <> 'cancelled' and l.organization_id is not null and ${where} group by 1, 2, 3, 4`;

/** All columns out of cells `c`. */
const FIGURES = sql.join(
  boardColumn.options.map(
    (column) => sql`coalesce(sum(c.count) filter (where ${conditionOf(column)}), 0)::int as ${sql.ref(column)}`,
  ),
);

function conditionOf(column: BoardColumn): Condition {
  if (column === 'total') return sql`true`;
  if (column === 'to-confirm') return sql`c.waits`;
  return column === 'unproven' ? sql`c.is_unproven` : sql`c.state = ${sql.lit(column)}`;
}

/** @param key of the row, out of the key of its cells: many days make one month */
const rowsOf = (from: RawBuilder<unknown>, key: Condition = sql`c.key`): RawBuilder<unknown> =>
  sql`(select ${key} as key, ${FIGURES} from (${from}) c group by 1) g`;

const ROWS: Readonly<Record<BoardBy, (where: Condition, today: Day) => RawBuilder<Row>>> = {
  // Who is late stands first.
  organization: (where, today) => sql<Row>`select g.*, n.name as label
    from ${rowsOf(cellsOfLeads(where, today))} join organizations.organizations_now n on n.id = g.key
    order by g.overdue desc, g.total desc, n.name->>'vi' ${vi}`,
  plan: (where, today) => sql<Row>`select g.*,
      case when n.id is null then null else jsonb_build_object('vi', concat_ws(' · ', n.number, n.title)) end as label
    from ${rowsOf(cells(sql`t.plan_id`, where, today))} left join plans.plans_now n on n.id = g.key
    order by n.issued_on desc nulls last, g.key`,
  section: (where, today) => sql<Row>`select g.*,
      case when c.id is null then null else jsonb_build_object('vi', concat_ws('. ', nullif(c.marker, ''), c.title)) end as label
    from ${rowsOf(cells(sql`t.section_id`, where, today))} left join plans.clauses_now c on c.id = g.key
    order by c.ordinal nulls last`,
  month: (where, today) => sql<Row>`select g.*, null as label
    from ${rowsOf(cells(sql`t.due_on`, where, today), sql`to_char(c.key, 'YYYY-MM')`)} order by g.key nulls last`,
};
