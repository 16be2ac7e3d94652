import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { sightOf } from '../policy.ts';
import type { HouseTables } from '../tables.ts';

export const tables = (ctx: Ctx) => ctx.tx.withTables<HouseTables>();

/** Has one of the actor's agencies, or of those that they took over, a part in this task? As a condition. */
export function isOfTask(ctx: Ctx, taskId: RawBuilder<unknown>): RawBuilder<unknown> {
  const sight = sightOf(ctx.actor);
  if (sight === 'all') return sql`true`;
  const own = sql.val([...sight]);
  return sql`exists (select 1 from tasks.parts_now p where p.task_id = ${taskId} and p.organization_id = any(array(
    select unnest(${own}::uuid[]) union select ancestor_id from organizations.heritage where heir_id = any(${own}::uuid[]))))`;
}

/** Contracts that serve a task of the actor's, as a condition on `listening.contracts c`. */
export const contractInSight = (ctx: Ctx): RawBuilder<unknown> => isOfTask(ctx, sql`c.task_id`);

/** Items that are evidence of a task of the actor's, contested or not, or stand under a contract that serves one, as a condition on `listening.items i`. */
export function itemInSight(ctx: Ctx): RawBuilder<unknown> {
  if (sightOf(ctx.actor) === 'all') return sql`true`;
  return sql`(exists (select 1 from tasks.evidence_of_sources e where e.source_kind = 'press-item' and e.source_id = i.id
      and e.state <> 'withdrawn' and ${isOfTask(ctx, sql`e.task_id`)})
    or exists (select 1 from listening.contracts c where c.id = i.contract_id and ${contractInSight(ctx)}))`;
}

/** Does the item `i` count as evidence of anything? */
export const itemCounts = sql`exists (
  select 1 from tasks.evidence_now e where e.source_kind = 'press-item' and e.source_id = i.id)`;
