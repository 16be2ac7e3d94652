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

/** Agencies whose tasks the actor may see, with the merged ones before them; null: everybody's. */
export async function agenciesInSight(ctx: Ctx): Promise<readonly string[] | null> {
  const sight = sightOf(ctx.actor);
  if (sight === 'all') return null;
  const { rows } = await sql<{ id: string }>`select unnest(${withHeritage(sight)}) as id`.execute(ctx.tx);
  return rows.map((row) => row.id);
}

/** What the actor may see, as a condition on `tasks.tasks t` beside others that leave few rows. */
export function withinSight(ctx: Ctx): RawBuilder<unknown> {
  const sight = sightOf(ctx.actor);
  return sight === 'all' ? sql`true` : hasPart(sight);
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
