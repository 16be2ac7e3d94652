import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import type { Localized } from '#platform/values/localized.ts';
import { tasksQuery } from '../../contract.ts';
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
  const { rows: totals } =
    await sql<Row>`select ${figures(today, TO_CONFIRM)} from tasks.tasks t where ${counted}`.execute(ctx.tx);
  return {
    columns: boardColumn.options.map((column) => ({ column, filter: { ...columnFilter(column) } })),
    rows: rows.map((row) => ({
      key: row.key,
      label: row.label,
      counts: countsOf(row),
      filter: { ...filter, ...groupFilter(by, row.key) },
    })),
    total: countsOf(totals[0]!),
    filter: { ...filter },
  };
}

const countsOf = (row: Row): Record<BoardColumn, number> =>
  Object.fromEntries(boardColumn.options.map((column) => [column, row[column]])) as Record<BoardColumn, number>;

const waits = (part: Condition): Condition =>
  sql`${part}.state = 'done' and ${part}.must_submit and ${part}.confirmed_at is null`;
/** Some agency's part was reported as done and waits for the focal agency. */
const TO_CONFIRM = sql`exists (select 1 from tasks.parts p where p.task_id = t.id and ${waits(sql`p`)})`;

/** All columns over `tasks.tasks t`. */
const figures = (today: Day, toConfirm: Condition): Condition =>
  sql.join(
    boardColumn.options.map(
      (column) => sql`(count(*) filter (where ${conditionOf(column, today, toConfirm)}))::int as ${sql.ref(column)}`,
    ),
  );

function conditionOf(column: BoardColumn, today: Day, toConfirm: Condition): Condition {
  if (column === 'total') return sql`true`;
  if (column === 'to-confirm') return toConfirm;
  return column === 'unproven' ? sql`t.is_unproven` : stateCondition(column, today);
}

const ROWS: Readonly<Record<BoardBy, (where: Condition, today: Day) => RawBuilder<Row>>> = {
  // A task with several leads stands under each of them; what waits there is that agency's own part. Who is late stands first.
  organization: (where, today) => sql<Row>`select n.id as key, n.name as label, g.* from (
      select l.organization_id, ${figures(today, waits(sql`l`))}
      from tasks.parts l join tasks.tasks t on t.id = l.task_id
      where l.role = 'lead' and l.state <> 'cancelled' and l.organization_id is not null and ${where}
      group by l.organization_id) g join organizations.organizations_now n on n.id = g.organization_id
    order by g.overdue desc, g.total desc, n.name->>'vi' ${vi} limit ${MOST_ROWS}`,
  plan: (where, today) => sql<Row>`select g.plan_id as key, g.*,
      case when n.id is null then null else jsonb_build_object('vi', concat_ws(' · ', n.number, n.title)) end as label
    from (select t.plan_id, ${figures(today, TO_CONFIRM)} from tasks.tasks t where ${where} group by t.plan_id) g
      left join plans.plans_now n on n.id = g.plan_id
    order by n.issued_on desc nulls last, g.plan_id limit ${MOST_ROWS}`,
  section: (where, today) => sql<Row>`select g.section_id as key, g.*,
      case when c.id is null then null else jsonb_build_object('vi', concat_ws('. ', nullif(c.marker, ''), c.title)) end as label
    from (select t.section_id, ${figures(today, TO_CONFIRM)} from tasks.tasks t
        where ${where} group by t.section_id) g
      left join plans.clauses_now c on c.id = g.section_id
    order by c.ordinal nulls last limit ${MOST_ROWS}`,
  month: (where, today) => sql<Row>`select to_char(g.month, 'YYYY-MM') as key, null as label, g.*
    from (select date_trunc('month', t.due_on) as month, ${figures(today, TO_CONFIRM)}
        from tasks.tasks t where ${where} group by 1) g
    order by g.month nulls last limit ${MOST_ROWS}`,
};
