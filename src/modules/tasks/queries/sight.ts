import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { sightOf } from '../policy.ts';

/** May the actor see this task? Also the answer to whoever keeps things about tasks (comments). */
export async function canSeeTask(ctx: Ctx, taskId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from tasks.tasks t where t.id = ${taskId} and ${withinSight(ctx)}`.execute(
    ctx.tx,
  );
  return rows.length > 0;
}

/** What the actor may see, as a condition on `tasks.tasks t` beside others that leave few rows. */
export function withinSight(ctx: Ctx): RawBuilder<unknown> {
  const sight = sightOf(ctx.actor);
  return sight === 'all' ? sql`true` : hasPart(sight);
}

/** An agency with no more tasks than this has them looked up one by one; one with more meets them soon enough on the way. */
const FEW = 3_000;

/** The same for conditions that leave many rows: of a list in its order a small agency would meet its tasks too late. */
export async function gatheredSight(ctx: Ctx): Promise<RawBuilder<unknown>> {
  const sight = sightOf(ctx.actor);
  if (sight === 'all') return sql`true`;
  const { rows } = await sql<{ id: string }>`select p.task_id as id from tasks.parts p
    where p.organization_id = any(${withHeritage(sight)}) limit ${FEW + 1}`.execute(ctx.tx);
  return rows.length > FEW ? hasPart(sight) : sql`t.id = any(${sql.val(rows.map((row) => row.id))}::uuid[])`;
}

/** One of these agencies, or of those that they took over, has a part. */
const hasPart = (organizationIds: readonly string[]): RawBuilder<unknown> =>
  sql`exists (select 1 from tasks.parts p where p.task_id = t.id
    and p.organization_id = any(${withHeritage(organizationIds)}))`;

/** The agencies and the merged ones before them, as an array that is worked out once. */
const withHeritage = (organizationIds: readonly string[]): RawBuilder<unknown> => {
  const ids = sql.val([...organizationIds]);
  return sql`array(select unnest(${ids}::uuid[]) union
    select ancestor_id from organizations.heritage where heir_id = any(${ids}::uuid[]))`;
};
