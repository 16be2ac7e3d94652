import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { tasksQuery } from '../../contract.ts';
import type { BoardBy, BoardProgress, BoardQuery } from '../../contract-boards.ts';
import { conditionsOf } from '../../queries/filters.ts';
import { boardFilter, PROGRESS_FILTER } from '../board.ts';

type Condition = RawBuilder<unknown>;
type Row = BoardProgress['rows'][number];

/**
 * How much of what was agreed is proven, in each row of a board: the average of the shares of its tasks with an agreed measure that
 * are still to be done or were done. Apart from the counts, which do not wait for it.
 */
export async function readProgress(ctx: Ctx, { by, ...query }: BoardQuery): Promise<BoardProgress> {
  const filter = { ...boardFilter(query), ...PROGRESS_FILTER };
  const { counted } = await conditionsOf(ctx, tasksQuery.parse(filter));
  const from = by === 'organization' ? leadsOf(counted) : tasksOf(KEYS[by], counted);
  const { rows } =
    await sql<Row>`select ${by === 'month' ? sql`to_char(g.key, 'YYYY-MM')` : sql`g.key`} as key, count(*)::int as agreed,
      avg(g.share) as share from (${from}) g group by 1`.execute(ctx.tx);
  const whole = await sql<Omit<Row, 'key'>>`select count(*)::int as agreed, avg(g.share) as share
    from (${tasksOf(sql`null`, counted)}) g`.execute(ctx.tx);
  return {
    rows,
    total: { agreed: whole.rows[0]!.agreed, share: whole.rows[0]!.share },
    filter: { ...PROGRESS_FILTER },
  };
}

const KEYS: Readonly<Record<Exclude<BoardBy, 'organization'>, Condition>> = {
  plan: sql`t.plan_id`,
  section: sql`t.section_id`,
  month: sql`t.due_on`,
};

const tasksOf = (key: Condition, where: Condition): Condition =>
  sql`select ${key} as key, coalesce(t.proven_share, 0) as share from tasks.tasks t where ${where}`;

const leadsOf = (where: Condition): Condition =>
  sql`select p.organization_id as key, coalesce(t.proven_share, 0) as share from tasks.tasks t join tasks.parts p on p.task_id = t.id
    where p.role = 'lead' and p.state <> 'cancelled' and p.organization_id is not null and ${where}`;
