import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { LatenessRules } from '../lateness.ts';
import { findRules, latenessTables, rulesInSettings } from '../queries/find-rules.ts';
import { settleLateness } from './settle-lateness.ts';

const BATCH = 300;

/** Takes over the rules that the province has set. @returns whether they differ from those that the rows stand by. */
export async function applyRules(ctx: Ctx): Promise<boolean> {
  const wanted = await rulesInSettings(ctx);
  const present = await findRules(ctx);
  if ((Object.keys(wanted) as (keyof LatenessRules)[]).every((key) => wanted[key] === present[key])) return false;
  await latenessTables(ctx)
    .insertInto('tasks.lateness_rules')
    .values({ id: newId(), rules: JSON.stringify(wanted) as never, applied_at: ctx.now.toString() })
    .execute();
  await ctx.record({
    verb: 'tasks.apply-lateness',
    subjectType: 'setting',
    subjectId: null,
    details: { before: { ...present }, after: { ...wanted } },
  });
  return true;
}

/** Works the next tasks out by the rules that count. @returns the last one's id; null when none is left. */
export async function recountNext(ctx: Ctx, after: string | null): Promise<string | null> {
  // Locked in the order of ids, as every command that takes several does.
  const { rows } = await sql<{ id: string }>`
    select t.id from tasks.tasks t where not t.is_historic and (${after}::uuid is null or t.id > ${after}::uuid)
    order by t.id limit ${BATCH} for update`.execute(ctx.tx);
  const ids = rows.map((row) => row.id);
  await settleLateness(ctx, ids);
  return ids.at(-1) ?? null;
}
