import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { sightOf } from '../policy.ts';

/** May the actor see this task? Also the answer to whoever keeps things about tasks (comments). */
export async function canSeeTask(ctx: Ctx, taskId: string): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`select 1 as one from tasks.tasks t
    where t.id = ${taskId} and ${withinSight(ctx)}`.execute(ctx.tx);
  return rows.length > 0;
}

/** What the actor may see, as a condition on `tasks.tasks t`. */
export function withinSight(ctx: Ctx): RawBuilder<unknown> {
  const sight = sightOf(ctx.actor);
  if (sight === 'all') return sql`true`;
  return hasPart(sight);
}

/** One of these agencies has a part. */
export const hasPart = (
  organizationIds: readonly string[],
  more: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> =>
  organizationIds.length === 1
    ? sql`exists (select 1 from tasks.parts p where p.task_id = t.id and p.organization_id = ${organizationIds[0]} and ${more})`
    : sql`exists (select 1 from tasks.parts p where p.task_id = t.id and p.organization_id = any(${sql.val([...organizationIds])}::uuid[]) and ${more})`;
