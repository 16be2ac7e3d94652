import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { HouseTables } from '../tables.ts';

/** Takes one's own saved view away. */
export async function removeView(ctx: Ctx, id: string): Promise<void> {
  const removed = await ctx.tx
    .withTables<HouseTables>()
    .deleteFrom('tasks.views')
    .where('id', '=', id)
    .where('person_id', '=', ctx.actor.personId ?? id)
    .returning('name')
    .executeTakeFirst();
  if (!removed) notFound();
  await ctx.record({ verb: 'tasks.remove-view', subjectType: 'view', subjectId: id, details: { name: removed.name } });
}
