import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { Localized } from '#platform/values/localized.ts';
import type { GroupsQuery, TaskGroups } from '../contract.ts';
import { countTasks } from './count-tasks.ts';
import { conditionsOf } from './filters.ts';
import { groupFilter, type GroupBy } from './group-filter.ts';
import { EVERYTHING } from './reach.ts';

type Group = TaskGroups['items'][number];
interface Found {
  readonly key: string | null;
  readonly label: Localized | null;
  readonly count: number;
}

/** How many tasks there are per state, lead agency, plan, section or month, under the same filters as the list. */
export async function groupTasks(ctx: Ctx, { by, ...filters }: GroupsQuery): Promise<TaskGroups> {
  if (by === 'state') return { items: await byState(ctx, filters) };
  const { counted } = await conditionsOf(ctx, filters);
  const { rows } = await QUERIES[by](counted).execute(ctx.tx);
  return { items: rows.map((row) => ({ ...row, isCapped: false, filter: groupFilter(by, row.key) })) };
}

async function byState(ctx: Ctx, filters: Omit<GroupsQuery, 'by'>): Promise<Group[]> {
  const { states } = await countTasks(ctx, filters);
  return Object.entries(states)
    .filter(([state, { count }]) => count > 0 && (!filters.state?.length || filters.state.includes(state as never)))
    .map(([state, count]) => ({ key: state, label: null, ...count, filter: { state } }));
}

const MOST_GROUPS = 400;
const vi = sql`collate "vi-x-icu"`;

const QUERIES: Readonly<Record<GroupBy, (where: RawBuilder<unknown>) => RawBuilder<Found>>> = {
  // A task with several leads stands under each of them.
  organization: (where) => sql<Found>`select n.id as key, n.name as label, g.count from (
      select l.organization_id, count(*)::int as count from tasks.parts l ${where === EVERYTHING ? sql`` : sql`join tasks.tasks t on t.id = l.task_id`}
      where l.role = 'lead' and l.state <> 'cancelled' and l.organization_id is not null and ${where} group by l.organization_id) g join organizations.organizations_now n on n.id = g.organization_id
    order by n.name->>'vi' ${vi} limit ${MOST_GROUPS}`,
  plan: (where) => sql<Found>`select g.plan_id as key, g.count,
      case when n.id is null then null else jsonb_build_object('vi', concat_ws(' · ', n.number, n.title)) end as label
    from (select t.plan_id, count(*)::int as count from tasks.tasks t where ${where} group by t.plan_id) g
      left join plans.plans_now n on n.id = g.plan_id
    order by n.issued_on desc nulls last, g.plan_id limit ${MOST_GROUPS}`,
  source: (where) => sql<Found>`select t.order_kind as key, null as label, count(*)::int as count
    from tasks.tasks t where ${where} group by t.order_kind order by count desc, t.order_kind`,
  section: (where) => sql<Found>`select g.section_id as key, g.count,
      case when c.id is null then null else jsonb_build_object('vi', concat_ws('. ', nullif(c.marker, ''), c.title)) end as label
    from (select t.section_id, count(*)::int as count from tasks.tasks t where ${where} group by t.section_id) g
      left join plans.clauses_now c on c.id = g.section_id
    order by c.plan_id, c.ordinal nulls last limit ${MOST_GROUPS}`,
  month: (where) => sql<Found>`select to_char(g.month, 'YYYY-MM') as key, null as label, g.count
    from (select date_trunc('month', t.due_on) as month, count(*)::int as count from tasks.tasks t where ${where} group by 1) g
    order by g.month nulls last limit ${MOST_GROUPS}`,
};
