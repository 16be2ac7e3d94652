import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { Localized } from '#platform/values/localized.ts';
import { tasksQuery, taskState, type TaskState } from '../../contract.ts';
import { boardColumn, type Board, type BoardBy, type BoardColumn, type BoardQuery } from '../../contract-boards.ts';
import { conditionsOf, stateCondition } from '../../queries/filters.ts';
import { groupFilter } from '../../queries/group-filter.ts';
import { partStateCondition, partStateRules, type PartStateRules } from '../../queries/part-state.ts';
import { boardFilter, columnFilter, ownColumnFilter } from '../board.ts';

type Condition = RawBuilder<unknown>;

interface Asked {
  /** On `tasks.tasks t`. */
  readonly where: Condition;
  /** The same on `tasks.parts p` of leads, where what these know of their tasks is enough. */
  readonly onLeads: Condition | null;
  /** The agency of whose parts alone there is talk. */
  readonly organizationId: string | null;
  readonly rules: PartStateRules;
}
type Row = Readonly<Record<BoardColumn, number>> & { readonly key: string | null; readonly label: Localized | null };

const MOST_ROWS = 400;
const vi = sql`collate "vi-x-icu"`;

/** The board under its filters, over the tasks in sight: every figure by the conditions of the list that it opens. */
export async function readBoard(ctx: Ctx, { by, ...query }: BoardQuery): Promise<Board> {
  const filter = boardFilter(query);
  const conditions = await conditionsOf(ctx, tasksQuery.parse(filter));
  const asked: Asked = {
    where: conditions.counted,
    onLeads: conditions.reach === null && query.planId === undefined ? onLeads(query.year) : null,
    organizationId: query.organizationId ?? null,
    rules: await partStateRules(ctx),
  };
  // The database expects as many cells as tasks; with room for them it counts instead of sorting. There are some hundred.
  await sql`set local work_mem = '32MB'`.execute(ctx.tx);
  const { rows } = await ROWS[by](asked).execute(ctx.tx);
  // A task with several leads stands in several rows; everywhere else the rows come to the whole.
  const total = by === 'organization' ? await totalOf(ctx, asked) : summed(rows);
  const ofTotal = asked.organizationId === null ? columnFilter : ownColumnFilter;
  const ofRow = by === 'organization' ? ownColumnFilter : ofTotal;
  return {
    columns: boardColumn.options.map((column) => ({
      column,
      filter: { ...ofRow(column) },
      totalFilter: { ...ofTotal(column) },
    })),
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

async function totalOf(ctx: Ctx, asked: Asked): Promise<Record<BoardColumn, number>> {
  const { rows } = await sql<Row>`select ${FIGURES} from (${cells(NOTHING, asked)}) c`.execute(ctx.tx);
  return countsOf(rows[0]!);
}

const waits = sql`p.state = 'done' and p.must_submit and p.confirmed_at is null`;
const NOTHING = sql`null::text`;

/** What most tasks are is asked first; the conditions exclude one another. */
const FREQUENT_FIRST: readonly TaskState[] = taskState.options.toSorted(
  (one, other) => Number(other.startsWith('done')) - Number(one.startsWith('done')),
);

/** The state whose condition holds, as a word. */
const stateWord = (conditionOf: (state: TaskState) => Condition): Condition =>
  sql`case ${sql.join(
    FREQUENT_FIRST.map((state) => sql`when ${conditionOf(state)} then ${sql.lit(state)}`),
    sql` `,
  )} end`;

/** How many tasks there are of each kind in each row: a few cells out of very many tasks, read from `tasks_facts` alone. */
const cells = (key: Condition, asked: Asked): RawBuilder<unknown> =>
  asked.organizationId === null ? cellsOfTasks(key, asked) : cellsOfAgency(key, asked);

const cellsOfTasks = (key: Condition, { where, rules }: Asked): RawBuilder<unknown> =>
  sql`select ${key} as key, ${stateWord((state) => stateCondition(state, rules.today))} as state, t.is_unproven, w.task_id is not null as waits, count(*)::int as count
    from tasks.tasks t left join (select distinct p.task_id from tasks.parts p where ${waits}) w on w.task_id = t.id
    where ${where} group by 1, 2, 3, 4`;

/** The same of one agency, by how its own part stands; it has one part in a task. */
const cellsOfAgency = (key: Condition, { where, organizationId, rules }: Asked): RawBuilder<unknown> =>
  sql`select ${key} as key, ${stateWord((state) => partStateCondition(state, rules))} as state, t.is_unproven, ${waits} as waits, count(*)::int as count
    from tasks.parts p join tasks.tasks t on t.id = p.task_id
    where p.organization_id = ${organizationId} and p.state <> 'cancelled' and ${where} group by 1, 2, 3, 4`;

/** The same under each lead of a task: how its own part stands, read from `parts_on_boards` alone where no more is asked. */
function cellsOfLeads({ where, onLeads, rules }: Asked): RawBuilder<unknown> {
  const counted = onLeads ?? sql`exists (select 1 from tasks.tasks t where t.id = p.task_id and ${where})`;
  return sql`select p.organization_id as key, ${stateWord((state) => partStateCondition(state, rules))} as state,
      p.task_unproven as is_unproven, ${waits} as waits, count(*)::int as count from tasks.parts p
    where p.role = 'lead' and p.state <> 'cancelled' and p.organization_id is not null and ${counted} group by 1, 2, 3, 4`;
}

/** What `boardFilter` says of all plans, or of one year, in what parts know of their tasks. */
function onLeads(year: number | undefined): Condition {
  if (year === undefined) return sql`not p.task_historic`;
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return sql`not p.task_historic and p.task_due_sort between ${first}::date and ${last}::date`;
}

/** All columns out of cells `c`. */
const FIGURES = sql.join(
  boardColumn.options.map(
    (column) => sql`coalesce(sum(c.count) filter (where ${conditionOf(column)}), 0)::int as ${sql.ref(column)}`,
  ),
);

function conditionOf(column: BoardColumn): Condition {
  if (column === 'total') return sql`c.state is not null`;
  if (column === 'to-confirm') return sql`c.waits`;
  return column === 'unproven' ? sql`c.is_unproven` : sql`c.state = ${sql.lit(column)}`;
}

/** @param key of the row, out of the key of its cells: many days make one month */
const rowsOf = (from: RawBuilder<unknown>, key: Condition = sql`c.key`): RawBuilder<unknown> =>
  sql`(select ${key} as key, ${FIGURES} from (${from}) c group by 1) g`;

const ROWS: Readonly<Record<BoardBy, (asked: Asked) => RawBuilder<Row>>> = {
  // Who is late stands first.
  organization: (asked) => sql<Row>`select g.*, n.name as label
    from ${rowsOf(cellsOfLeads(asked))} join organizations.organizations_now n on n.id = g.key
    order by g.overdue desc, g.total desc, n.name->>'vi' ${vi}`,
  plan: (asked) => sql<Row>`select g.*,
      case when n.id is null then null else jsonb_build_object('vi', concat_ws(' · ', n.number, n.title)) end as label
    from ${rowsOf(cells(sql`t.plan_id`, asked))} left join plans.plans_now n on n.id = g.key
    order by n.issued_on desc nulls last, g.key`,
  section: (asked) => sql<Row>`select g.*,
      case when c.id is null then null else jsonb_build_object('vi', concat_ws('. ', nullif(c.marker, ''), c.title)) end as label
    from ${rowsOf(cells(sql`t.section_id`, asked))} left join plans.clauses_now c on c.id = g.key
    order by c.ordinal nulls last`,
  month: (asked) => sql<Row>`select g.*, null as label
    from ${rowsOf(cells(sql`t.due_on`, asked), sql`to_char(c.key, 'YYYY-MM')`)} order by g.key nulls last`,
};
